import type { OrderPortal, PricedCart } from "@order-portal/sdk";
import type { ReactiveController } from "lit";
import { isSettled } from "../state/cart-state.ts";
import type { CartController } from "./cart-controller.ts";
import type { Host } from "./host.ts";

/** What has been seen of a cart: its proof is another one with each answer. */
const seenOf = (cart: PricedCart): string =>
  JSON.stringify({ ...cart, proof: null, expiresAt: null });

/**
 * Reads the cart anew for who comes back to the page: it may have been changed on another one, or
 * by a colleague, and what is set here next must not stand on what was seen then.
 */
export class CartRefresh implements ReactiveController {
  private readonly cart: CartController;
  private readonly client: () => Promise<OrderPortal>;

  constructor(host: Host, cart: CartController, client: () => Promise<OrderPortal>) {
    this.cart = cart;
    this.client = client;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener("visibilitychange", this.onVisibility);
  }

  hostDisconnected(): void {
    document.removeEventListener("visibilitychange", this.onVisibility);
  }

  private readonly onVisibility = () => {
    // Not heard of, the cart stays as it was: the next change is told what is amiss.
    if (document.visibilityState === "visible") this.refresh().catch(() => undefined);
  };

  private async refresh(): Promise<void> {
    const before = this.cart.value;
    if (!before.priced || !isSettled(before)) return;
    const priced = await (await this.client()).cart.get();
    // What was changed since has an answer of its own.
    if (this.cart.value === before && seenOf(before.priced) !== seenOf(priced)) {
      this.cart.take(priced);
    }
  }
}
