/** The secret of a portal link: `<the supplier's page>#order-link=<secret>`. */

const pattern = /(^#|&)order-link=([^&]*)&?/;

/**
 * Takes the link's secret out of the address bar at once, so that it stays in no history, bookmark
 * or screenshot, and leaves the rest of the fragment as it was. Null where there is none.
 */
export function takeLinkSecret(): string | null {
  const found = pattern.exec(location.hash);
  if (!found) return null;
  const rest = location.hash.replace(pattern, "$1").replace(/[#&]$/, "");
  // An address of the page's own, so that a router's state stays beside it.
  history.replaceState(history.state, "", location.pathname + location.search + rest);
  return found[2] ?? "";
}

/** Whether a text can be a secret at all; one that a mail program cut short cannot. */
export function isSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
