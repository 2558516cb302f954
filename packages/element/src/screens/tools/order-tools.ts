import { consume } from "@lit/context";
import { msg } from "@lit/localize";
import { base, icon, icons } from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { state } from "lit/decorators.js";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import { may, type Beyond, type PortalState } from "../../state/portal-state.ts";
import { placeTitle } from "../place-titles.ts";
import { places } from "../places.ts";
import { toolsStyles } from "./tools-styles.ts";

/** A place that the menu leads to, and what it is for, in a few words. */
interface Tool {
  readonly place: Beyond | { readonly at: "catalogue" };
  readonly text: string;
}

/**
 * @summary The menu to the places beyond the catalogue: a row of buttons where there is room, else
 *   one button that opens them.
 *
 * @csspart tools - the row; `tool` a button of it
 */
export class OrderTools extends LitElement {
  static override styles = [base, toolsStyles];

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: actionsContext }) actions!: Actions;

  @state() private isOpen = false;

  protected override render(): unknown {
    const tools = this.tools();
    const at = this.portal.place.at === "past-orders" ? "catalogue" : this.portal.place.at;
    return html`<nav aria-label=${msg("Order tools")} part="tools">
        <ul>
          ${tools.map(
            (tool) =>
              html`<li>
                <button
                  type="button"
                  part="tool"
                  aria-current=${tool.place.at === at ? "page" : nothing}
                  @click=${() => {
                    this.actions.go(tool.place);
                  }}
                >
                  ${placeTitle(tool.place)}
                </button>
              </li>`,
          )}
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
        <ul class="sheet">
          ${tools.map(
            (tool) =>
              html`<li>
                <button
                  type="button"
                  aria-current=${tool.place.at === at ? "page" : nothing}
                  @click=${() => {
                    this.isOpen = false;
                    this.actions.go(tool.place);
                  }}
                >
                  <strong>${placeTitle(tool.place)}</strong>
                  <span>${tool.text}</span>
                </button>
              </li>`,
          )}
        </ul>
      </order-portal-dialog>`;
  }

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
