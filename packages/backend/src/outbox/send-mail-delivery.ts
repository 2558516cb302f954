/** Sends a mail of the outbox. */
import type { AppContext } from "../context.ts";
import { MailNotTaken } from "../mail/mail-not-taken.ts";
import type { OrderMail } from "../order-mail/compose-order-mail.ts";
import type { DeliveryRow } from "./delivery-queries.ts";
import type { Tried } from "./tried.ts";

/** Hands the mail to the next mail server. A refusal for good is not tried again. */
export async function sendMailDelivery(
  { mailer }: Pick<AppContext, "mailer">,
  { body, secret_body: secretBody, receiver, message_key: key }: DeliveryRow,
): Promise<Tried> {
  // Written by `makeDeliveries` or `queueSecretMail`.
  const mail = JSON.parse(secretBody ?? body) as OrderMail;
  try {
    await mailer.send({ ...mail, to: receiver, messageKey: key });
    return { status: null, answer: "", outcome: "sent" };
  } catch (error) {
    const status = codeOf(error);
    const answer = error instanceof MailNotTaken ? error.words() : messageOf(error);
    const isForGood = status !== null && status >= 500;
    return { status, answer, outcome: isForGood ? "refused" : "failed" };
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** The mail server's own code, which nodemailer puts beside its words. */
function codeOf(error: unknown): number | null {
  if (!(error instanceof Error) || !("responseCode" in error)) return null;
  return typeof error.responseCode === "number" ? error.responseCode : null;
}
