import { consume } from "@lit/context";
import { msg } from "@lit/localize";
import { base, icon, icons } from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import { may, type Beyond, type PortalState } from "../../state/portal-state.ts";
import { placeTitle } from "../place-titles.ts";
import { places } from "../places.ts";
import { FittingController } from "./fitting-controller.ts";
import { toolsStyles } from "./tools-styles.ts";

/** A place that the menu leads to, and what it is for, in a few words. */
interface Tool {
  readonly place: Beyond | { readonly at: "catalogue" };
  readonly text: string;
}

/**
 * @summary The menu to the places beyond the catalogue: a row of buttons where there is room, of
 *   which the last opens those that do not fit; else one button that opens them all.
 *
 * @csspart tools - the row; `tool` a button of it
 */
export class OrderTools extends LitElement {
  static override styles = [base, toolsStyles];

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: actionsContext }) actions!: Actions;

  /** Whether the places are open that the one button of a phone opens. */
  @state() private isOpen = false;
  /** Whether those are open that the row has no room for. */
  @state() private isMoreOpen = false;
  @query(".more > button") private readonly moreButton!: HTMLElement;
  private readonly fitting = new FittingController(this);

  /** The row, which is measured. */
  row(): HTMLElement | null {
    return this.renderRoot.querySelector("nav > ul");
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.showMore(false);
  }

  protected override render(): unknown {
    const tools = this.tools();
    return html`<nav aria-label=${msg("Order tools")} part="tools">
        <ul>
          ${tools.map(
            (tool, index) =>
              html`<li class=${index < this.fitting.count ? "" : "without-room"}>
                <button
                  type="button"
                  part="tool"
                  aria-current=${this.isAt(tool) ? "page" : nothing}
                  @click=${() => {
                    this.actions.go(tool.place);
                  }}
                >
                  ${placeTitle(tool.place)}
                </button>
              </li>`,
          )}
          ${this.renderMore(tools.slice(this.fitting.count))}
        </ul>
        <button
          class="menu"
          type="button"
          part="tools-menu"
          aria-haspopup="dialog"
          aria-expanded=${this.isOpen}
          @click=${() => {
            this.isOpen = true;
          }}
        >
          ${msg("Order tools")}${icon(icons.chevronDown)}
        </button>
      </nav>
      <order-portal-dialog
        exportparts="dialog, header: dialog-header, body: dialog-body"
        .heading=${msg("Order tools")}
        placement="center"
        ?open=${this.isOpen}
        @dialog-close=${() => {
          this.isOpen = false;
        }}
      >
        ${this.renderPlaces(tools)}
      </order-portal-dialog>`;
  }

  private renderMore(tools: readonly Tool[]) {
    return html`<li
      class="more ${tools.length > 0 ? "" : "without-room"}"
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== "Escape" || !this.isMoreOpen) return;
        event.preventDefault();
        this.showMore(false);
        this.moreButton.focus();
      }}
      @focusout=${({ currentTarget, relatedTarget }: FocusEvent) => {
        // Nothing is focused by a tap in some browsers: that is seen by where it goes.
        if (!(currentTarget instanceof Node && relatedTarget instanceof Node)) return;
        if (!currentTarget.contains(relatedTarget)) this.showMore(false);
      }}
    >
      <button
        type="button"
        part="tool"
        class=${tools.some((tool) => this.isAt(tool)) ? "current" : ""}
        aria-expanded=${this.isMoreOpen}
        @click=${() => {
          this.showMore(!this.isMoreOpen);
        }}
      >
        ${msg("More")}${icon(icons.chevronDown)}
      </button>
      ${this.isMoreOpen && tools.length > 0 ? this.renderPlaces(tools) : nothing}
    </li>`;
  }

  /** Places one below the other, with what each is for. */
  private renderPlaces(tools: readonly Tool[]) {
    return html`<ul class="sheet">
      ${tools.map(
        (tool) =>
          html`<li>
            <button
              type="button"
              aria-current=${this.isAt(tool) ? "page" : nothing}
              @click=${() => {
                this.isOpen = false;
                this.showMore(false);
                this.actions.go(tool.place);
              }}
            >
              <strong>${placeTitle(tool.place)}</strong>
              <span>${tool.text}</span>
            </button>
          </li>`,
      )}
    </ul>`;
  }

  private isAt({ place }: Tool): boolean {
    const { at } = this.portal.place;
    return place.at === (at === "past-orders" ? "catalogue" : at);
  }

  private showMore(isOpen: boolean) {
    this.isMoreOpen = isOpen;
    if (isOpen) addEventListener("pointerdown", this.onPointerDown);
    else removeEventListener("pointerdown", this.onPointerDown);
  }

  private readonly onPointerDown = (event: Event) => {
    const more = this.moreButton.parentElement;
    if (more && !event.composedPath().includes(more)) this.showMore(false);
  };

  /** The places that this visitor may go to, as far as they are there. */
  private tools(): readonly Tool[] {
    const seesHistory = may(this.portal, "orders:read") && this.portal.workspace?.orderHistory;
    const seesInventory = may(this.portal, "orders:read") && this.portal.visitor?.hasInventory;
    const mayOrder = may(this.portal, "cart:write");
    const hasAccount = may(this.portal, "account:write");
    const tools: readonly (Tool | false | undefined)[] = [
      hasAccount && { place: { at: "dashboard" }, text: msg("What is open, and the ways on") },
      { place: { at: "catalogue" }, text: msg("All products, at your prices") },
      seesHistory && { place: { at: "orders" }, text: msg("Where each order stands") },
      seesInventory && {
        place: { at: "inventory" },
        text: msg("What is held for you, lot by lot"),
      },
      mayOrder && { place: { at: "lists" }, text: msg("What you order together, under a name") },
      mayOrder && { place: { at: "kept-carts" }, text: msg("Carts put aside for later") },
      mayOrder && {
        place: { at: "quick-order" },
        text: msg("Type or scan one code after another"),
      },
      mayOrder && {
        place: { at: "upload" },
        text: msg("A file, a sheet or an e-mail, all at once"),
      },
      hasAccount && { place: { at: "account" }, text: msg("Your name, password and contacts") },
    ];
    return tools.filter(
      (tool): tool is Tool => !!tool && (tool.place.at === "catalogue" || tool.place.at in places),
    );
  }
}
