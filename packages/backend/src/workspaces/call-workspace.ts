/** The workspace of a call that has no session yet. */
import type { AppContext, CurrentWorkspace } from "../context.ts";
import { refuseOrigin } from "../http/origins.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { findWorkspace } from "./current-workspace.ts";

/** The workspace that a call names, if there is one and the calling page may use it. */
export async function callWorkspace(
  context: AppContext,
  slug: string,
  foreignOrigin: string | null,
): Promise<CurrentWorkspace | Refusal> {
  const workspace = await findWorkspace(context.db, slug);
  if (workspace === undefined) return refuse("not_found", `There is no workspace "${slug}".`);
  return refuseOrigin(workspace, foreignOrigin) ?? workspace;
}
