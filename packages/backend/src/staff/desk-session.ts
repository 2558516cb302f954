/** What the desk shows of a session: the workspace, who is signed in, and how many orders wait. */
import { orderStatuses, type DeskSession } from "@order-portal/contract";
import type { MemberContext } from "../context.ts";
import { statement, type Source } from "../database/statement.ts";
import { firstStepsDoneAt } from "../first-steps/first-steps-queries.ts";
import { toWorkspace } from "../workspaces/current-workspace.ts";

/** Counting stops here for each state: the desk shows "999+". */
export const countedAtMost = 1000;

/** The desk's session. Counts are exact below `countedAtMost`, and never higher. */
export async function deskSession(context: MemberContext): Promise<DeskSession> {
  const { workspace, actor } = context;
  return {
    workspace: toWorkspace(workspace, context.now()),
    staff: {
      name: actor.name,
      email: actor.email,
      role: actor.role,
      permissions: [...actor.permissions],
    },
    counts: await countOrders(context.store, workspace.id),
    gettingStarted: (await firstStepsDoneAt(context.db, workspace.id)) === null,
  };
}

// Each part reads at most so many entries of the index by status, however many orders there are.
const selectCounts = statement<{ status: string; count: number }>(() =>
  orderStatuses
    .map(
      (status) => `
        select '${status}' as status, count(*) as count from (
          select 1 from orders where workspace_id = ? and status = '${status}'
          limit ${countedAtMost}
        ) as counted`,
    )
    .join(" union all "),
);

async function countOrders(source: Source, workspaceId: number): Promise<Record<string, number>> {
  const rows = await selectCounts(source, ...orderStatuses.map(() => workspaceId));
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}
