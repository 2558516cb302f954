/** A page with a very long list: loaded, scrolled, and typed into. */
import type { CDPSession, Page } from "playwright";

/** Scrolls to the end again and again until so many products are there. */
export async function loadProducts(page: Page, count: number): Promise<void> {
  const patience = performance.now() + 240_000;
  for (;;) {
    const loaded = await page.evaluate(countRows);
    if (loaded >= count) break;
    if (performance.now() > patience) throw new Error(`Only ${loaded} products came.`);
    await page.evaluate(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
    });
    await page.evaluate(nextFrame);
  }
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
}

/** What the list's element knows of its rows. */
interface RowList extends HTMLElement {
  readonly options?: { readonly rows: readonly unknown[] };
}

/** Runs in the page: how many products its list has. */
function countRows(): number {
  const find = (root: Document | ShadowRoot): RowList | null => {
    const found = root.querySelector<RowList>("order-portal-rows");
    if (found) return found;
    for (const element of root.querySelectorAll("*")) {
      const inside = element.shadowRoot && find(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  return find(document)?.options?.rows.length ?? 0;
}

/** Runs in the page. */
const nextFrame = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      resolve();
    });
  });

/**
 * Scrolls as a thumb does; resolves when it has come to rest.
 *
 * @throws Error where the page did not follow
 */
export async function scrollBy(
  page: Page,
  cdp: CDPSession,
  distance: number,
  speed: number,
): Promise<void> {
  const before = await page.evaluate(() => window.scrollY);
  await cdp.send("Input.synthesizeScrollGesture", {
    x: 200,
    y: 500,
    // Down: Chromium counts upwards.
    yDistance: -distance,
    speed,
    gestureSourceType: "mouse",
    preventFling: true,
  });
  const moved = (await page.evaluate(() => window.scrollY)) - before;
  if (moved < distance * 0.9) throw new Error(`The page moved by ${moved} pixels only.`);
}

/** Takes what was measured since the last time. */
export const takeMeasured = (page: Page): Promise<Window["measured"]> =>
  page.evaluate(() => {
    const { measured } = window;
    window.measured = { frames: [], keys: [] };
    return measured;
  });
