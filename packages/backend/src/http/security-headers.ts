/** The headers that keep pages of this server to what they are for. */
import { createHash } from "node:crypto";

/** The headers of a page that runs no script and has just this style. */
export const styledPageHeaders = (style: string): Record<string, string> => ({
  ...pageHeaders,
  "content-security-policy": `default-src 'none'; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
});

/**
 * The headers of the desk and the portal: this server's own script, calls and frames, this style,
 * pictures from anywhere.
 */
export const deskPageHeaders = (style: string): Record<string, string> =>
  scriptedPageHeaders(style, { connect: "'self'", ancestors: "'none'" });

/** The headers of a page that the desk frames, and that makes no call. */
export const framedPageHeaders = (style: string): Record<string, string> =>
  scriptedPageHeaders(style, { connect: "'none'", ancestors: "'self'" });

const scriptedPageHeaders = (
  style: string,
  { connect, ancestors }: { readonly connect: string; readonly ancestors: string },
): Record<string, string> => ({
  ...pageHeaders,
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${hashOf(style)}`,
    `connect-src ${connect}`,
    "frame-src 'self'",
    "img-src 'self' https: data:",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join("; "),
  "cache-control": "no-cache",
});

/** The headers of a page of the site folder, which has a style and scripts of its own. */
export const sitePageHeaders = (): Record<string, string> => ({
  ...pageHeaders,
  "content-security-policy":
    "default-src 'self'; img-src 'self' https: data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'",
});

const hashOf = (style: string) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};
