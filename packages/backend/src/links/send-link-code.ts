/** Sends the six-digit code that a link under strict security asks for. */
import type { routes } from "@order-portal/contract";
import type { Handler } from "../http/handlers.ts";
import { isRefusal, refuse } from "../http/refusal.ts";
import { queueSecretMail } from "../outbox/queue-secret-mail.ts";
import { callWorkspace } from "../workspaces/call-workspace.ts";
import { codeMessage } from "./code-message.ts";
import { codeLifetime, hashCode, hiddenCode, makeCode } from "./link-code.ts";
import { findLink, replaceCode } from "./link-queries.ts";
import { maskEmail } from "./mask-email.ts";
import { mailOfCode } from "./put-link.ts";
import { unknownLink } from "./unknown-link.ts";

/** Sends a new code to the address on file; an earlier one is good no more. */
export const sendLinkCode: Handler<typeof routes.sendLinkCode> = async (
  context,
  { body, foreignOrigin },
) => {
  const workspace = await callWorkspace(context, body.workspace, foreignOrigin);
  if (isRefusal(workspace)) return workspace;
  const link = await findLink(context.db, workspace.id, body.linkSecret);
  if (link === undefined) return unknownLink();
  const { email } = link;
  if (email === null) {
    return refuse(
      "address_missing",
      "No e-mail address is on file for you. Ask the supplier to enter one.",
    );
  }
  const code = makeCode();
  const expiresAt = context.now() + codeLifetime;
  const mail = {
    workspaceId: workspace.id,
    ...mailOfCode(link.customerNumber),
    write: (shown: string) => codeMessage(workspace, email, shown),
    secret: code,
    hidden: hiddenCode,
    goodUntil: expiresAt,
  };
  await context.store.transaction(async (db) => {
    await replaceCode(db, link.id, hashCode(body.linkSecret, code), expiresAt);
    await queueSecretMail(db, mail, context.now());
  });
  return { sentTo: maskEmail(email), expiresAt: new Date(expiresAt).toISOString() };
};
