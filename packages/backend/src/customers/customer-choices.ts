/** What a customer may be given, for the choices of a form. */
import type { CustomerChoices } from "@order-portal/contract";
import { openCatalogue } from "../catalogue/catalogue.ts";
import type { StaffContext } from "../context.ts";
import { inheritedSettings } from "./inherited-settings.ts";

/** More price groups than this are not offered. */
const mostGroups = 1000;

/** Reads the workspace's price groups, the categories of its active products, and its services. */
export async function getCustomerChoices(context: StaffContext): Promise<CustomerChoices> {
  const { db, workspace } = context;
  const priceGroups = await db
    .selectFrom("price_groups")
    .select(["code", "name"])
    .where("workspace_id", "=", workspace.id)
    .orderBy("name")
    .limit(mostGroups)
    .execute();
  const { categories } = await openCatalogue(context);
  const { freight } = workspace.settings;
  return {
    priceGroups,
    categories: [...categories],
    carrierServices:
      freight.kind === "by_carrier_service" ? freight.services.map(({ service }) => service) : [],
    inherited: inheritedSettings(workspace),
    currency: workspace.currency,
  };
}
