import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import { isProblem, type ShoppingLine, type ShoppingList } from "@order-portal/sdk";
import { base, button, buttonStyles, type Toasts } from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { ListMaker } from "./list-maker.ts";
import { nameTrouble } from "./name-trouble.ts";

/**
 * @summary "Save as list": asks for a name and saves lines of a cart or an order as a shopping list,
 *   or adds them to the list that has the name already. Says so, and leads there.
 *
 * ```ts
 * await loadScreen("save-list");
 * html`<order-portal-save-list
 *   .lines=${order.lines}
 *   .suggestion=${`Order ${order.number}`}
 *   ?open=${this.isSaving}
 *   @dialog-close=${() => (this.isSaving = false)}
 * ></order-portal-save-list>`;
 * ```
 *
 * @fires dialog-close - it was closed, after it has saved too
 */
export class SaveList extends LitElement {
  static override styles = [base, buttonStyles];

  @consume({ context: actionsContext }) actions!: Actions;

  @property({ type: Boolean }) open = false;
  /** What is saved; of several lines of one sku and unit the quantities add up. */
  @property({ attribute: false }) lines: readonly ShoppingLine[] = [];
  /** The name that stands in the field. */
  @property() suggestion = "";

  @state() private isBusy = false;
  @state() private error = "";
  /** The name that another list has already. */
  @state() private taken = "";
  @query("order-portal-toasts") private toasts!: Toasts;

  private readonly maker = new ListMaker(() => this.actions);

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("open") && this.open) this.error = this.taken = "";
  }

  protected override render(): unknown {
    return html`<order-portal-name-dialog
        exportparts="dialog, dialog-header, dialog-body"
        .heading=${msg("Save as list")}
        .label=${msg("Name of the list")}
        .action=${msg("Save")}
        .value=${this.suggestion}
        .error=${this.error}
        ?busy=${this.isBusy}
        ?open=${this.open}
        @dialog-close=${this.close}
        @name-submit=${(event: CustomEvent<string>) => {
          const name = event.detail;
          void this.save(name, () => this.maker.make({ name, lines: this.lines }));
        }}
      >
        ${
          this.taken === ""
            ? nothing
            : html`<span slot="below"
                >${button({
                  label: msg(str`Add to “${this.taken}”`),
                  wide: true,
                  onClick: () => {
                    const name = this.taken;
                    void this.save(name, () => this.maker.addTo(name, this.lines));
                  },
                })}</span
              >`
        }
      </order-portal-name-dialog>
      <order-portal-toasts></order-portal-toasts>`;
  }

  private close() {
    this.open = false;
    this.dispatchEvent(new CustomEvent("dialog-close"));
  }

  private async save(name: string, make: () => Promise<ShoppingList>) {
    this.isBusy = true;
    this.error = this.taken = "";
    try {
      const list = await make();
      this.close();
      this.toasts.show({
        message: msg(str`Saved as “${list.name}”`),
        actionLabel: msg("Open the list"),
        onAction: () => {
          this.actions.go({ at: "list", of: list.id });
        },
      });
    } catch (error) {
      this.error = nameTrouble(error, name);
      if (isProblem(error, "name_taken")) this.taken = name;
    }
    this.isBusy = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "order-portal-save-list": SaveList;
  }
}
