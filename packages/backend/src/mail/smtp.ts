/** Mail by SMTP. */
import { createTransport } from "nodemailer";
import { compose } from "./compose.ts";
import type { Mailer } from "./mailer.ts";

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
    send: async (message) => void (await transport.sendMail(compose(message, from))),
    close: () => transport.close(),
  };
}
