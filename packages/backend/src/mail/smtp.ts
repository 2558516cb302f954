/** Mail by SMTP. */
import { createTransport } from "nodemailer";
import * as z from "zod/mini";
import { compose } from "./compose.ts";
import { MailNotTaken } from "./mail-not-taken.ts";
import type { Mailer } from "./mailer.ts";

/** What nodemailer says about a message that a server did not take. */
const Answered = z.object({
  code: z.string(),
  responseCode: z.number(),
  response: z.optional(z.string()),
});

/**
 * Sends each message to a mail server, over connections that are kept.
 *
 * @param patience milliseconds for a connection and a greeting; twice as many for each answer
 */
export function createSmtpMailer(url: string, from: string, patience = 10_000): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: 2 * patience,
  });
  return {
    async send(message) {
      try {
        await transport.sendMail(compose(message, from));
      } catch (error) {
        const answered = Answered.safeParse(error);
        throw answered.success ? new MailNotTaken(answered.data) : error;
      }
    },
    close: () => transport.close(),
  };
}
