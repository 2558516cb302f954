/** The keys of the workspace's machines. */
import type { ApiKeyPage } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { readNameCursor, writeNameCursor } from "../http/name-cursor.ts";
import { isRefusal, type Refusal } from "../http/refusal.ts";
import { listKeys, toApiKey } from "./api-key-queries.ts";

/** A page of the keys, by name; never their secrets. */
export async function listApiKeys(
  { db, workspace }: StaffContext,
  { limit = 50, cursor }: { limit?: number | undefined; cursor?: string | undefined },
): Promise<ApiKeyPage | Refusal> {
  const behind = readNameCursor(cursor);
  if (isRefusal(behind)) return behind;
  const rows = await listKeys(db, workspace.id, behind, limit + 1);
  const shown = rows.slice(0, limit);
  return {
    keys: shown.map(toApiKey),
    nextCursor: writeNameCursor(rows.length > limit ? shown.at(-1)?.name : undefined),
  };
}
