/** Sends a link to a new password to whoever has an account by an address. */
import type { routes } from "@order-portal/contract";
import type { AppContext, CurrentWorkspace } from "../context.ts";
import type { Handler } from "../http/handlers.ts";
import { refuseOrigin } from "../http/origins.ts";
import { hashSecret, makeSecret } from "../sessions/secret.ts";
import { queueSecretMail } from "../outbox/queue-secret-mail.ts";
import { findWorkspace } from "../workspaces/current-workspace.ts";
import { deskLink } from "./desk-link.ts";
import { insertPasswordReset } from "./password-reset-queries.ts";
import { passwordMessage } from "./staff-messages.ts";
import { findStaff } from "./staff-queries.ts";

/** How long a link to a new password is good for, in milliseconds. */
export const passwordResetLifetime = 3_600_000;

/**
 * Answers the same to all, and before it is known whether there is an account: what comes after is
 * nothing that the caller waits for, so that neither words nor time tell who has one.
 */
export const requestPasswordReset: Handler<typeof routes.requestPasswordReset> = async (
  context,
  { body, foreignOrigin },
) => {
  const workspace = await findWorkspace(context.db, body.workspace);
  if (workspace === undefined) return undefined;
  const refused = refuseOrigin(workspace, foreignOrigin);
  if (refused !== null) return refused;
  sendReset(context, workspace, body.email).catch((error: unknown) => {
    context.log.warn({ error }, "A link to a new password was not made.");
  });
  return undefined;
};

async function sendReset(
  { store, db, config, now }: AppContext,
  workspace: CurrentWorkspace,
  email: string,
): Promise<void> {
  const staff = await findStaff(db, workspace.id, email);
  if (staff === undefined) return;
  const secret = makeSecret();
  const at = now();
  const reset = {
    secret_hash: hashSecret(secret),
    staff_id: staff.id,
    expires_at: at + passwordResetLifetime,
  };
  const write = (shown: string) =>
    passwordMessage(workspace, staff.email, deskLink(config, "password-link", shown));
  await store.transaction(async (db) => {
    if (!(await insertPasswordReset(db, reset, at))) return;
    const mail = {
      workspaceId: workspace.id,
      type: "staff.password_link",
      subject: { kind: "staff", name: staff.email },
      write,
      secret,
      hidden: "hidden",
      goodUntil: reset.expires_at,
    } as const;
    await queueSecretMail(db, mail, at);
  });
}
