/** The message that brings a customer its portal link, in the supplier's words and look. */
import type { FieldError } from "@order-portal/contract";
import { escapeHtml } from "../http/escape-html.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { mailButton, mailPage, replyTo, type MailBrand } from "../mail/mail-page.ts";
import type { Message } from "../mail/mailer.ts";
import { placeholderNames, replacePlaceholders } from "../mail/placeholders.ts";

/** The words with which everybody begins. */
export const usualWords = {
  subject: "Order from {{supplier}} online",
  text: [
    "Hello {{customer}},",
    "",
    "from now on you can order from us online, at your own prices and whenever it suits you:",
    "",
    "{{link}}",
    "",
    "This link is yours alone: whoever has it can order in your name. Keep this message, and do " +
      "not pass it on.",
    "",
    "{{supplier}}",
  ].join("\n"),
} as const;

/** Subject and text with placeholders. */
export interface LinkWords {
  readonly subject: string;
  readonly text: string;
}

/** What the placeholders stand for. */
export interface LinkFacts {
  readonly customer: string;
  readonly supplier: string;
  readonly link: string;
}

const known: readonly string[] = ["customer", "supplier", "link"];

/** Refuses placeholders that stand for nothing, and a subject that would show the link to anyone. */
export function checkWords(words: LinkWords): Refusal | null {
  const errors: FieldError[] = [];
  for (const field of ["subject", "text"] as const) {
    for (const name of placeholderNames(words[field])) {
      if (known.includes(name) && !(field === "subject" && name === "link")) continue;
      const detail = known.includes(name)
        ? "The link belongs into the text: a subject is shown on locked screens."
        : `{{${name.slice(0, 60)}}} stands for nothing. Use {{customer}}, {{supplier}} or {{link}}.`;
      errors.push({ pointer: `/${field}`, code: "invalid", detail });
    }
  }
  return errors.length === 0
    ? null
    : refuse("invalid_request", errors[0]?.detail ?? "", { errors });
}

const fill = (words: string, facts: LinkFacts): string =>
  replacePlaceholders(words, (name, whole) =>
    Object.hasOwn(facts, name) ? facts[name as keyof LinkFacts] : whole,
  );

/** The message for one customer; `pictures` is where pictures with a relative address are. */
export function linkMessage(
  workspace: MailBrand,
  words: LinkWords,
  to: { email: string; name: string },
  link: string,
  pictures: string,
): Message {
  const { name } = workspace;
  const facts = { customer: to.name, supplier: name, link };
  return {
    fromName: name,
    to: to.email,
    ...replyTo(workspace),
    // A subject is one line, whatever a customer's name holds.
    subject: fill(words.subject, facts).replace(/\s+/g, " ").trim(),
    text: fill(words.text, facts),
    html: toHtml(workspace, words.text, facts, pictures),
  };
}

function toHtml(workspace: MailBrand, text: string, facts: LinkFacts, pictures: string): string {
  const button =
    `${mailButton(workspace, facts.link, workspace.name)}<br>` +
    `<span style="font-size:13px;color:#52525b;word-break:break-all">${escapeHtml(facts.link)}</span>`;
  const paragraphs = text
    .trim()
    .split(/\n\s*\n/)
    .map((part) => {
      // The link is put in last: by then nothing of a customer's can pass for it.
      const filled = part
        .split(/\{\{\s*link\s*\}\}/)
        .map((piece) => escapeHtml(fill(piece, facts)).replaceAll("\n", "<br>"));
      return `<p style="margin:0 0 16px">${filled.join(button)}</p>`;
    });
  return mailPage(workspace, paragraphs.join("\n      "), { pictures });
}
