import type { PricedCart } from "@order-portal/sdk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Actions } from "../../contexts/actions-context.ts";
import { isSettled } from "../../state/cart-state.ts";

/** What has been seen of a cart: its proof is another one with each answer. */
const seenOf = (cart: PricedCart): string =>
  JSON.stringify({ ...cart, proof: null, expiresAt: null });

/**
 * Reads the cart anew for who comes back to the page: it may have been changed on another one, or
 * by a colleague, and what is set here next must not stand on what was seen then.
 */
export class CartRefresh implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly actions: () => Actions;

  constructor(host: ReactiveControllerHost & HTMLElement, actions: () => Actions) {
    this.host = host;
    this.actions = actions;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener("visibilitychange", this.onVisibility);
  }

  hostDisconnected(): void {
    document.removeEventListener("visibilitychange", this.onVisibility);
  }

  private readonly onVisibility = () => {
    // Screens stay behind the one that is shown, which is enough of them.
    const isSeen = document.visibilityState === "visible" && this.host.checkVisibility();
    // Not heard of, the cart stays as it was: the next change is told what is amiss.
    if (isSeen) this.refresh().catch(() => undefined);
  };

  private async refresh(): Promise<void> {
    const actions = this.actions();
    const { cart } = actions;
    const before = cart.value;
    if (!before.priced || !isSettled(before)) return;
    const priced = await actions.call((client) => client.cart.get());
    // What was changed since has an answer of its own.
    if (cart.value === before && seenOf(before.priced) !== seenOf(priced)) cart.take(priced);
  }
}
