import { msg } from "@lit/localize";
import { button } from "@order-portal/ui";
import { html, type TemplateResult } from "lit";
import { cartLineRow } from "../../components/cart-line-row.ts";
import type { Actions } from "../../contexts/actions-context.ts";
import { cartLines, wantedOf, type CartLine } from "../../state/cart-lines.ts";
import type { CartState } from "../../state/cart-state.ts";
import type { WantedListLine } from "../lists/list-state.ts";

/** What is in the cart, and the ways to put more into it: usuals, search, a file, the catalogue. */
export function productsStep(
  cart: CartState,
  actions: Actions,
  locale: string | undefined,
): TemplateResult {
  const lines = cartLines(cart);
  const way = (label: string, onClick: () => void) => button({ label, onClick });
  return html`<order-portal-usuals></order-portal-usuals>
    <order-portal-list-search
      is-for-cart
      .locale=${locale}
      @line-add=${({ detail }: CustomEvent<WantedListLine>) => {
        actions.cart.addLines([detail]);
      }}
    ></order-portal-list-search>
    <div class="onward">
      ${way(msg("Upload or paste"), () => {
        actions.go({ at: "upload" });
      })}
      ${way(msg("Quick order"), () => {
        actions.go({ at: "quick-order" });
      })}
      ${way(msg("Browse the catalogue"), () => {
        actions.openCatalogue();
      })}
    </div>
    <section aria-labelledby="lines">
      <h2 id="lines">${msg("In your cart")}</h2>
      <order-portal-line-dates></order-portal-line-dates>
      ${
        lines.length === 0
          ? html`<p>${msg("Nothing yet: search for a product above.")}</p>`
          : html`<order-portal-rows
              .options=${{
                rows: lines,
                key: (line: CartLine) => line.key,
                render: (line: CartLine) => cartRow(line, cart, actions, locale),
                label: msg("In your cart"),
              }}
            ></order-portal-rows>`
      }
    </section>`;
}

const cartRow = (line: CartLine, cart: CartState, actions: Actions, locale: string | undefined) =>
  cartLineRow({
    line,
    locale,
    problem: cart.refused.get(line.key)?.problem ?? line.problem,
    onQuantity: (quantity) => {
      actions.cart.setQuantity(wantedOf(line, quantity));
    },
    onNote: (note) => {
      actions.cart.setQuantity({ ...wantedOf(line, line.quantity), note });
    },
  });
