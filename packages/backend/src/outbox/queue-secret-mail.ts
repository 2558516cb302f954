/**
 * Mails that bear a secret: a portal link, an invitation, a link to a new password, a code. They are
 * written in the transaction of the secret itself, and sent like all others. With the secret they are
 * kept only until they are sent or given up (docs/decisions/outbox.md).
 */
import { randomBytes } from "node:crypto";
import type { NewRow } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";
import type { Message } from "../mail/mailer.ts";
import { insertDeliveries } from "./delivery-queries.ts";

const secretMailTypes = [
  "link.sent",
  "link.code",
  "staff.invited",
  "staff.password_link",
  "account.code",
  "account.address_code",
  "account.invited",
  "account.password_link",
] as const;

/**
 * Those of which one takes the place of another about the same. Of links to a new password several
 * are good at a time, and whoever registers somebody else's address ends no code of theirs.
 */
const replacing: readonly string[] = ["link.sent", "link.code", "staff.invited"];

/** What a mail with a secret is about. */
export type SecretMailType = (typeof secretMailTypes)[number];

/** Whether messages of a type bear a secret. */
export const isSecretMail = (type: string): boolean =>
  secretMailTypes.some((secret) => secret === type);

/** A mail that is to be sent. */
export interface SecretMail {
  readonly workspaceId: number;
  readonly type: SecretMailType;
  readonly subject: { readonly kind: "customer" | "staff" | "account"; readonly name: string };
  /** The mail, written with the secret, and with whatever is shown in its place. */
  readonly write: (secret: string) => Message;
  readonly secret: string;
  /** What stands for the secret where staff look at the mail. */
  readonly hidden: string;
  /** When the secret ends, in milliseconds since 1970 UTC: later it is not sent. Null for never. */
  readonly goodUntil: number | null;
}

/** Puts the mail into the outbox, in place of an older one that still waits and whose secret ends. */
export async function queueSecretMail(
  db: Connection,
  { workspaceId, type, subject, write, secret, hidden, goodUntil }: SecretMail,
  now: number,
): Promise<void> {
  if (replacing.includes(type)) {
    await dropSecretMail(db, { workspaceId, type, subject }, now);
  }
  const { to, ...shown } = write(hidden);
  const { to: _, ...whole } = write(secret);
  await insertDeliveries(db, [
    {
      workspace_id: workspaceId,
      channel: "mail",
      message_key: `mail_${randomBytes(16).toString("hex")}`,
      type,
      subject_kind: subject.kind,
      subject: subject.name,
      endpoint_id: null,
      receiver: to,
      body: JSON.stringify(shown),
      secret_body: JSON.stringify(whole),
      good_until: goodUntil,
      state: "waiting",
      attempts: 0,
      due_at: now,
      created_at: now,
    } satisfies NewRow<"deliveries">,
  ]);
}

/** Gives up a mail that still waits, because its secret is good no more. */
export async function dropSecretMail(
  db: Connection,
  { workspaceId, type, subject }: Pick<SecretMail, "workspaceId" | "type" | "subject">,
  now: number,
): Promise<void> {
  await db
    .updateTable("deliveries")
    .set({
      state: "given_up",
      finished_at: now,
      secret_body: null,
      last_error: "A newer one has taken its place, or it was taken back.",
    })
    .where("workspace_id", "=", workspaceId)
    .where("subject_kind", "=", subject.kind)
    .where("subject", "=", subject.name)
    .where("type", "=", type)
    .where("state", "=", "waiting")
    .execute();
}
