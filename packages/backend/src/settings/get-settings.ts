/** All settings of the workspace, and what a page needs to bear the portal. */
import type { DeskSettings } from "@order-portal/contract";
import type { AppContext, CurrentWorkspace, StaffContext } from "../context.ts";
import { serverAddress } from "../links/link-page.ts";
import { sectionsOf } from "./desk-settings.ts";
import { type MoneyFixedBy, moneyFixedBy } from "./money-fixed-by.ts";

/** The settings as they are now. */
export async function getSettings(context: StaffContext): Promise<DeskSettings> {
  const { db, store, workspace } = context;
  const fixedBy = await moneyFixedBy({ db, engine: store.engine }, workspace.id);
  return toDeskSettings(context, workspace, fixedBy);
}

/** A workspace's settings, as the wire shows them. */
export function toDeskSettings(
  { config }: Pick<AppContext, "config">,
  workspace: CurrentWorkspace,
  fixedBy: MoneyFixedBy | null,
): DeskSettings {
  const server = serverAddress(config);
  const script = new URL("/order-portal.js", server).href;
  return { ...sectionsOf(workspace, fixedBy), embed: { server, script, slug: workspace.slug } };
}
