/**
 * The screens and sheets that are not needed for the first list, each in a file of its own that is
 * fetched when it is first shown, or before that when there is nothing else to do.
 */

const loaders: Record<string, () => Promise<{ define(): void }>> = {
  cart: () => import("./cart/define.ts"),
  code: () => import("./code/code-screen.ts"),
  confirmation: () => import("./confirmation/confirmation-screen.ts"),
  message: () => import("./message/message-screen.ts"),
  product: () => import("./product/product-sheet.ts"),
  review: () => import("./review/define.ts"),
  trouble: () => import("./trouble/trouble-screen.ts"),
};

/** The screens that come with the element. */
const own: readonly string[] = ["start", "catalogue", "welcome"];

/**
 * Fetches a screen or sheet and registers it; rejects where it cannot be fetched. Those that are
 * not named here are places beyond the catalogue, and parts of them.
 */
export async function loadScreen(name: string): Promise<void> {
  const load = loaders[name] ?? (await import("./places.ts")).places[name];
  if (!load) throw new TypeError(`There is no screen ${name}.`);
  (await load()).define();
}

/** Whether a screen is loaded by itself; the others come with the element. */
export function isLoaded(name: string): boolean {
  return !own.includes(name);
}

/** Fetches, when there is nothing else to do, what a buyer with a list is likely to open. */
export function prefetchScreens(): void {
  whenIdle(() => {
    for (const name of [
      "tools",
      "usuals",
      "view-switch",
      "cart",
      "product",
      "review",
      "confirmation",
      "missing",
    ]) {
      loadScreen(name).catch(() => undefined); // It is fetched again when it is shown.
    }
  });
}

/** Runs when what has been drawn is on the screen and there is nothing else to do. */
export function whenIdle(run: () => void): void {
  // The first of the two is called just before that is painted, and the frame may end idle.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      // Safari has no idle callbacks.
      if ("requestIdleCallback" in window) requestIdleCallback(run, { timeout: 4_000 });
      else setTimeout(run, 1_000);
    });
  });
}
