/**
 * The look that all mail has: the supplier's name or logo above, its accent as the edge. Mail readers
 * know few styles, and none but those on the elements themselves.
 */
import type { CurrentWorkspace } from "../context.ts";
import { escapeHtml } from "../http/escape-html.ts";
import { readableOn } from "./readable-on.ts";

/** Whose look it is. */
export type MailBrand = Pick<CurrentWorkspace, "name" | "brand" | "locale">;

/** What mail is coloured with where a supplier has no accent. */
const usualAccent = "#1f2937";

/**
 * The supplier's accent. It becomes a part of a style, where escaping does not help: whatever is
 * not written as six digits, from wherever it came into the database, is left out.
 */
export const accentOf = ({ brand }: Pick<MailBrand, "brand">): string =>
  /^#[0-9a-f]{6}$/i.test(brand.accentColor ?? "")
    ? (brand.accentColor ?? usualAccent)
    : usualAccent;

/** What a mail looks like beside its words. */
export interface MailLook {
  /** In pixels; 520 where it does not say. */
  readonly width?: number;
  /** The language of the words; the workspace's where it does not say. */
  readonly language?: string;
  /** Where a logo with a relative address is; the supplier's name stands in its place without. */
  readonly pictures?: string;
}

/** The HTML of a mail around its content. */
export function mailPage(
  workspace: MailBrand,
  content: string,
  { width = 520, language = workspace.locale, pictures }: MailLook = {},
): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light">
  </head>
  <body style="margin:0;padding:24px 12px;background:#f4f4f5;font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:15px;line-height:1.5;color:#18181b">
    <div style="max-width:${width}px;box-sizing:border-box;margin:0 auto;padding:28px 24px;background:#fff;border-radius:12px;border-top:6px solid ${accentOf(workspace)}">
      ${head(workspace, pictures)}
      ${content}
    </div>
  </body>
</html>
`;
}

function head({ name, brand }: MailBrand, pictures: string | undefined): string {
  if (brand.logoUrl === null || pictures === undefined) {
    return `<p style="margin:0 0 20px;font-size:18px;font-weight:600">${escapeHtml(name)}</p>`;
  }
  const { href } = new URL(brand.logoUrl, pictures);
  return (
    `<img src="${escapeHtml(href)}" alt="${escapeHtml(name)}" ` +
    `style="max-height:48px;max-width:220px;margin:0 0 20px">`
  );
}

/** A link that looks like a button. */
export function mailButton(workspace: Pick<MailBrand, "brand">, href: string, label: string) {
  const accent = accentOf(workspace);
  return (
    `<a href="${escapeHtml(href)}" style="display:inline-block;padding:13px 22px;border-radius:9px;` +
    `background:${accent};color:${readableOn(accent)};font-weight:600;text-decoration:none">` +
    `${escapeHtml(label)}</a>`
  );
}

/** Whom an answer goes to, as a part of a message. */
export const replyTo = ({ brand }: Pick<MailBrand, "brand">): { replyTo?: string } =>
  brand.contactEmail === null ? {} : { replyTo: brand.contactEmail };
