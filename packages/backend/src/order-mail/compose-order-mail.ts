/** Puts a mail about an order together: the supplier's words, filled, in the supplier's look. */
import { mailPage, replyTo, type MailBrand } from "../mail/mail-page.ts";
import type { Message } from "../mail/mailer.ts";
import type { MailTemplate } from "./default-templates.ts";
import { fillHtml, fillLine, fillText, type MailValues } from "./fill-template.ts";

/** A mail without its receiver, as it is kept until it is sent. */
export type OrderMail = Omit<Message, "to">;

/** Writes the mail. */
export const composeOrderMail = (
  workspace: MailBrand,
  { subject, body }: MailTemplate,
  values: MailValues,
): OrderMail => ({
  fromName: workspace.name,
  ...replyTo(workspace),
  subject: fillLine(subject, values),
  text: fillText(body, values),
  html: mailPage(workspace, fillHtml(body, values), { width: 600 }),
});
