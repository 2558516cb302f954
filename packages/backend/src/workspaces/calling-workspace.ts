/** The workspace of a call: what seldom changes of it is read once for each of its revisions. */
import type { CurrentWorkspace } from "../context.ts";
import type { Store } from "../database/store.ts";
import { toCurrentWorkspace, workspaceColumns, type WorkspaceRow } from "./current-workspace.ts";

/** The columns of a workspace that each call reads. */
export const callingWorkspaceColumns = [
  "workspaces.id as workspace_id",
  "workspaces.status as workspace_status",
  "workspaces.catalogue_revision",
  "workspaces.stock_revision",
] as const;

/** A workspace as `callingWorkspaceColumns` give it. */
export type CallingWorkspaceRow = Pick<
  WorkspaceRow,
  "workspace_id" | "workspace_status" | "catalogue_revision" | "stock_revision"
>;

const maximumKept = 1000;
const kept = new WeakMap<Store, Map<number, CurrentWorkspace>>();

/** The workspace of a row: as it is kept, or, where its catalogue's revision is another, as it is now. */
export async function callingWorkspace(
  store: Store,
  row: CallingWorkspaceRow,
): Promise<CurrentWorkspace> {
  const workspaces = kept.get(store) ?? new Map<number, CurrentWorkspace>();
  kept.set(store, workspaces);
  const known = workspaces.get(row.workspace_id);
  if (known?.catalogueRevision !== row.catalogue_revision) {
    const workspace = await readWorkspace(store, row.workspace_id);
    if (workspaces.size >= maximumKept) workspaces.clear();
    workspaces.set(workspace.id, workspace);
    return workspace;
  }
  const { workspace_status: status, stock_revision: stockRevision } = row;
  return known.status === status && known.stockRevision === stockRevision
    ? known
    : { ...known, status, stockRevision };
}

async function readWorkspace({ db }: Store, id: number): Promise<CurrentWorkspace> {
  const query = db.selectFrom("workspaces").select(workspaceColumns).where("id", "=", id);
  return toCurrentWorkspace(await query.executeTakeFirstOrThrow());
}
