/** Tells the owner of an account that its password was changed. */
import type { AppContext, CurrentWorkspace } from "../context.ts";
import type { Connection } from "../database/store.ts";
import { linkPage } from "../links/link-page.ts";
import { queueMails } from "../outbox/queue-mail.ts";
import { passwordChanged } from "./account-mail.ts";

/** Puts the mail into the outbox, in the transaction of the change. */
export function queuePasswordChanged(
  context: Pick<AppContext, "config" | "now"> & { readonly workspace: CurrentWorkspace },
  db: Connection,
  email: string,
): Promise<void> {
  const { workspace, now } = context;
  const mail = {
    workspaceId: workspace.id,
    type: "account.password_changed",
    subject: { kind: "account", name: email },
    mail: passwordChanged(workspace, email, linkPage(context)),
  } as const;
  return queueMails(db, [mail], now());
}
