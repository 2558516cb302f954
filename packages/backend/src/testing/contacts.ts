/** Contacts of a customer who sign in, written straight to the store: hashing is dear. */
import type { ContactRole } from "@order-portal/contract";
import { insertAccount, insertAccountLink } from "../accounts/account-queries.ts";
import { insertRegistration } from "../accounts/registration-queries.ts";
import type { AppContext } from "../context.ts";
import { hashCode } from "../links/link-code.ts";
import { openSession } from "../sessions/open-session.ts";
import { hashSecret, makeSecret } from "../sessions/secret.ts";

/** Makes an account of customer C1 of "acme" that is signed in. */
export async function addContact(
  context: AppContext,
  contact: { name: string; email: string; role: ContactRole; passwordHash: string },
): Promise<{ id: number; token: string }> {
  const { name, email, role, passwordHash } = contact;
  return context.store.transaction(async (db) => {
    const customer = await db
      .selectFrom("customers")
      .innerJoin("workspaces", "workspaces.id", "customers.workspace_id")
      .select(["customers.id", "customers.workspace_id"])
      .where("workspaces.slug", "=", "acme")
      .where("customers.number", "=", "C1")
      .executeTakeFirstOrThrow();
    const id = await insertAccount(db, {
      workspace_id: customer.workspace_id,
      customer_id: customer.id,
      name,
      email,
      role,
      password_hash: passwordHash,
      state: "active",
      created_at: context.now(),
    });
    if (id === undefined) throw new Error(`There is an account ${email} already.`);
    const { token } = await openSession(context, db, customer.workspace_id, {
      kind: "account",
      customerId: customer.id,
      accountId: id,
      role,
    });
    return { id, token };
  });
}

/** The code of everything that waits for one here. */
export const sentCode = "123456";

/**
 * A manager who is signed in and about to change the address, a colleague who only looks, the
 * secret of a one-time link, somebody who has begun to register, and somebody who waits for staff.
 */
export async function fillContacts(
  context: AppContext,
  { name, email }: { name: string; email: string },
  passwordHash: string,
) {
  const self = await addContact(context, { name, email, role: "manager", passwordHash });
  const carl = { name: "Carl", email: "carl@anders.example", role: "viewer" } as const;
  const colleague = await addContact(context, { ...carl, passwordHash });
  const [accountSecret, registration] = [makeSecret(), makeSecret()];
  const now = context.now();
  const soon = now + 600_000;
  const waiting = await context.store.transaction(async (db) => {
    const link = { secret_hash: hashSecret(accountSecret), account_id: self.id, expires_at: soon };
    await insertAccountLink(db, link, now);
    await db
      .insertInto("account_emails")
      .values({
        account_id: self.id,
        email: "new@anders.example",
        code_hash: hashCode(self.token, sentCode),
        expires_at: soon,
        attempts: 0,
      })
      .execute();
    const { workspace_id } = await db
      .selectFrom("accounts")
      .select("workspace_id")
      .where("id", "=", self.id)
      .executeTakeFirstOrThrow();
    const begun = {
      workspace_id,
      secret_hash: hashSecret(registration),
      state: "unconfirmed",
      email: "nora@anders.example",
      name: "Nora",
      password_hash: passwordHash,
      customer_number: "C1",
      code_hash: hashCode(registration, sentCode),
      code_expires_at: soon,
      attempts: 0,
      created_at: now,
    } as const;
    await insertRegistration(db, begun, now);
    const account = {
      workspace_id,
      email: "walt@anders.example",
      name: "Walt",
      password_hash: passwordHash,
      state: "pending",
      role: "buyer",
      created_at: now,
    } as const;
    const waits = { ...begun, email: account.email, name: account.name, state: "pending" } as const;
    const accountId = await insertAccount(db, account);
    const { id } = await db
      .insertInto("registrations")
      .values({ ...waits, secret_hash: hashSecret(makeSecret()), account_id: accountId ?? 0 })
      .returning("id")
      .executeTakeFirstOrThrow();
    return id;
  });
  return {
    member: self.token,
    colleague: String(colleague.id),
    accountSecret,
    registration,
    waiting: String(waiting),
  };
}
