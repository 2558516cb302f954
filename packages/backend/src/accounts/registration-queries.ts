/** The queries of registrations. */
import type { NewRow, Row } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";
import { codeTries } from "../links/link-code.ts";
import { hashSecret } from "../sessions/secret.ts";
import { foldEmail } from "../staff/staff-queries.ts";

/** How long a registration waits for its code, in milliseconds; longer than any code is good. */
const unconfirmedLifetime = 24 * 3_600_000;

/** How many that were never confirmed are cleared away with each new one. */
const clearedAtOnce = 20;

/** Writes a registration, and clears away some that were left. */
export async function insertRegistration(
  db: Connection,
  registration: NewRow<"registrations">,
  now: number,
): Promise<void> {
  await db
    .deleteFrom("registrations")
    .where("id", "in", (e) =>
      e
        .selectFrom("registrations")
        .select("id")
        .where("state", "=", "unconfirmed")
        .where("created_at", "<", now - unconfirmedLifetime)
        .limit(clearedAtOnce),
    )
    .execute();
  await db.insertInto("registrations").values(registration).execute();
}

/** A registration that was not confirmed yet. */
export function findUnconfirmed(
  db: Connection,
  workspaceId: number,
  secret: string,
): Promise<Row<"registrations"> | undefined> {
  return db
    .selectFrom("registrations")
    .selectAll()
    .where("secret_hash", "=", hashSecret(secret))
    .where("workspace_id", "=", workspaceId)
    .where("state", "=", "unconfirmed")
    .executeTakeFirst();
}

/** Counts a try of the code, and gives the registration back; undefined where none is good. */
export function tryRegistration(
  db: Connection,
  workspaceId: number,
  secret: string,
  now: number,
): Promise<Row<"registrations"> | undefined> {
  return db
    .updateTable("registrations")
    .set((e) => ({ attempts: e("attempts", "+", 1) }))
    .where("secret_hash", "=", hashSecret(secret))
    .where("workspace_id", "=", workspaceId)
    .where("state", "=", "unconfirmed")
    .where("attempts", "<", codeTries)
    .where("code_expires_at", ">", now)
    .returningAll()
    .executeTakeFirst();
}

/**
 * The customer of a number, if an address is on file for it: its own, or a contact's. Only then does
 * somebody who knows the number, which stands on every invoice, get in by it at once. Not whom the
 * customer's own people have removed: an address stays on file for other reasons.
 */
export async function findOnFile(
  db: Connection,
  workspaceId: number,
  number: string,
  email: string,
): Promise<number | null> {
  const row = await db
    .selectFrom("customers")
    .select("customers.id")
    .where("workspace_id", "=", workspaceId)
    .where("number", "=", number)
    .where("blocked", "=", 0)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("removed_contacts")
            .select("email")
            .whereRef("removed_contacts.customer_id", "=", "customers.id")
            .where("removed_contacts.email", "=", foldEmail(email)),
        ),
      ),
    )
    .where((e) =>
      e.or([
        e(e.fn<string>("lower", ["customers.email"]), "=", foldEmail(email)),
        e.exists(
          e
            .selectFrom("customer_contacts")
            .select("position")
            .whereRef("customer_contacts.customer_id", "=", "customers.id")
            .where((c) =>
              c(c.fn<string>("lower", ["customer_contacts.email"]), "=", foldEmail(email)),
            ),
        ),
      ]),
    )
    .executeTakeFirst();
  return row?.id ?? null;
}
