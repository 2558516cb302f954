import { msg, str } from "@lit/localize";
import { Task, TaskStatus } from "@lit/task";
import type { ShoppingListSummary } from "@order-portal/sdk";
import {
  button,
  emptyState,
  formatNumber,
  icon,
  icons,
  skeletonRows,
  type Toasts,
} from "@order-portal/ui";
import { css, html, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { formatDay } from "../../components/dates.ts";
import { troubleBanner, troubleState } from "../../components/trouble-notice.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { cartLines } from "../../state/cart-lines.ts";
import type { Trouble } from "../../state/trouble.ts";
import { PlaceScreen } from "../place-screen.ts";
import { takeDeleted, type DeletedList } from "./deleted-lists.ts";
import { ListMaker } from "./list-maker.ts";
import { nameTrouble } from "./name-trouble.ts";

/** @summary All shopping lists of the customer. */
export class ListsScreen extends PlaceScreen {
  static override styles = [
    PlaceScreen.styles,
    css`
      .own {
        --toasts-inset: 84px;
      }
      .list {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 12px;
        align-items: center;
        width: 100%;
        padding: 14px 8px;
        border: 0;
        border-bottom: 1px solid var(--op-line);
        border-radius: var(--op-radius-small);
        background: none;
        text-align: var(--op-start);
      }
      .list:hover {
        background: var(--op-hover);
      }
      .list strong {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .list span {
        color: var(--op-muted);
        font-size: var(--op-text-small);
      }
      .list svg {
        grid-area: 1 / 2 / span 2;
        color: var(--op-muted);
        rotate: -90deg;
      }
      .list:dir(rtl) svg {
        rotate: 90deg;
      }
      fieldset {
        display: grid;
        gap: 4px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      fieldset label {
        display: flex;
        gap: 10px;
        align-items: center;
        min-height: 44px;
      }
      fieldset input {
        accent-color: var(--op-accent-text);
      }
    `,
  ];

  /** The lists as they were read last; they stay while they are read anew. */
  @state() private known: readonly ShoppingListSummary[] | null = null;
  @state() private isNaming = false;
  @state() private nameError = "";
  @state() private isMaking = false;
  @state() private ofCart = false;
  /** Why a deleted list could not be had back. */
  @state() private undoTrouble: Trouble | null = null;
  @query("order-portal-toasts.own") private toasts!: Toasts;

  private readonly maker = new ListMaker(() => this.actions);
  private readonly lists = new Task(this, {
    args: () => [] as const,
    task: async (_, { signal }) => {
      this.known = await this.actions.call((client) => client.shoppingLists.list({ signal }), {
        signal,
        retry: () => void this.lists.run(),
      });
    },
  });

  override returned(): void {
    void this.lists.run();
    this.offerDeleted();
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    this.offerDeleted();
  }

  protected override renderActions(): unknown {
    return this.known?.length ? this.newButton("secondary") : nothing;
  }

  protected override renderBody(): unknown {
    return html`${this.undoTrouble ? troubleBanner(this.undoTrouble) : nothing}
      ${this.renderLists()} ${this.renderNaming()}<order-portal-toasts
        class="own"
      ></order-portal-toasts>`;
  }

  private renderLists() {
    const lists = this.known;
    if (!lists) {
      return this.lists.status === TaskStatus.ERROR
        ? troubleState(troubleOf(this.lists.error), () => void this.lists.run())
        : skeletonRows(4, msg("Loading your shopping lists"));
    }
    if (lists.length === 0) {
      return emptyState({
        heading: msg("No shopping lists yet"),
        text: msg(
          "A list keeps what you order together, such as “Weekly bar order”. Everybody who orders for your company sees it, and puts all of it into the cart at once.",
        ),
        icon: icons.cart,
        action: this.newButton("primary"),
      });
    }
    return html`<ul role="list" aria-label=${msg("Shopping lists")}>
      ${lists.map((list) => html`<li>${this.renderList(list)}</li>`)}
    </ul>`;
  }

  private renderList({ id, name, lineCount, updatedAt }: ShoppingListSummary) {
    const { locale, workspace } = this.portal;
    const lines =
      lineCount === 1 ? msg("1 line") : msg(str`${formatNumber(lineCount, locale)} lines`);
    const day = formatDay(updatedAt, locale, workspace?.timeZone);
    return html`<button
      type="button"
      class="list"
      part="list-entry"
      @click=${() => {
        this.actions.go({ at: "list", of: id });
      }}
    >
      <strong>${name}</strong>
      <span>${msg(str`${lines}, changed ${day}`)}</span>
      ${icon(icons.chevronDown)}
    </button>`;
  }

  private newButton(variant: "primary" | "secondary") {
    return button({
      label: msg("New list"),
      icon: icons.plus,
      variant,
      part: "new-list",
      onClick: () => {
        this.nameError = "";
        this.ofCart = false;
        this.isNaming = true;
      },
    });
  }

  private renderNaming() {
    const count = cartLines(this.cart).length;
    const choice = (ofCart: boolean, label: string) =>
      html`<label
        ><input
          type="radio"
          name="content"
          .checked=${this.ofCart === ofCart}
          @change=${() => {
            this.ofCart = ofCart;
          }}
        />${label}</label
      >`;
    return html`<order-portal-name-dialog
      exportparts="dialog, dialog-header, dialog-body"
      .heading=${msg("New list")}
      .label=${msg("Name of the list")}
      .action=${msg("Make the list")}
      .error=${this.nameError}
      ?busy=${this.isMaking}
      ?open=${this.isNaming}
      @dialog-close=${() => {
        this.isNaming = false;
      }}
      @name-submit=${(event: CustomEvent<string>) => void this.make(event.detail)}
    >
      ${
        count === 0
          ? nothing
          : html`<fieldset slot="below">
              <legend class="visually-hidden">${msg("What it begins with")}</legend>
              ${choice(false, msg("Empty"))}
              ${choice(
                true,
                count === 1
                  ? msg("With the line in your cart")
                  : msg(
                      str`With the ${formatNumber(count, this.portal.locale)} lines in your cart`,
                    ),
              )}
            </fieldset>`
      }
    </order-portal-name-dialog>`;
  }

  private async make(name: string) {
    this.isMaking = true;
    this.nameError = "";
    try {
      const lines = this.ofCart ? cartLines(this.cart) : [];
      const { id } = await this.maker.make({ name, lines });
      this.isNaming = false;
      this.actions.go({ at: "list", of: id });
    } catch (error) {
      this.nameError = nameTrouble(error, name);
    }
    this.isMaking = false;
  }

  private offerDeleted() {
    const list = takeDeleted(this.actions);
    if (!list) return;
    this.toasts.show({
      message: msg(str`“${list.name}” deleted`),
      actionLabel: msg("Undo"),
      onAction: () => void this.undoDelete(list),
    });
  }

  private async undoDelete(list: DeletedList) {
    this.undoTrouble = null;
    try {
      const { name } = await this.maker.makeAgain(list);
      this.toasts.show({ message: msg(str`“${name}” is back`) });
    } catch (error) {
      this.undoTrouble = troubleOf(error);
      this.toasts.show({
        message: msg(str`“${list.name}” is not back yet`),
        actionLabel: msg("Try again"),
        onAction: () => void this.undoDelete(list),
      });
    }
    void this.lists.run();
  }
}
