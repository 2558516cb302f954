/** Gives the own account another address: confirmed at the new one, told to the old one. */
import type { CodeOnItsWay, OwnAccount } from "@order-portal/contract";
import type { AccountContext } from "../context.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import {
  codeLifetime,
  codeTries,
  hashCode,
  hiddenCode,
  isCode,
  makeCode,
} from "../links/link-code.ts";
import { queueMails } from "../outbox/queue-mail.ts";
import { queueSecretMail } from "../outbox/queue-secret-mail.ts";
import { isPassword } from "../staff/password.ts";
import { foldEmail } from "../staff/staff-queries.ts";
import { addressChanged, addressTaken, newAddressCode } from "./account-mail.ts";
import { deleteAccountLinks, findAccount } from "./account-queries.ts";
import { getOwnAccount, passwordWrong, readOwn } from "./own-account.ts";

/**
 * Sends a code to the new address. It is good in this session alone, and takes the password: a
 * session that was left open somewhere takes nobody's account. An address that has an account
 * answers the same; its owner gets a mail, and no code.
 */
export async function changeOwnEmail(
  context: AccountContext,
  { email: wanted, password }: { email: string; password: string },
  token: string | null,
): Promise<CodeOnItsWay | Refusal> {
  const { store, workspace, actor } = context;
  const account = await readOwn(context);
  if (!(await isPassword(password, account.password_hash))) return passwordWrong();
  const email = foldEmail(wanted);
  const code = makeCode();
  const expiresAt = context.now() + codeLifetime;
  const values = {
    email,
    code_hash: hashCode(token ?? "", code),
    expires_at: expiresAt,
    attempts: 0,
  };
  await store.transaction(async (db) => {
    await db
      .insertInto("account_emails")
      .values({ account_id: actor.accountId, ...values })
      .onConflict((conflict) => conflict.column("account_id").doUpdateSet(values))
      .execute();
    const isTaken = (await findAccount(db, workspace.id, email)) !== undefined;
    const shared = {
      workspaceId: workspace.id,
      subject: { kind: "account", name: email },
    } as const;
    if (isTaken) {
      const mail = addressTaken(workspace, email);
      return queueMails(db, [{ ...shared, type: "account.address_taken", mail }], context.now());
    }
    const write = (shown: string) => newAddressCode(workspace, email, shown);
    const secret = { secret: code, hidden: hiddenCode, goodUntil: expiresAt };
    const mail = { ...shared, type: "account.address_code", write, ...secret } as const;
    return queueSecretMail(db, mail, context.now());
  });
  return { expiresAt: new Date(expiresAt).toISOString() };
}

/** Makes the new address count. */
export async function confirmOwnEmail(
  context: AccountContext,
  { code }: { code: string },
  token: string | null,
): Promise<OwnAccount | Refusal> {
  const { store, workspace, actor, now } = context;
  // A refusal is returned, not thrown, so that the try stays counted.
  const refused = await store.transaction(async (db) => {
    const sent = await db
      .updateTable("account_emails")
      .set((e) => ({ attempts: e("attempts", "+", 1) }))
      .where("account_id", "=", actor.accountId)
      .where("attempts", "<", codeTries)
      .where("expires_at", ">", now())
      .returning(["email", "code_hash"])
      .executeTakeFirst();
    if (sent === undefined) return codeExpired();
    if (!isCode(token ?? "", code, sent.code_hash)) {
      return refuse("code_invalid", "This is not the code that was sent. Look again.");
    }
    await db.deleteFrom("account_emails").where("account_id", "=", actor.accountId).execute();
    // Taken meanwhile by another account: as if the code had never been.
    if ((await findAccount(db, workspace.id, sent.email)) !== undefined) return codeExpired();
    const { email } = await db
      .selectFrom("accounts")
      .select("email")
      .where("id", "=", actor.accountId)
      .executeTakeFirstOrThrow();
    await db
      .updateTable("accounts")
      .set({ email: sent.email })
      .where("id", "=", actor.accountId)
      .execute();
    // A link that went to the former address opens nothing any more.
    await deleteAccountLinks(db, actor.accountId);
    const mail = addressChanged(workspace, email, sent.email);
    const subject = { kind: "account", name: sent.email } as const;
    const type = "account.address_changed";
    await queueMails(db, [{ workspaceId: workspace.id, type, subject, mail }], now());
    return null;
  });
  return isRefusal(refused) ? refused : getOwnAccount(context);
}

const codeExpired = () => refuse("code_expired", "This code is good no more. Ask for a new one.");
