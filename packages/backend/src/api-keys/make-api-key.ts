/** Makes a key for a machine. */
import { deskPermissions, type DeskPermission, type MadeApiKey } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { hashSecret } from "../sessions/secret.ts";
import { mayGrant } from "../staff/staff-actor.ts";
import { insertKey, makeKeySecret, toApiKey } from "./api-key-queries.ts";

/** Makes a key with some of one's own permissions. Its secret is in the answer and nowhere else. */
export async function makeApiKey(
  context: StaffContext,
  { name, scopes }: { name: string; scopes: readonly DeskPermission[] },
): Promise<MadeApiKey | Refusal> {
  const { store, workspace, actor, now } = context;
  if (!mayGrant(actor, scopes)) {
    return refuse("beyond_own_rights", "A key gets no permission that its maker lacks.");
  }
  const secret = makeKeySecret();
  const ordered = deskPermissions.filter((permission) => scopes.includes(permission));
  const key = await store.transaction(async (db) => {
    const row = await insertKey(db, {
      workspace_id: workspace.id,
      name,
      secret_hash: hashSecret(secret),
      scopes: ordered.join(" "),
      made_by: actor.name,
      made_by_staff_id: actor.staffId,
      created_at: now(),
      last_used_at: null,
    });
    if (row === undefined) return undefined;
    await writeAudit(db, context, {
      action: "key.made",
      subject: { kind: "key", name },
      detail: { scopes: ordered },
    });
    return row;
  });
  if (key !== undefined) return { key: toApiKey({ ...key, maker_active: 1 }), secret };
  const detail = `There is a key called ${name} already. Choose another name, or revoke that one.`;
  return refuse("name_taken", detail, { errors: [{ pointer: "/name", code: "invalid", detail }] });
}
