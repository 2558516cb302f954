/**
 * Fills the placeholders of a template. There is nothing in the language but placeholders: a
 * template cannot loop, call or reach anything, and a misspelt one is found when it is saved.
 */
import { mailPlaceholders, type MailPlaceholder } from "@order-portal/contract";
import { escapeHtml } from "../http/escape-html.ts";
import { onlyPlaceholder, placeholderNames, replacePlaceholders } from "../mail/placeholders.ts";

/** What is filled in: text, and for a placeholder of several lines its HTML beside it. */
export type MailValues = Readonly<Record<MailPlaceholder, string | MailBlock>>;

/** Something that is drawn as a table where HTML is shown. */
export interface MailBlock {
  readonly text: string;
  readonly html: string;
}

const known: ReadonlySet<string> = new Set(mailPlaceholders);

/** What a template names that is no placeholder. */
export const unknownPlaceholders = (template: string): string[] =>
  placeholderNames(template).filter((name) => !known.has(name));

const isName = (name: string): name is MailPlaceholder => known.has(name);

const textOf = (values: MailValues, name: string): string => {
  const value = isName(name) ? values[name] : "";
  return typeof value === "string" ? value : value.text;
};

/** The template as plain text. */
export const fillText = (template: string, values: MailValues): string =>
  replacePlaceholders(template, (name) => textOf(values, name));

/** The template in one line, as a subject is. */
export const fillLine = (template: string, values: MailValues): string =>
  fillText(template, values).replace(/\s+/g, " ").trim();

/** The template as HTML: a paragraph each, and a table where one is nothing but such a placeholder. */
export function fillHtml(template: string, values: MailValues): string {
  return template
    .split(/\n\s*\n/)
    .map((paragraph) => {
      const only = onlyPlaceholder(paragraph) ?? "";
      const block = isName(only) ? values[only] : "";
      if (typeof block === "object") return block.html;
      const text = escapeHtml(fillText(paragraph, values)).replaceAll("\n", "<br>");
      return `<p style="margin:0 0 16px">${text}</p>`;
    })
    .join("\n");
}

/** Nothing to fill in, for a mail that is about no order. */
// Every placeholder is a key: the names come from the same list as the type.
export const noMailValues = Object.fromEntries(
  mailPlaceholders.map((name) => [name, ""]),
) as MailValues;
