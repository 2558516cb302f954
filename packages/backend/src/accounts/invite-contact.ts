/** Invites somebody by e-mail to act for the customer. */
import type { Contact, ContactRole } from "@order-portal/contract";
import type { AccountContext } from "../context.ts";
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { queueSecretMail } from "../outbox/queue-secret-mail.ts";
import { hashSecret, makeSecret } from "../sessions/secret.ts";
import { foldEmail } from "../staff/staff-queries.ts";
import { accountLink } from "./account-links.ts";
import { contactInvitation } from "./account-mail.ts";
import { deleteAccountLinks, forgetRemoved } from "./account-queries.ts";
import { lockContacts, maximumContacts, toContact } from "./contacts.ts";

/** How long an invitation is good for, in milliseconds. */
const invitationLifetime = 7 * 24 * 3_600_000;

interface Invited {
  readonly name: string;
  readonly email: string;
  readonly role: ContactRole;
}

/**
 * Invites an address; one that was invited before gets this name and role, and a new link. Whether
 * it has an account with another customer is nobody's business here: the invitation is then good
 * for nothing until that one is ended.
 */
export async function inviteContact(
  context: AccountContext,
  invited: Invited,
): Promise<Contact | Refusal> {
  const { store, workspace, actor, now } = context;
  const secret = makeSecret();
  const expiresAt = now() + invitationLifetime;
  const written = await transactionUnlessRefused(store, async (source) => {
    const { db } = source;
    const contacts = await lockContacts(source, context);
    const self = contacts.find(({ id }) => id === actor.accountId);
    // Read with the session; it may have been taken since.
    if (self?.role !== "manager") {
      return refuse("forbidden", "Somebody has taken that from you.");
    }
    const row = await putInvitation(source, context, contacts, invited);
    if (isRefusal(row)) return row;
    await forgetRemoved(db, actor.customer.id, row.email);
    await deleteAccountLinks(db, row.id);
    await db
      .insertInto("account_links")
      .values({ secret_hash: hashSecret(secret), account_id: row.id, expires_at: expiresAt })
      .execute();
    const facts = { invitedBy: self.name, customer: actor.customer.name, role: invited.role };
    const mail = {
      workspaceId: workspace.id,
      type: "account.invited",
      subject: { kind: "customer", name: actor.customer.number },
      write: (shown: string) =>
        contactInvitation(workspace, row.email, { ...facts, link: accountLink(context, shown) }),
      secret,
      hidden: "hidden",
      goodUntil: expiresAt,
    } as const;
    await queueSecretMail(db, mail, now());
    return row;
  });
  return isRefusal(written) ? written : toContact(written, context);
}

async function putInvitation(
  { db }: Source,
  { workspace, actor, now }: AccountContext,
  contacts: readonly Row<"accounts">[],
  { name, email: typed, role }: Invited,
): Promise<Row<"accounts"> | Refusal> {
  const email = foldEmail(typed);
  const known = contacts.find((contact) => contact.email === email);
  if (known !== undefined && known.state !== "invited") {
    const detail = "This address acts for you already.";
    return refuse("contact_exists", detail, {
      errors: [{ pointer: "/email", code: "invalid", detail }],
    });
  }
  if (known !== undefined) {
    await db.updateTable("accounts").set({ name, role }).where("id", "=", known.id).execute();
    return { ...known, name, role };
  }
  if (contacts.length >= maximumContacts) {
    return refuse("too_many", "There are a hundred contacts already: remove one first.");
  }
  return db
    .insertInto("accounts")
    .values({
      workspace_id: workspace.id,
      customer_id: actor.customer.id,
      email,
      name,
      role,
      password_hash: "",
      state: "invited",
      created_at: now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
