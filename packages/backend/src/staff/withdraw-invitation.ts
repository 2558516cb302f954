/** Takes an invitation back. */
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { dropSecretMail } from "../outbox/queue-secret-mail.ts";
import { deleteInvitation, findInvitation, mailOfInvitation } from "./invitation-queries.ts";
import { mayGrant, permissionsOf } from "./staff-actor.ts";
import { beyondOwnRights } from "./update-staff.ts";

/** Takes an invitation back; its link ends. */
export async function withdrawInvitation(
  context: StaffContext,
  id: string,
): Promise<Refusal | undefined> {
  const { store, workspace, actor, now } = context;
  return store.transaction(async (db) => {
    const found = await findInvitation(db, workspace.id, Number(id));
    if (found === undefined) return refuse("not_found", "This invitation is open no more.");
    if (!mayGrant(actor, permissionsOf[found.role])) return beyondOwnRights();
    await deleteInvitation(db, workspace.id, found.id);
    const mail = { workspaceId: workspace.id, ...mailOfInvitation(found.email) };
    await dropSecretMail(db, mail, now());
    await writeAudit(db, context, {
      action: "staff.invitation_withdrawn",
      subject: { kind: "staff", name: found.email },
      detail: { role: found.role },
    });
    return undefined;
  });
}
