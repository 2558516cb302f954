import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import { button, icons, type Toasts } from "@order-portal/ui";
import { html, nothing, type CSSResultGroup } from "lit";
import { state } from "lit/decorators.js";
import { cartBar } from "../components/cart-bar.ts";
import { cartStatus } from "../components/cart-status.ts";
import { actionsContext, type Actions } from "../contexts/actions-context.ts";
import { cartContext } from "../contexts/cart-context.ts";
import { portalContext } from "../contexts/portal-context.ts";
import type { CartState } from "../state/cart-state.ts";
import { may, type Place, type PortalState } from "../state/portal-state.ts";
import type { Sheet } from "./cart/sheets.ts";
import { WideController } from "./catalogue/wide-controller.ts";
import { loadScreen, prefetchScreens } from "./load-screen.ts";
import { loadPart } from "./missing/fetch-part.ts";
import { placeStyles } from "./place-styles.ts";
import { placeTitle } from "./place-titles.ts";
import { screenParts } from "./screen-parts.ts";
import { Screen } from "./screen.ts";

/** What keeps Escape to itself: it closes or clears there. */
const keepsEscape = (target: EventTarget) =>
  target instanceof Element && target.matches("dialog, input, select, textarea, [role=grid]");

/**
 * What every place beyond the catalogue is: a heading that takes the focus, the way back (Escape
 * too), and the cart, beside it where there is room, else in a bar below. A screen adds its own
 * content, and its own styles after `PlaceScreen.styles`.
 *
 * ```ts
 * export class ListsScreen extends PlaceScreen {
 *   static override styles = [PlaceScreen.styles, css`…`];
 *   protected override renderBody() {
 *     return html`…`;
 *   }
 * }
 * ```
 */
export abstract class PlaceScreen extends Screen {
  static override styles: CSSResultGroup = placeStyles;

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: cartContext, subscribe: true }) cart!: CartState;
  @consume({ context: actionsContext }) actions!: Actions;

  /** What is shown above all: the cart, or a product. */
  @state() private sheet: Sheet = null;
  private readonly wide = new WideController(this, 880);

  constructor() {
    super();
    this.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (event.composedPath().some(keepsEscape)) return;
      event.preventDefault();
      this.actions.back();
    });
  }

  /** What the place shows, below its heading. */
  protected abstract renderBody(): unknown;

  /** The heading; by default the place's title. */
  protected heading(): unknown {
    return placeTitle(this.place);
  }

  /** What stands at the end of the heading's line: the buttons that concern the whole place. */
  protected renderActions(): unknown {
    return nothing;
  }

  /** The line with the way back and the heading, which bears `data-heading`. */
  protected renderHead(): unknown {
    const former: Place = this.portal.trail.at(-1) ?? { at: "catalogue" };
    return html`<header class="head">
      ${button({
        label: msg(str`Back to ${placeTitle(former)}`),
        icon: icons.arrowLeft,
        iconOnly: true,
        variant: "quiet",
        part: "back",
        onClick: () => {
          this.actions.back();
        },
      })}
      <h1 data-heading tabindex="-1">${this.heading()}</h1>
      <div class="head-actions">${this.renderActions()}</div>
    </header>`;
  }

  /** Whether the cart stands beside the content where there is room; a wide table needs it all. */
  protected hasPanel(): boolean {
    return this.wide.isWide;
  }

  /** Whether the bar with the cart is below the content, where the cart does not stand beside it. */
  protected hasBar(): boolean {
    return true;
  }

  /** Whether the place says itself what was added, and how to take it back: else a toast does. */
  protected saysAdded(): boolean {
    return false;
  }

  /** Whether the place says itself what was refused, and why: else a toast does. */
  protected saysRefused(): boolean {
    return false;
  }

  /** Opens a sheet above the place: the cart, or a product. */
  protected openSheet(sheet: Sheet): void {
    this.sheet = sheet;
    void loadPart(this, "cart").then((isThere) => {
      if (!isThere) this.sheet = null; // The next tap tries again.
    });
  }

  protected override willUpdate(): void {
    // Behind another place it stays as it was; but for a sheet, which would lie above all.
    if (this.portal.place === this.place) return;
    this.sheet = null;
    // Nor does what was said in passing wait for the buyer to come back.
    for (const toasts of this.renderRoot.querySelectorAll<Toasts>("order-portal-toasts")) {
      toasts.dismiss();
    }
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    loadScreen("cart").catch(() => undefined); // It is fetched again when it is opened.
    prefetchScreens();
  }

  protected override render(): unknown {
    const mayOrder = may(this.portal, "cart:write");
    const hasPanel = mayOrder && this.hasPanel();
    return html`<div class="columns ${hasPanel ? "with-panel" : ""}">
        <div class="main">
          ${this.renderHead()}
          <div class="body">${this.renderBody()}</div>
          ${mayOrder ? cartStatus(this.cart, this.portal.locale) : nothing}
          ${
            hasPanel || this.sheet
              ? nothing
              : html`<order-portal-undo
                  ?added-is-said=${this.saysAdded()}
                  ?refused-is-said=${this.saysRefused()}
                ></order-portal-undo>`
          }
          ${
            mayOrder && !hasPanel && this.hasBar()
              ? cartBar({
                  cart: this.cart,
                  locale: this.portal.locale,
                  onOpen: () => {
                    this.openSheet("cart");
                  },
                })
              : nothing
          }
        </div>
        ${
          hasPanel
            ? html`<aside class="panel" part="cart-panel" aria-label=${msg("Cart")}>
                <order-portal-cart
                  exportparts=${screenParts}
                  ?added-is-said=${this.saysAdded()}
                  ?refused-is-said=${this.saysRefused()}
                ></order-portal-cart>
              </aside>`
            : nothing
        }
      </div>
      <order-portal-sheets
        exportparts=${screenParts}
        .sheet=${this.sheet}
        @sheet-close=${() => {
          this.sheet = null;
        }}
      ></order-portal-sheets>`;
  }
}
