/** The keys of the workspace's machines. */
import type { ApiKeyPage } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { readNameCursor, writeNameCursor } from "../http/name-cursor.ts";
import { isRefusal, type Refusal } from "../http/refusal.ts";
import { listKeys, toApiKey } from "./api-key-queries.ts";

/** Which keys are asked for. */
export interface KeyQuestion {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  /** The id of who has made them. */
  readonly madeBy?: string | undefined;
}

/** A page of the keys, by name; never their secrets. */
export async function listApiKeys(
  { db, workspace }: StaffContext,
  { limit = 50, cursor, madeBy }: KeyQuestion,
): Promise<ApiKeyPage | Refusal> {
  const behind = readNameCursor(cursor);
  if (isRefusal(behind)) return behind;
  const rows = await listKeys(db, workspace.id, {
    behind,
    limit: limit + 1,
    madeBy: madeBy === undefined ? null : Number(madeBy),
  });
  const shown = rows.slice(0, limit);
  return {
    keys: shown.map(toApiKey),
    nextCursor: writeNameCursor(rows.length > limit ? shown.at(-1)?.name : undefined),
  };
}
