/** Tells a member of staff that the own password was changed. */
import type { MemberContext } from "../context.ts";
import type { Connection } from "../database/store.ts";
import { queueMails } from "../outbox/queue-mail.ts";
import { deskPage } from "./desk-link.ts";
import { passwordChangedMessage } from "./staff-messages.ts";

/** Puts the mail into the outbox, in the transaction of the change. */
export function queuePasswordChanged(
  { workspace, actor, config, now }: MemberContext,
  db: Connection,
): Promise<void> {
  const mail = {
    workspaceId: workspace.id,
    type: "staff.password_changed",
    subject: { kind: "staff", name: actor.email },
    mail: passwordChangedMessage(workspace, actor.email, deskPage(config, "#/orders")),
  } as const;
  return queueMails(db, [mail], now());
}
