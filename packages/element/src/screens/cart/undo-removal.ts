import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import type { Toasts } from "@order-portal/ui";
import { html, LitElement } from "lit";
import { query } from "lit/decorators.js";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { cartContext } from "../../contexts/cart-context.ts";
import type { CartState, WantedLine } from "../../state/cart-state.ts";

/** @summary "Removed. Undo": shown for a while after a line was taken out of the cart. */
export class UndoRemoval extends LitElement {
  @consume({ context: cartContext, subscribe: true }) cart!: CartState;
  @consume({ context: actionsContext }) actions!: Actions;

  @query("order-portal-toasts") private toasts!: Toasts;
  /** The removal last spoken of; one from before this was there is not spoken of any more. */
  private told: WantedLine | null = null;

  protected override firstUpdated(): void {
    this.told = this.cart.removed;
  }

  protected override updated(): void {
    const { removed } = this.cart;
    if (removed === this.told) return;
    this.told = removed;
    if (!removed) {
      this.toasts.dismiss();
      return;
    }
    this.toasts.show({
      message: msg(str`${removed.name} removed`),
      actionLabel: msg("Undo"),
      onAction: () => {
        this.actions.cart.undoRemoval();
      },
    });
  }

  protected override render(): unknown {
    return html`<order-portal-toasts></order-portal-toasts>`;
  }
}
