/** Workspaces as requests are bound to them, and as buyers see them. */
import type { Workspace } from "@order-portal/contract";
import { localTime, offeredDays } from "../carts/delivery-calendar.ts";
import type { CurrentWorkspace } from "../context.ts";
import type { Row } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";
import { StoredSettings } from "./settings.ts";

/** The columns of a workspace that each request reads. */
export const workspaceColumns = [
  "workspaces.id as workspace_id",
  "workspaces.slug as workspace_slug",
  "workspaces.name as workspace_name",
  "workspaces.status as workspace_status",
  "workspaces.currency",
  "workspaces.locale",
  "workspaces.time_zone",
  "workspaces.price_scale",
  "workspaces.settings",
  "workspaces.catalogue_revision",
  "workspaces.stock_revision",
] as const;

/** A workspace as `workspaceColumns` give it. */
export type WorkspaceRow = Pick<
  Row<"workspaces">,
  | "currency"
  | "locale"
  | "time_zone"
  | "price_scale"
  | "settings"
  | "catalogue_revision"
  | "stock_revision"
> & {
  workspace_id: number;
  workspace_slug: string;
  workspace_name: string;
  workspace_status: "open" | "expired";
};

/** Makes a workspace of its row. */
export function toCurrentWorkspace(row: WorkspaceRow): CurrentWorkspace {
  const { brand, settings } = readSettings(row.settings);
  return {
    id: row.workspace_id,
    slug: row.workspace_slug,
    name: row.workspace_name,
    status: row.workspace_status,
    currency: row.currency,
    locale: row.locale,
    timeZone: row.time_zone,
    priceScale: row.price_scale,
    brand,
    settings,
    catalogueRevision: row.catalogue_revision,
    stockRevision: row.stock_revision,
  };
}

/** The workspace of a slug; undefined where there is none. */
export async function findWorkspace(
  db: Connection,
  slug: string,
): Promise<CurrentWorkspace | undefined> {
  const row = await db
    .selectFrom("workspaces")
    .select(workspaceColumns)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row && toCurrentWorkspace(row);
}

/** What buyers may know of a workspace at an instant. */
export const toWorkspace = (workspace: CurrentWorkspace, now: number): Workspace => ({
  slug: workspace.slug,
  name: workspace.name,
  status: workspace.status,
  currency: workspace.currency,
  locale: workspace.locale,
  timeZone: workspace.timeZone,
  brand: workspace.brand,
  orderFields: workspace.settings.orderFields,
  publicCatalogue: workspace.settings.publicCatalogue,
  signIn: workspace.settings.accounts.signIn,
  orderHistory: workspace.settings.orderHistory,
  ...(workspace.settings.checkoutFlow === "guided" && { guidedOrder: true }),
  deliveryDates: workspace.settings.deliveryDates,
  delivery: offeredDays(workspace.settings.delivery, localTime(now, workspace.timeZone)),
});

const maximumKept = 1000;
const kept = new Map<string, StoredSettings>();

/** Parses settings once for each text, since every request comes with them. */
export function readSettings(json: string): StoredSettings {
  let settings = kept.get(json);
  if (settings === undefined) {
    settings = StoredSettings.parse(JSON.parse(json));
    if (kept.size >= maximumKept) kept.clear();
    kept.set(json, settings);
  }
  return settings;
}
