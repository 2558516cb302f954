/** Ends machines' keys. */
import type { DeskPermission } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import type { Row } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { endPreviews } from "../sessions/session-queries.ts";
import { tellAccessChange } from "../staff/access-changes.ts";
import { mayGrant } from "../staff/staff-actor.ts";
import { deleteKey, findKey, listKeysMadeBy } from "./api-key-queries.ts";

/** Ends a key: its next call is refused. What it did stays told by its name. */
export async function revokeApiKey(
  context: StaffContext,
  id: string,
): Promise<Refusal | undefined> {
  const { store, workspace, actor } = context;
  const refused = await store.transaction(async (db) => {
    const key = await findKey(db, workspace.id, Number(id));
    if (key === undefined) return refuse("not_found", "There is no such key.");
    if (!mayGrant(actor, scopesOf(key))) {
      return refuse("beyond_own_rights", "This key may do more than whoever would end it.");
    }
    await endKey(db, context, key);
    return undefined;
  });
  tellAccessChange(store);
  return refused;
}

/** Ends the keys that a member of staff has made: all of them, or none where one may do too much. */
export async function endKeysMadeBy(
  db: Connection,
  context: StaffContext,
  staffId: number,
): Promise<Refusal | null> {
  const keys = await listKeysMadeBy(db, context.workspace.id, staffId);
  const beyond = keys.find((key) => !mayGrant(context.actor, scopesOf(key)));
  if (beyond !== undefined) {
    const detail = `The key ${beyond.name} may do more than you may: an owner can end it.`;
    return refuse("beyond_own_rights", detail);
  }
  for (const key of keys) await endKey(db, context, key);
  return null;
}

async function endKey(db: Connection, context: StaffContext, key: Row<"api_keys">): Promise<void> {
  const { id } = context.workspace;
  const scopes = scopesOf(key);
  await deleteKey(db, id, key.id);
  if (scopes.includes("desk:customers")) await endPreviews(db, id, null);
  await writeAudit(db, context, {
    action: "key.revoked",
    subject: { kind: "key", name: key.name },
    detail: { scopes },
  });
}

/** What a key may do. */
// Written by `makeApiKey` from the contract's own list.
const scopesOf = ({ scopes }: Row<"api_keys">) => scopes.split(" ") as DeskPermission[];
