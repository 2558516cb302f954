/** The one-time links of the desk: `…/desk#staff-link=<secret>`, `…/desk#password-link=<secret>`. */

/** What a link is for: to make an account, or to choose a new password. */
export type LinkKind = "staff-link" | "password-link";

const patterns: Readonly<Record<LinkKind, RegExp>> = {
  "staff-link": /(^|&)staff-link=([A-Za-z0-9_-]{43})(?=&|$)/,
  "password-link": /(^|&)password-link=([A-Za-z0-9_-]{43})(?=&|$)/,
};

/** Takes the secret out of the page's address, so that neither history nor a copied address has it. */
export function takeSecret(kind: LinkKind, location: Location, history: History): string | null {
  const hash = location.hash.replace(/^#/, "");
  const secret = patterns[kind].exec(hash)?.[2];
  if (secret === undefined) return null;
  const rest = hash.replace(patterns[kind], "").replace(/^&/, "");
  const address = location.pathname + location.search + (rest === "" ? "" : `#${rest}`);
  history.replaceState(history.state, "", address);
  return secret;
}
