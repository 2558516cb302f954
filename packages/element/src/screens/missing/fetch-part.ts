import { loadScreen } from "../load-screen.ts";
import { defineMissingPart } from "./missing-part.ts";
import { reachesServer } from "./reaches-server.ts";

/**
 * Fetches what a screen needs now, such as a reader of files. Where it cannot be fetched the buyer
 * is told why above the screen, and what to do; null then.
 */
export async function fetchPart<Part>(
  host: HTMLElement,
  load: () => Promise<Part>,
): Promise<Part | null> {
  const first = await load().then(found, () => null);
  if (first) return first.part;
  const isUpdated = await reachesServer();
  // Once may have been a connection that broke.
  const second = isUpdated ? await load().then(found, () => null) : null;
  if (second) return second.part;
  defineMissingPart();
  const notice = document.createElement("order-portal-missing-part");
  notice.isUpdated = isUpdated;
  const root = host.getRootNode();
  (root instanceof ShadowRoot ? root : host).append(notice);
  return null;
}

const found = <Part>(part: Part) => ({ part });

/** Fetches a sheet, and tells the buyer where it cannot be fetched; answers whether it is there. */
export async function loadPart(host: HTMLElement, name: string): Promise<boolean> {
  return (await fetchPart(host, () => loadScreen(name).then(() => true))) ?? false;
}
