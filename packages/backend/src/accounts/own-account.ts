/** What a contact does with the own account. */
import type { OwnAccount } from "@order-portal/contract";
import type { AccountContext } from "../context.ts";
import type { Row } from "../database/schema.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { hashSecret } from "../sessions/secret.ts";
import { deleteSessionsOfAccount } from "../sessions/session-queries.ts";
import { hashPassword, isPassword } from "../staff/password.ts";
import { deleteAccountLinks, lockAccount } from "./account-queries.ts";
import { refusePassword } from "./check-password.ts";
import { queuePasswordChanged } from "./queue-password-changed.ts";

/** One's own account. */
export async function getOwnAccount(context: AccountContext): Promise<OwnAccount> {
  const { db, workspace, actor, now } = context;
  const { name, email, role } = await readOwn(context);
  const changing = await db
    .selectFrom("account_emails")
    .select("email")
    .where("account_id", "=", actor.accountId)
    .where("expires_at", ">", now())
    .executeTakeFirst();
  return {
    name,
    email,
    role,
    customer: { number: actor.customer.number, name: actor.customer.name },
    newEmail: changing?.email ?? null,
    passwordPolicy: workspace.settings.accounts.password,
  };
}

/** The account of the session, which ends with it. */
export const readOwn = ({ db, workspace, actor }: AccountContext): Promise<Row<"accounts">> =>
  db
    .selectFrom("accounts")
    .selectAll()
    .where("workspace_id", "=", workspace.id)
    .where("id", "=", actor.accountId)
    .executeTakeFirstOrThrow();

/** Changes one's own name. */
export async function updateOwnAccount(
  context: AccountContext,
  { name }: { name: string },
): Promise<OwnAccount> {
  const { store, workspace, actor } = context;
  await store.transaction((db) =>
    db
      .updateTable("accounts")
      .set({ name })
      .where("workspace_id", "=", workspace.id)
      .where("id", "=", actor.accountId)
      .execute(),
  );
  return getOwnAccount(context);
}

/** Changes one's own password. Whoever else is in by the old one is out; this session stays. */
export async function changeOwnPassword(
  context: AccountContext,
  { password, newPassword }: { password: string; newPassword: string },
  token: string | null,
): Promise<Refusal | undefined> {
  const { store, workspace, actor } = context;
  const account = await readOwn(context);
  if (!(await isPassword(password, account.password_hash))) return passwordWrong();
  const refused = await refusePassword(workspace, newPassword, account, "/newPassword");
  if (refused !== null) return refused;
  const passwordHash = await hashPassword(newPassword);
  const outcome = await transactionUnlessRefused(store, async (source) => {
    const { db } = source;
    const locked = await lockAccount(source, workspace.id, actor.accountId);
    // Changed elsewhere while this one was being worked on: the old password is old by now.
    if (locked?.password_hash !== account.password_hash) return passwordWrong();
    await db
      .updateTable("accounts")
      .set({ password_hash: passwordHash })
      .where("id", "=", actor.accountId)
      .execute();
    await deleteSessionsOfAccount(db, actor.accountId, token === null ? "" : hashSecret(token));
    await deleteAccountLinks(db, actor.accountId);
    await queuePasswordChanged(context, db, account.email);
    return null;
  });
  return isRefusal(outcome) ? outcome : undefined;
}

/** Ends every session of one's own account. */
export async function endOwnSessions({ store, actor }: AccountContext): Promise<undefined> {
  await store.transaction((db) => deleteSessionsOfAccount(db, actor.accountId));
  return undefined;
}

/** Refuses what takes the present password. */
export function passwordWrong(): Refusal {
  const detail = "This is not your password of now. Sign out and have a link sent if it is lost.";
  return refuse("password_wrong", detail, {
    errors: [{ pointer: "/password", code: "invalid", detail }],
  });
}
