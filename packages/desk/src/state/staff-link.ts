/** The one-time staff link: `…/desk#staff-link=<secret>`. */

const pattern = /(^|&)staff-link=([A-Za-z0-9_-]{43})(?=&|$)/;

/** The secret in an address's fragment; null where there is none. */
export function secretIn(hash: string): string | null {
  return pattern.exec(hash.replace(/^#/, ""))?.[2] ?? null;
}

/** Takes the secret out of the page's address, so that neither history nor a copied address has it. */
export function takeSecret(location: Location, history: History): string | null {
  const secret = secretIn(location.hash);
  if (secret === null) return null;
  const rest = location.hash.replace(/^#/, "").replace(pattern, "").replace(/^&/, "");
  const address = location.pathname + location.search + (rest === "" ? "" : `#${rest}`);
  history.replaceState(history.state, "", address);
  return secret;
}
