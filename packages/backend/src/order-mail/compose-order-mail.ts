/** Puts a mail about an order together: the supplier's words, filled, in the supplier's look. */
import type { CurrentWorkspace } from "../context.ts";
import { escapeHtml } from "../http/escape-html.ts";
import type { Message } from "../mail/mailer.ts";
import type { MailTemplate } from "./default-templates.ts";
import { fillHtml, fillLine, fillText, type MailValues } from "./fill-template.ts";

/** A mail without its receiver, as it is kept until it is sent. */
export type OrderMail = Omit<Message, "to">;

/** Writes the mail. */
export function composeOrderMail(
  { name, brand, locale }: Pick<CurrentWorkspace, "name" | "brand" | "locale">,
  { subject, body }: MailTemplate,
  values: MailValues,
): OrderMail {
  return {
    fromName: name,
    ...(brand.contactEmail !== null && { replyTo: brand.contactEmail }),
    subject: fillLine(subject, values),
    text: fillText(body, values),
    html: page(name, locale, brand.accentColor ?? "#1f2937", fillHtml(body, values)),
  };
}

const page = (name: string, locale: string, accent: string, content: string) => `<!doctype html>
<html lang="${escapeHtml(locale)}">
  <body style="margin:0;padding:24px;background:#f4f4f5;font-family:system-ui,sans-serif;font-size:15px;line-height:1.5;color:#18181b">
    <div style="max-width:600px;margin:0 auto;padding:32px;background:#fff;border-radius:12px;border-top:6px solid ${escapeHtml(accent)}">
      <p style="margin:0 0 20px;font-size:18px;font-weight:600">${escapeHtml(name)}</p>
      ${content}
    </div>
  </body>
</html>
`;
