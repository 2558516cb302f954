/**
 * The secret of a link: `<the supplier's page>#order-link=<secret>` of a portal link, and
 * `#order-account=<secret>` of a one-time link to an account's password.
 */

const pattern = /(^#|&)order-(link|account)=([^&]*)&?/;

/** What a link's secret opens. */
export type SecretKind = "link" | "account";

/**
 * Takes the link's secret out of the address bar at once, so that it stays in no history, bookmark
 * or screenshot, and leaves the rest of the fragment as it was. Null where there is none.
 */
export function takeLinkSecret(): { kind: SecretKind; secret: string } | null {
  const found = pattern.exec(location.hash);
  if (!found) return null;
  const rest = location.hash.replace(pattern, "$1").replace(/[#&]$/, "");
  // An address of the page's own, so that a router's state stays beside it.
  history.replaceState(history.state, "", location.pathname + location.search + rest);
  return { kind: found[2] as SecretKind, secret: found[3] ?? "" }; // One of the pattern's two.
}

/** Whether a text can be a secret at all; one that a mail program cut short cannot. */
export function isSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
