/**
 * Gives an outermost element the workspace's accent. The page's own `--order-portal-accent` stays
 * above it; all other colours follow by the tokens. Null or no CSS colour: the neutral default.
 */
export function applyAccent(host: HTMLElement, accent: string | null | undefined): void {
  const name = "--order-portal-brand-accent";
  // CSSOM, not a `style` attribute: allowed under a strict Content-Security-Policy.
  if (accent && CSS.supports("color", accent)) host.style.setProperty(name, accent);
  else host.style.removeProperty(name);
}
