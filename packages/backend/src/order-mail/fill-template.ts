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

/** Leaves out lines that would say nothing: all that they have to fill in is empty. */
function withoutEmptyLines(template: string, values: MailValues): string {
  const lines = template.split("\n").filter((line) => {
    const names = placeholderNames(line);
    return names.length === 0 || names.some((name) => textOf(values, name) !== "");
  });
  return lines
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

const fill = (template: string, values: MailValues): string =>
  replacePlaceholders(template, (name) => textOf(values, name));

/** The template as plain text. */
export const fillText = (template: string, values: MailValues): string =>
  fill(withoutEmptyLines(template, values), values);

/** The template in one line, as a subject is. */
export const fillLine = (template: string, values: MailValues): string =>
  fill(template, values).replace(/\s+/g, " ").trim();

/** The template as HTML: a paragraph each, and a table where one is nothing but such a placeholder. */
export function fillHtml(template: string, values: MailValues): string {
  return withoutEmptyLines(template, values)
    .split(/\n\s*\n/)
    .map((paragraph) => {
      const only = onlyPlaceholder(paragraph) ?? "";
      const block = isName(only) ? values[only] : "";
      if (typeof block === "object") return block.html;
      const text = escapeHtml(fill(paragraph, values)).replaceAll("\n", "<br>");
      return `<p style="margin:0 0 16px">${text}</p>`;
    })
    .join("\n");
}

/** Nothing to fill in, for a mail that is about no order. */
// Every placeholder is a key: the names come from the same list as the type.
export const noMailValues = Object.fromEntries(
  mailPlaceholders.map((name) => [name, ""]),
) as MailValues;
