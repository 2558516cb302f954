/** The message that brings a link's code, in the workspace's name. */
import { mailPage, replyTo, type MailBrand } from "../mail/mail-page.ts";
import type { Message } from "../mail/mailer.ts";

/** Writes the message. */
export function codeMessage(workspace: MailBrand, to: string, code: string): Message {
  const { name } = workspace;
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  const text = [
    `Your code for ordering at ${name}:`,
    "",
    `    ${spaced}`,
    "",
    "It is good for 10 minutes. Nobody from our side will ask you for it.",
    "If you have not asked for a code, you need not do anything: nobody has got in.",
    "",
    name,
  ].join("\n");
  return {
    fromName: name,
    to,
    ...replyTo(workspace),
    subject: `${code} is your code for ${name}`,
    text,
    html: html(workspace, spaced),
  };
}

const html = (workspace: MailBrand, code: string) =>
  mailPage(
    workspace,
    `<p style="margin:0 0 8px">Your code for ordering:</p>
      <p style="margin:0 0 16px;font-size:34px;font-weight:700;letter-spacing:4px">${code}</p>
      <p style="margin:0 0 8px">It is good for 10 minutes. Nobody from our side will ask you for it.</p>
      <p style="margin:0;color:#52525b;font-size:14px">If you have not asked for a code, you need not do anything: nobody has got in.</p>`,
    { width: 440, language: "en" },
  );
