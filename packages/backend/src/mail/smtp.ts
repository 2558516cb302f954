/** Mail by SMTP. */
import { createTransport } from "nodemailer";
import * as z from "zod/mini";
import { compose } from "./compose.ts";
import type { Mailer } from "./mailer.ts";

/** What nodemailer says about a message that a server did not take. */
const Answered = z.object({ code: z.string(), responseCode: z.number() });

/**
 * A failure without what the mail server said, where it said anything: that repeats the address,
 * which no log needs to have.
 */
class MailNotTaken extends Error {
  override readonly name = "MailNotTaken";
  /** Nodemailer's, such as `EENVELOPE`. */
  readonly code: string;

  constructor({ code, responseCode }: z.output<typeof Answered>) {
    super(`The mail server did not take a message: ${code}, answer ${responseCode}.`);
    this.code = code;
  }
}

/** Sends each message to a mail server, over connections that are kept. */
export function createSmtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
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
