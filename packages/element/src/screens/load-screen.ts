/**
 * The screens and sheets that are not needed for the first list, each in a file of its own that is
 * fetched when it is first shown, or before that when there is nothing else to do.
 */

const loaders = {
  cart: () => import("./cart/define.ts"),
  code: () => import("./code/code-screen.ts"),
  confirmation: () => import("./confirmation/confirmation-screen.ts"),
  message: () => import("./message/message-screen.ts"),
  product: () => import("./product/product-sheet.ts"),
  review: () => import("./review/define.ts"),
  trouble: () => import("./trouble/trouble-screen.ts"),
} satisfies Record<string, () => Promise<{ define(): void }>>;

/** The name of a screen or sheet that is loaded by itself. */
export type LoadedScreen = keyof typeof loaders;

/** Fetches a screen and registers it; rejects where it cannot be fetched. */
export async function loadScreen(name: LoadedScreen): Promise<void> {
  (await loaders[name]()).define();
}

/** Whether a screen is loaded by itself; the others come with the element. */
export function isLoaded(name: string): name is LoadedScreen {
  return name in loaders;
}

/** Fetches, when there is nothing else to do, what a buyer with a list is likely to open. */
export function prefetchScreens(): void {
  whenIdle(() => {
    for (const name of ["cart", "product", "review", "confirmation"] as const) {
      loadScreen(name).catch(() => undefined); // It is fetched again when it is shown.
    }
  });
}

/** Runs when what has been drawn is on the screen and there is nothing else to do. */
export function whenIdle(run: () => void): void {
  requestAnimationFrame(() => {
    // Safari has no idle callbacks.
    if ("requestIdleCallback" in window) requestIdleCallback(run, { timeout: 4_000 });
    else setTimeout(run, 1_000);
  });
}
