import { ContextProvider } from "@lit/context";
import { msg } from "@lit/localize";
import {
  applyAccent,
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  hostReset,
  icons,
  noticeStyles,
  skeletonRows,
  skeletonStyles,
  tokens,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { brandStyles } from "./components/brand.ts";
import { portalHeader } from "./components/portal-header.ts";
import { troubleState } from "./components/trouble-notice.ts";
import { actionsContext } from "./contexts/actions-context.ts";
import type { AddressBar } from "./controllers/address-bar.ts";
import type { Door } from "./door/index.ts";
import { Portal } from "./controllers/portal.ts";
import { whenIdle } from "./screens/load-screen.ts";
import { ScreenController } from "./controllers/screen-controller.ts";
import { tellPage } from "./events.ts";
import { portalStyles } from "./portal-styles.ts";
import { Stage } from "./screens/stage.ts";
import type { Place, PlaceName } from "./state/portal-state.ts";

/** The places that do not have the supplier's name and the customer's above them. */
const withoutHeader: readonly PlaceName[] = [
  "start",
  "welcome",
  "code",
  "sign-in",
  "new-password",
  "register",
  "message",
  "trouble",
];

/**
 * @summary A supplier's order portal: its business customers open it by their private link, and
 *   order at their own prices, on the supplier's own page.
 *
 * ```html
 * <script type="module" src="https://orders.example/order-portal.js"></script>
 * <order-portal workspace="northwind"></order-portal>
 * ```
 *
 * @fires {CustomEvent<{workspace: string, screen: string}>} order-portal-ready - the first screen
 *   can be used
 * @fires {CustomEvent<{cart: PricedCart}>} order-portal-cart-change - the server has answered with
 *   the cart at its prices now
 * @fires {CustomEvent<{cart: PricedCart}>} order-portal-submit - the buyer has tapped "Place
 *   order"; `preventDefault()` keeps the order from being sent
 * @fires {CustomEvent<{order: Order}>} order-portal-order-placed - the server has taken the order
 * @fires {CustomEvent<Trouble>} order-portal-problem - something went wrong
 *
 * @slot header - in place of the supplier's logo and the customer's name
 * @slot footer - below every screen
 * @slot order-portal-account - the portal's own: where password managers find the fields they fill
 *
 * @attr {"light" | "dark" | "auto"} color-scheme - by default that of the page
 * @attr registration - the name of the supplier's way to register, for new customers
 *
 * @cssprop [--order-portal-accent] - the supplier's colour; the workspace's own where not set
 * @cssprop [--order-portal-surface] - what all stands on
 * @cssprop [--order-portal-text] - text on the surface
 * @cssprop [--order-portal-font] - font family; the page's own where not set
 * @cssprop [--order-portal-font-size=15px] - size of plain text
 * @cssprop [--order-portal-radius=12px] - corner radius of cards and dialogs
 * @cssprop [--order-portal-gutter=16px] - space at the left and right of every screen
 * @cssprop [--order-portal-sticky-top=0px] - height of what the page has stuck to the top
 *
 * @csspart portal - what holds everything
 * @csspart header - the line with the supplier and the customer
 * @csspart tools - the menu to orders, lists and other places; `tool` a button of it, `tools-menu`
 *   the button that opens it where there is no room for a row
 * @csspart brand - the supplier's logo or name; `logo` the picture alone
 * @csspart customer - the customer's name
 * @csspart welcome - the welcome; `start` its button, `again` the one that leads to the last order
 * @csspart sign-in - signing in, registering, choosing a password; `card` a card of the overview
 * @csspart message - a screen that is one message
 * @csspart toolbar - the search and the tabs; `search`, `search-input`, `tabs`, `tab`,
 *   `tab-selected` its parts
 * @csspart list - the list of products
 * @csspart product - a row of it; `picture`, `product-name`, `product-sku`, `product-price`,
 *   `unit-price`, `was-price`, `price-breaks`, `segments` its parts
 * @csspart stepper - the quantity; `add`, `decrease`, `quantity-input`, `increase` its parts
 * @csspart cart-panel - the cart beside the list; `cart-bar` the cart below it
 * @csspart cart-line - a line of the cart; `line-total` its total
 * @csspart amounts - the ladder from subtotal to total
 * @csspart review - the button that leads to the review
 * @csspart place-order - the button that places the order
 * @csspart changes - what has changed since the cart was shown; `acknowledge` its button
 * @csspart confirmation - the confirmation; `continue` its button
 * @csspart button - every button; `banner`, `badge`, `notice`, `field`, `input`, `label`,
 *   `dialog`, `dialog-header`, `dialog-body` likewise
 */
export class OrderPortalElement extends LitElement {
  static override styles = [
    hostReset,
    tokens,
    base,
    bannerStyles,
    brandStyles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    portalStyles,
  ];

  /** What the script has begun before this class was there; set once, as it is registered. */
  static door: Door;
  /** Where the script is from: the backend, unless the tag says another. */
  static scriptOrigin = "";

  /** The workspace's slug, as the supplier chose it. Another one begins another visit. */
  @property() workspace = "";
  /** The backend's address; by default where the script is from. */
  @property() api: string | null = null;
  /** The locale of numbers and amounts, such as `de-AT`; by default the workspace's own. */
  @property() locale: string | null = null;
  /**
   * What stands before the portal's places in the page's address, such as `#/` for `#/orders/1042`;
   * without it the address stays as it is. A path such as `/shop/` does, where the page is served
   * for all that is below it.
   */
  @property() routes: string | null = null;

  private readonly portal = new Portal(this, OrderPortalElement.door);
  private readonly screens = new ScreenController(this, this.portal.connection);
  private readonly stage = new Stage();
  private address: AddressBar | null = null;
  /** The place that was last drawn; null before the first. */
  private drawn: PlaceName | null = null;

  constructor() {
    super();
    new ContextProvider(this, { context: actionsContext, initialValue: this.portal });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    OrderPortalElement.door.linkSecret(); // Out of the address bar, at once.
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.address?.disconnect();
    this.address = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("workspace") || changed.has("api")) this.beginVisit();
    const { workspace } = this.portal.visit.value;
    const locale = this.locale ?? workspace?.locale;
    if (locale !== this.portal.visit.value.locale) this.portal.visit.where.change({ locale });
    applyAccent(this, workspace?.brand.accentColor);
  }

  protected override updated(): void {
    const { place } = this.portal.visit.value;
    if (!this.screens.isReady(place.at)) return;
    if (place.at === "start") return;
    this.stage.settle();
    if (this.drawn === null) {
      tellPage(this, "order-portal-ready", { workspace: this.workspace, screen: place.at });
    }
    // The tap on the welcome screen needs no more than is here; what comes after it does.
    if (place.at !== "welcome" && (this.drawn === null || this.drawn === "welcome")) {
      whenIdle(() => {
        this.portal.visit.client().catch(() => undefined); // It is fetched again when needed.
      });
    }
    this.drawn = place.at;
    if (this.routes !== null) void this.tellAddress(this.routes);
  }

  private async tellAddress(routes: string) {
    if (!this.address) {
      const { AddressBar } = await import("./controllers/address-bar.ts");
      if (!this.isConnected || !AddressBar.takes(routes)) return;
      this.address ??= new AddressBar(routes, this.portal.visit.where);
      this.address.connect();
    }
    this.address.show(this.portal.visit.value.place);
  }

  private beginVisit() {
    const api = OrderPortalElement.door.apiOf(this.api, OrderPortalElement.scriptOrigin);
    if (this.workspace && api) this.portal.visit.begin({ api, workspace: this.workspace });
    else this.portal.visit.giveUp();
  }

  protected override render(): unknown {
    const { place } = this.portal.visit.value;
    // The screen before is still in sight, but leads nowhere any more.
    const waits = !this.screens.isReady(place.at) && !this.screens.hasFailed(place.at);
    return html`<div class="portal" part="portal">
      ${
        withoutHeader.includes(place.at)
          ? nothing
          : portalHeader(this.portal.visit, this.querySelector(":scope > [slot=header]") !== null)
      }
      ${this.portal.visit.value.isOffline && place.at !== "trouble" ? this.renderOffline() : nothing}
      <div class="screen ${waits ? "waits" : ""}" aria-busy=${waits}>
        ${this.renderPlace(place)}
      </div>
      <slot name="footer"></slot>
    </div>`;
  }

  private renderOffline() {
    return banner({
      tone: "warning",
      icon: icons.offline,
      text: msg("No connection. What you change is kept, and sent as soon as it is back."),
    });
  }

  private renderPlace(place: Place) {
    const { trail } = this.portal.visit.value;
    if (this.screens.hasFailed(place.at)) {
      // Once it has come, it can tell a newer version on the server from a lost connection.
      return html`<order-portal-missing .failures=${this.screens.failures}>
          ${troubleState({ code: "offline", detail: "", reference: null }, this.screens.retry)}
        </order-portal-missing>
        ${
          trail.length > 0
            ? html`<p class="way-back">
                ${button({
                  label: msg("Back"),
                  onClick: () => {
                    this.portal.back();
                  },
                })}
              </p>`
            : nothing
        }`;
    }
    const isReady = this.screens.isReady(place.at);
    // The tap on the welcome screen is answered at once, whatever has to be fetched.
    const isFirst = this.drawn === null || this.drawn === "welcome";
    if (place.at === "start" || (!isReady && isFirst)) {
      return html`<div class="loading">${skeletonRows(6, msg("Loading"))}</div>`;
    }
    // The screen before stays until the file of the next has come.
    return isReady ? this.stage.show(place, trail) : this.stage.screens();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "order-portal": OrderPortalElement;
  }
}
