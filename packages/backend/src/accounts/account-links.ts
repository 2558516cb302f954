/** One-time links of accounts: to a new password, and from an invitation. */
import type { routes } from "@order-portal/contract";
import type { AppContext, CurrentWorkspace } from "../context.ts";
import type { Handler } from "../http/handlers.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { linkPage } from "../links/link-page.ts";
import { queueSecretMail } from "../outbox/queue-secret-mail.ts";
import { hashSecret, makeSecret } from "../sessions/secret.ts";
import { deleteSessionsOfAccount } from "../sessions/session-queries.ts";
import { hashPassword } from "../staff/password.ts";
import { callWorkspace } from "../workspaces/call-workspace.ts";
import { newPassword } from "./account-mail.ts";
import {
  deleteAccountLinks,
  findAccount,
  findAccountLink,
  insertAccountLink,
  takeAccountLink,
} from "./account-queries.ts";
import { refusePassword } from "./check-password.ts";
import { queuePasswordChanged } from "./queue-password-changed.ts";
import { workBehind } from "./work-behind.ts";
import { openAccountSession, signedIn } from "./sign-in.ts";

/** How long a link to a new password is good for, in milliseconds. */
const passwordLinkLifetime = 3_600_000;

/** A one-time link, to the page that portal links lead to; its secret is in the fragment. */
export function accountLink(
  context: Pick<AppContext, "config"> & { workspace: CurrentWorkspace },
  secret: string,
): string {
  const url = new URL(linkPage(context));
  url.hash = `order-account=${secret}`;
  return url.href;
}

/** Answers the same to all, and before it is known whether there is an account. */
export const requestNewPassword: Handler<typeof routes.requestNewPassword> = async (
  context,
  { body, foreignOrigin },
) => {
  const workspace = await callWorkspace(context, body.workspace, foreignOrigin);
  if (isRefusal(workspace)) return workspace;
  workBehind(context, () => queuePasswordLink(context, workspace, body.email));
  return undefined;
};

async function queuePasswordLink(
  context: AppContext,
  workspace: CurrentWorkspace,
  email: string,
): Promise<void> {
  const { store, db, now } = context;
  if (!workspace.settings.accounts.signIn) return;
  const account = await findAccount(db, workspace.id, email);
  // Who waits for the supplier has chosen a password not long ago, and can register again.
  if (account?.state !== "active") return;
  const secret = makeSecret();
  const at = now();
  const link = {
    secret_hash: hashSecret(secret),
    account_id: account.id,
    expires_at: at + passwordLinkLifetime,
  };
  const mail = {
    workspaceId: workspace.id,
    type: "account.password_link",
    subject: { kind: "account", name: account.email },
    write: (shown: string) =>
      newPassword(workspace, account.email, accountLink({ ...context, workspace }, shown)),
    secret,
    hidden: "hidden",
    goodUntil: link.expires_at,
  } as const;
  await store.transaction(async (db) => {
    if (await insertAccountLink(db, link, at)) await queueSecretMail(db, mail, at);
  });
}

/** Whose a link is; nothing is used up, so that a mail scanner may look as it likes. */
export const readAccountLink: Handler<typeof routes.readAccountLink> = async (
  context,
  { body, foreignOrigin },
) => {
  const workspace = await callWorkspace(context, body.workspace, foreignOrigin);
  if (isRefusal(workspace)) return workspace;
  const account = await findOpenLink(context, workspace, body.secret);
  if (account === undefined) return unknownAccountLink();
  return {
    kind: account.state === "invited" ? "invitation" : "password",
    name: account.name,
    email: account.email,
    customerName: account.customer_name,
    passwordPolicy: workspace.settings.accounts.password,
  };
};

/** Sets the password, ends every session, and signs in; a link is good once. */
export const openAccountLink: Handler<typeof routes.openAccountLink> = async (
  context,
  { body, foreignOrigin },
) => {
  const workspace = await callWorkspace(context, body.workspace, foreignOrigin);
  if (isRefusal(workspace)) return workspace;
  const account = await findOpenLink(context, workspace, body.secret);
  if (account === undefined) return unknownAccountLink();
  const refused = await refusePassword(workspace, body.password, account);
  if (refused !== null) return refused;
  const passwordHash = await hashPassword(body.password);
  return signedIn(context, body.limit, async (db) => {
    if (!(await takeAccountLink(db, body.secret))) return unknownAccountLink();
    // An invited address may have got an account elsewhere meanwhile: then the link opens nothing.
    if (account.state === "invited" && (await findAccount(db, workspace.id, account.email))) {
      return unknownAccountLink();
    }
    await db
      .updateTable("accounts")
      .set({ password_hash: passwordHash, state: "active" })
      .where("id", "=", account.id)
      .execute();
    await deleteAccountLinks(db, account.id);
    await deleteSessionsOfAccount(db, account.id);
    // Who accepts an invitation had no password before.
    if (account.state === "active") {
      await queuePasswordChanged({ ...context, workspace }, db, account.email);
    }
    return openAccountSession(context, db, { ...account, password_hash: passwordHash });
  });
};

/** Where the supplier lets nobody sign in any more, no link does it in place of a password. */
const findOpenLink = async (
  { db, now }: AppContext,
  workspace: CurrentWorkspace,
  secret: string,
) =>
  workspace.settings.accounts.signIn ? findAccountLink(db, workspace.id, secret, now()) : undefined;

const unknownAccountLink = (): Refusal =>
  refuse("link_unknown", "This link has been used, or is too old. Have a new one sent.");
