/** The queries of webhook endpoints; all but the worker's are bound to the workspace. */
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import type { Connection } from "../database/store.ts";
import { refuse, type Refusal } from "../http/refusal.ts";

/** An endpoint's row. */
export type EndpointRow = Row<"webhook_endpoints">;

/** How many endpoints a workspace has at most. */
export const mostEndpoints = 20;

/** A workspace's endpoints, oldest first. */
export function listEndpointRows(db: Connection, workspaceId: number): Promise<EndpointRow[]> {
  return db
    .selectFrom("webhook_endpoints")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .orderBy("id")
    .limit(mostEndpoints)
    .execute();
}

/** One of a workspace's endpoints. */
export function findEndpoint(
  db: Connection,
  workspaceId: number,
  id: number,
): Promise<EndpointRow | undefined> {
  return db
    .selectFrom("webhook_endpoints")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Notes that a call went through. */
export async function noteSuccess(db: Connection, id: number): Promise<void> {
  await db
    .updateTable("webhook_endpoints")
    .set({ failing_since: null })
    .where("id", "=", id)
    .where("failing_since", "is not", null)
    .execute();
}

/** Notes that a call failed, and since when all have. */
export async function noteFailure(db: Connection, id: number, at: number): Promise<void> {
  await db
    .updateTable("webhook_endpoints")
    .set({ failing_since: at })
    .where("id", "=", id)
    .where("failing_since", "is", null)
    .execute();
}

/** Ends an endpoint, and gives up what still waits for it. Whether it was active until then. */
export async function endEndpoint(
  db: Connection,
  id: number,
  by: "gone" | "failing",
  at: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("webhook_endpoints")
    .set({ active: 0, ended_by: by })
    .where("id", "=", id)
    .where("active", "=", 1)
    .executeTakeFirst();
  await giveUpWaiting(db, id, at);
  return numUpdatedRows > 0n;
}

/** Gives up what still waits for an endpoint. */
export async function giveUpWaiting(db: Connection, id: number, at: number): Promise<void> {
  await db
    .updateTable("deliveries")
    .set({ state: "given_up", finished_at: at })
    .where("endpoint_id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** One of a workspace's endpoints, as it stays until the transaction ends. */
export async function lockEndpoint(
  { db, engine }: Source,
  workspaceId: number,
  id: number,
): Promise<EndpointRow | Refusal> {
  const row = await db
    .selectFrom("webhook_endpoints")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .$if(engine === "postgres", (query) => query.forUpdate())
    .executeTakeFirst();
  return row ?? refuseEndpoint();
}

/** Refuses an endpoint that is not there, or another workspace's. */
export const refuseEndpoint = (): Refusal => refuse("not_found", "There is no such endpoint.");
