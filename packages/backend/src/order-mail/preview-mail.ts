/** Shows a mail as it would be sent about a real order, or sends it to who is signed in. */
import type { MailPreview } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { refuseOrder } from "../orders/get-order.ts";
import { readSubject } from "../outbox/event-subject.ts";
import { composeOrderMail, type OrderMail } from "./compose-order-mail.ts";
import { sampleOrder } from "./sample-order.ts";
import { orderMailValues } from "./order-values.ts";
import { refuseWords } from "./update-template.ts";

/** The words to be shown, and the order to fill in; the newest where none is named. */
export interface MailDraft {
  readonly subject: string;
  readonly body: string;
  readonly order?: string | undefined;
}

/** The mail as it would be sent. */
export async function previewMail(
  context: StaffContext,
  draft: MailDraft,
): Promise<MailPreview | Refusal> {
  const made = await compose(context, draft);
  if (isRefusal(made)) return made;
  const { subject, text, html } = made.mail;
  return { order: made.order, subject, text, html };
}

/** Sends it to the address of who is signed in, and answers what was sent. */
export async function sendTestMail(
  context: StaffContext,
  draft: MailDraft,
): Promise<MailPreview | Refusal> {
  const made = await compose(context, draft);
  if (isRefusal(made)) return made;
  const { actor, mailer, log } = context;
  if (actor.email === null) {
    return refuse("mail_failed", "A key has no mailbox: sign in to send yourself a test.");
  }
  try {
    await mailer.send({ ...made.mail, to: actor.email });
  } catch (error) {
    log.warn(
      { code: error instanceof Error && "code" in error ? error.code : undefined },
      "A test mail was not sent.",
    );
    return refuse(
      "mail_failed",
      "The mail server did not take it. Try again, or look at SMTP_URL.",
    );
  }
  const { subject, text, html } = made.mail;
  return { order: made.order, subject, text, html };
}

async function compose(
  { store, db, workspace, config }: StaffContext,
  { subject, body, order: number }: MailDraft,
): Promise<{ mail: OrderMail; order: string | null } | Refusal> {
  const refused = refuseWords({ subject, body });
  if (refused !== null) return refused;
  let query = db.selectFrom("orders").select("id").where("workspace_id", "=", workspace.id);
  query =
    number === undefined
      ? query.orderBy("placed_at", "desc").orderBy("id", "desc").limit(1)
      : query.where("number", "=", number);
  const row = await query.executeTakeFirst();
  if (row === undefined && number !== undefined) return refuseOrder();
  const event = { workspace_id: workspace.id, type: "order.placed", subject_id: row?.id ?? 0 };
  const found = row && (await readSubject(store, event));
  const { customer, order } = found?.order
    ? { customer: found.customer, order: found.order }
    : sampleOrder(workspace);
  const values = orderMailValues(config, { workspace, customer }, order, {
    reason: "The reason that you gave stands here.",
  });
  return {
    mail: composeOrderMail(workspace, { subject, body }, values),
    order: found?.order?.number ?? null,
  };
}
