import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import { initialState, Task } from "@lit/task";
import type { Usual, UsualList } from "@order-portal/sdk";
import { base, button, buttonStyles, formatNumber, icon, icons } from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { cartContext } from "../../contexts/cart-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import type { LineInput } from "../../state/cart-inputs.ts";
import { quantityOf } from "../../state/cart-lines.ts";
import type { CartState } from "../../state/cart-state.ts";
import { lineKey } from "../../state/line-key.ts";
import { may, type PortalState } from "../../state/portal-state.ts";
import { usualCard } from "./usual-card.ts";
import { usualsStyles } from "./usuals-styles.ts";

/** The line that orders what is usually ordered. */
function usualLine({ product, unit, usualQuantity }: Usual): LineInput {
  const sold = product.units.find((one) => one.unit === unit);
  return {
    sku: product.sku,
    unit,
    quantity: usualQuantity,
    name: product.name,
    unitLabel: sold?.label,
    imageUrl: product.imageUrl,
    quantityRule: sold?.quantityRule,
  };
}

/**
 * @summary What is ordered often, by product line: a row of cards above the first list, each put
 *   into the cart at one tap, or all of them. It is as high as its place was kept for it, whatever
 *   it holds, so that nothing below it moves.
 */
export class Usuals extends LitElement {
  static override styles = [base, buttonStyles, usualsStyles];

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: cartContext, subscribe: true }) cart!: CartState;
  @consume({ context: actionsContext }) actions!: Actions;

  private hasOrdered = true;

  private readonly usuals = new Task(this, {
    args: () => [this.portal.foldsUsuals] as const,
    // Read once they are looked at; and kept then.
    task: ([isFolded], { signal }): Promise<UsualList> | UsualList | typeof initialState =>
      this.usuals.value ?? (isFolded ? initialState : this.read(signal)),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    // What was on its way when a router took the portal away.
    if (this.hasUpdated && !this.usuals.value) void this.usuals.run();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.usuals.abort();
  }

  protected override render(): unknown {
    if (!this.portal.workspace?.orderHistory) return nothing;
    const { foldsUsuals } = this.portal;
    return html`<section aria-labelledby="usuals">
      <header>
        <h2 id="usuals">
          <button
            type="button"
            class="fold"
            aria-expanded=${!foldsUsuals}
            @click=${() => {
              this.actions.foldUsuals(!foldsUsuals);
            }}
          >
            ${icon(icons.chevronDown)} ${msg("Your usuals")}
          </button>
        </h2>
        ${foldsUsuals ? nothing : this.renderAll()}
      </header>
      ${foldsUsuals ? nothing : this.renderStrip()}
    </section>`;
  }

  private renderAll() {
    const usuals = this.usuals.value?.groups.flatMap((group) => group.usuals) ?? [];
    if (usuals.length < 2 || !may(this.portal, "cart:write")) return nothing;
    return button({
      label: msg(str`Add all ${formatNumber(usuals.length, this.portal.locale)}`),
      variant: "quiet",
      onClick: () => {
        this.actions.cart.addLines(usuals.map(usualLine));
      },
    });
  }

  private renderStrip() {
    return html`<div class="strip" aria-busy=${this.usuals.status === 1}>
      ${this.usuals.render({
        pending: () =>
          html`<span class="visually-hidden" role="status">${msg("Loading your usuals")}</span>${[
              1, 2, 3,
            ].map(() => html`<div class="card coming"></div>`)}`,
        error: () =>
          html`<p class="note" role="status">
            ${msg("Your usuals could not be loaded.")}
            ${button({ label: msg("Try again"), onClick: () => void this.usuals.run() })}
          </p>`,
        complete: ({ groups }) => html`
          ${groups.map(({ productLine, usuals }) => this.renderGroup(productLine, usuals))}
          ${this.hasOrdered ? this.renderLast(groups.length === 0) : this.renderNone()}
        `,
      })}
    </div>`;
  }

  private renderGroup(productLine: string | null, usuals: readonly Usual[]) {
    const name = productLine ?? msg("Other");
    return html`<section class="group" aria-label=${name}>
      <h3>${name}</h3>
      <ul>
        ${usuals.map((usual) => html`<li>${this.renderUsual(usual)}</li>`)}
      </ul>
    </section>`;
  }

  private renderUsual(usual: Usual) {
    const { product, unit } = usual;
    return usualCard({
      usual,
      locale: this.portal.locale,
      inCart: quantityOf(this.cart, { sku: product.sku, unit }),
      problem: this.cart.refused.get(lineKey({ sku: product.sku, unit }))?.problem ?? null,
      mayOrder: may(this.portal, "cart:write"),
      onQuantity: (quantity) => {
        this.actions.cart.setLines([{ ...usualLine(usual), quantity }], "added");
      },
      onAdd: () => {
        this.actions.cart.addLines([usualLine(usual)]);
      },
    });
  }

  /** Before the first order: there is nothing to order again. */
  private renderNone() {
    return html`<p class="note">${msg("What you order twice will be here.")}</p>`;
  }

  /** The whole last order again; with no usuals yet, the one thing that there is to do. */
  private renderLast(isAlone: boolean) {
    return html`<section class="group" aria-labelledby="last">
      <h3 id="last">${msg("Your last order")}</h3>
      <div class="card whole">
        <p>
          ${
            isAlone
              ? msg("What you order twice will be here. Until then:")
              : msg("All of it, as it would be now.")
          }
        </p>
        ${button({
          label: msg("Order the same again"),
          onClick: () => {
            this.actions.go({ at: "reorder", of: "latest" });
          },
        })}
      </div>
    </section>`;
  }

  private async read(signal: AbortSignal) {
    const retry = () => void this.usuals.run();
    const list = await this.actions.call((client) => client.history.usuals({ signal }), {
      signal,
      retry,
    });
    // Only who has no usuals may have no orders either.
    if (list.groups.length === 0) {
      const latest = await this.actions.call(
        (client) => client.orders.list({ limit: 1 }, { signal }).page(),
        { signal, retry },
      );
      this.hasOrdered = latest.orders.length > 0;
    }
    return list;
  }
}
