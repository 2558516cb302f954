import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import type { Toasts } from "@order-portal/ui";
import { html, LitElement } from "lit";
import { query } from "lit/decorators.js";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { cartContext } from "../../contexts/cart-context.ts";
import type { CartState, CartUndo } from "../../state/cart-state.ts";

/** @summary "Removed. Undo": shown for a while after lines were taken out, added or changed. */
export class UndoRemoval extends LitElement {
  @consume({ context: cartContext, subscribe: true }) cart!: CartState;
  @consume({ context: actionsContext }) actions!: Actions;

  @query("order-portal-toasts") private toasts!: Toasts;
  /** What was last spoken of; what is from before this was there is not spoken of any more. */
  private told: CartUndo | null = null;

  protected override firstUpdated(): void {
    this.told = this.cart.undo;
  }

  protected override updated(): void {
    const { undo } = this.cart;
    if (undo === this.told) return;
    this.told = undo;
    if (!undo) {
      this.toasts.dismiss();
      return;
    }
    this.toasts.show({
      message: undoText(undo),
      actionLabel: msg("Undo"),
      onAction: () => {
        this.actions.cart.undo();
      },
    });
  }

  protected override render(): unknown {
    return html`<order-portal-toasts></order-portal-toasts>`;
  }
}

function undoText({ kind, lines }: CartUndo): string {
  const [first] = lines;
  const count = lines.length;
  const name = first?.name ?? "";
  switch (kind) {
    case "removed":
      return count === 1 ? msg(str`${name} removed`) : msg(str`${count} lines removed`);
    case "added":
      return count === 1 ? msg(str`${name} added`) : msg(str`${count} lines added`);
    case "changed":
      return count === 1 ? msg(str`${name} changed`) : msg(str`${count} lines changed`);
  }
}
