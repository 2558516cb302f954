/** The queries of machines' keys. */
import { apiKeyPrefix, type ApiKey } from "@order-portal/contract";
import type { NewRow, Row } from "../database/schema.ts";
import { statement, type Source } from "../database/statement.ts";
import type { Connection } from "../database/store.ts";
import { isSecret, makeSecret } from "../sessions/secret.ts";
import {
  callingWorkspaceColumns,
  type CallingWorkspaceRow,
} from "../workspaces/calling-workspace.ts";

/** A new key's secret: recognisable by its beginning, whoever finds it where it should not be. */
export const makeKeySecret = (): string => apiKeyPrefix + makeSecret();

/** Whether a token has the form of a key's secret; what has not is never looked up as one. */
export const isKeySecret = (token: string): boolean =>
  token.startsWith(apiKeyPrefix) && isSecret(token.slice(apiKeyPrefix.length));

/** What a call by a key needs to know of it. */
export type CallingKey = CallingWorkspaceRow &
  Pick<Row<"api_keys">, "name" | "scopes" | "last_used_at"> & { key_id: number };

const selectKey = statement<CallingKey>(
  () => `
    select ${callingWorkspaceColumns.join(", ")},
      api_keys.id as key_id, api_keys.name, api_keys.scopes, api_keys.last_used_at
    from api_keys
    join workspaces on workspaces.id = api_keys.workspace_id
    where api_keys.secret_hash = ?`,
);

/** The key of a secret, with its workspace. */
export async function findCallingKey(
  source: Source,
  secretHash: string,
): Promise<CallingKey | undefined> {
  return (await selectKey(source, secretHash))[0];
}

/** Writes down that a key was used. */
export async function noteKeyUse(db: Connection, id: number, at: number): Promise<void> {
  await db.updateTable("api_keys").set({ last_used_at: at }).where("id", "=", id).execute();
}

/** A key with whether the account of who has made it is open; null where no person is known. */
export type ListedKey = Row<"api_keys"> & { maker_active: number | null };

/** A page of a workspace's keys behind a name: all, or those that one member of staff has made. */
export function listKeys(
  db: Connection,
  workspaceId: number,
  { behind, limit, madeBy }: { behind: string; limit: number; madeBy: number | null },
): Promise<ListedKey[]> {
  return db
    .selectFrom("api_keys")
    .leftJoin("staff", "staff.id", "api_keys.made_by_staff_id")
    .selectAll("api_keys")
    .select("staff.active as maker_active")
    .where("api_keys.workspace_id", "=", workspaceId)
    .where("api_keys.name", ">", behind)
    .$if(madeBy !== null, (query) => query.where("api_keys.made_by_staff_id", "=", madeBy))
    .orderBy("api_keys.name")
    .limit(limit)
    .execute();
}

/** The keys of a workspace that a member of staff has made. */
export function listKeysMadeBy(
  db: Connection,
  workspaceId: number,
  staffId: number,
): Promise<Row<"api_keys">[]> {
  return db
    .selectFrom("api_keys")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("made_by_staff_id", "=", staffId)
    .orderBy("id")
    .execute();
}

/** One key of a workspace. */
export function findKey(db: Connection, workspaceId: number, id: number) {
  return db
    .selectFrom("api_keys")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Writes a key; undefined where the workspace has one of this name. */
export function insertKey(
  db: Connection,
  key: NewRow<"api_keys">,
): Promise<Row<"api_keys"> | undefined> {
  return db
    .insertInto("api_keys")
    .values(key)
    .onConflict((conflict) => conflict.columns(["workspace_id", "name"]).doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** Ends a key. */
export async function deleteKey(db: Connection, workspaceId: number, id: number): Promise<void> {
  await db
    .deleteFrom("api_keys")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

/** A key as staff see it. */
export const toApiKey = (row: ListedKey): ApiKey => ({
  id: String(row.id),
  name: row.name,
  scopes: row.scopes.split(" "),
  madeBy: row.made_by,
  maker:
    row.made_by_staff_id === null
      ? null
      : { id: String(row.made_by_staff_id), active: row.maker_active === 1 },
  madeAt: new Date(row.created_at).toISOString(),
  lastUsedAt: row.last_used_at === null ? null : new Date(row.last_used_at).toISOString(),
});
