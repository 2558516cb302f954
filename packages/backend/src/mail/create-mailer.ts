/** The way of mail that the configuration names. */
import { join } from "node:path";
import type { Config } from "../config.ts";
import type { Mailer } from "./mailer.ts";

type MailConfig = Pick<Config, "SMTP_URL" | "MAIL_FROM" | "DATA_DIR">;

/** Sends by SMTP_URL, else writes into DATA_DIR/outbox; what that takes is loaded when first used. */
export function createMailer(config: MailConfig): Mailer {
  let opened: Promise<Mailer> | undefined;
  return {
    send: async (message) => {
      opened ??= openMailer(config);
      await (await opened).send(message);
    },
    close: () => void opened?.then((mailer) => mailer.close()),
  };
}

async function openMailer({ SMTP_URL, MAIL_FROM, DATA_DIR }: MailConfig): Promise<Mailer> {
  if (SMTP_URL === null) {
    const { createOutbox } = await import("./outbox.ts");
    return createOutbox(join(DATA_DIR, "outbox"), MAIL_FROM);
  }
  const { createSmtpMailer } = await import("./smtp.ts");
  return createSmtpMailer(SMTP_URL, MAIL_FROM);
}
