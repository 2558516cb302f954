/** Puts a message into the form that nodemailer sends. */
import type { SendMailOptions } from "nodemailer";
import type { Message } from "./mailer.ts";

/** The mail that a message becomes, sent from the server's own address. */
export const compose = (message: Message, from: string): SendMailOptions => ({
  from: { name: message.fromName, address: from },
  to: message.to,
  ...(message.replyTo !== undefined && { replyTo: message.replyTo }),
  ...(message.messageKey !== undefined && {
    messageId: `<${message.messageKey}@${from.slice(from.indexOf("@") + 1)}>`,
  }),
  subject: message.subject,
  text: message.text,
  html: message.html,
  // Tells machines that no person has written this, so that they do not answer.
  headers: { "Auto-Submitted": "auto-generated" },
  disableFileAccess: true,
  disableUrlAccess: true,
});
