/** All settings of the workspace, and what a page needs to bear the portal. */
import type { DeskSettings } from "@order-portal/contract";
import type { AppContext, CurrentWorkspace, StaffContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { serverAddress } from "../links/link-page.ts";
import { sectionsOf } from "./desk-settings.ts";
import { moneyFixedBy } from "./money-fixed-by.ts";
import { taxClassesWithoutRate } from "./used-tax-classes.ts";

/** The settings as they are now. */
export async function getSettings(context: StaffContext): Promise<DeskSettings> {
  const { db, store, workspace } = context;
  return toDeskSettings(context, { db, engine: store.engine }, workspace);
}

/** A workspace's settings, as the wire shows them. */
export async function toDeskSettings(
  { config }: Pick<AppContext, "config">,
  source: Source,
  workspace: CurrentWorkspace,
): Promise<DeskSettings> {
  const server = serverAddress(config);
  const script = new URL("/order-portal.js", server).href;
  return {
    ...sectionsOf(workspace, await moneyFixedBy(source, workspace.id)),
    taxClassesWithoutRate: await taxClassesWithoutRate(source, workspace),
    embed: { server, script, slug: workspace.slug },
  };
}
