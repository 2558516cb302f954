/** The way of mail that the configuration names. */
import { join } from "node:path";
import type { Config } from "../config.ts";
import type { Mailer } from "./mailer.ts";
import { createOutbox } from "./outbox.ts";
import { createSmtpMailer } from "./smtp.ts";

/** Sends by SMTP_URL, else writes into DATA_DIR/outbox. */
export const createMailer = (
  config: Pick<Config, "SMTP_URL" | "MAIL_FROM" | "DATA_DIR">,
): Mailer =>
  config.SMTP_URL === null
    ? createOutbox(join(config.DATA_DIR, "outbox"), config.MAIL_FROM)
    : createSmtpMailer(config.SMTP_URL, config.MAIL_FROM);
