/** Ends a machine's key. */
import type { DeskPermission } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { endPreviews } from "../sessions/session-queries.ts";
import { mayGrant } from "../staff/staff-actor.ts";
import { deleteKey, findKey } from "./api-key-queries.ts";

/** Ends a key: its next call is refused. What it did stays told by its name. */
export async function revokeApiKey(
  context: StaffContext,
  id: string,
): Promise<Refusal | undefined> {
  const { store, workspace, actor } = context;
  return store.transaction(async (db) => {
    const key = await findKey(db, workspace.id, Number(id));
    if (key === undefined) return refuse("not_found", "There is no such key.");
    // Written by `makeApiKey` from the contract's own list.
    const scopes = key.scopes.split(" ") as DeskPermission[];
    if (!mayGrant(actor, scopes)) {
      return refuse("beyond_own_rights", "This key may do more than whoever would end it.");
    }
    await deleteKey(db, workspace.id, key.id);
    if (scopes.includes("desk:customers")) await endPreviews(db, workspace.id, null);
    await writeAudit(db, context, {
      action: "key.revoked",
      subject: { kind: "key", name: key.name },
      detail: { scopes },
    });
    return undefined;
  });
}
