import { msg, str } from "@lit/localize";
import { isProblem } from "@order-portal/sdk";
import {
  amountsStyles,
  button,
  emptyState,
  icons,
  pictureStyles,
  priceStyles,
  rowListStyles,
  skeletonRows,
  type Toasts,
} from "@order-portal/ui";
import { css, html, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { troubleState } from "../../components/trouble-notice.ts";
import { PlaceScreen } from "../place-screen.ts";
import { rememberDeleted } from "./deleted-lists.ts";
import { addAllToCart, type AddedReport } from "./add-all-to-cart.ts";
import { ListController } from "./list-controller.ts";
import { listFoot, listFootStyles } from "./list-foot.ts";
import { listGone } from "./list-gone.ts";
import { listLineRow, listLineStyles } from "./list-line-row.ts";
import { ListMaker } from "./list-maker.ts";
import { addedNotice, listNotices, type RenameConflict } from "./list-notices.ts";
import { listLines, wantedListLine, type ListLine } from "./list-state.ts";
import { nameTrouble } from "./name-trouble.ts";

/** @summary One shopping list: its lines at their prices now, to be changed and put into the cart. */
export class ListScreen extends PlaceScreen {
  static override styles = [
    PlaceScreen.styles,
    amountsStyles,
    pictureStyles,
    priceStyles,
    rowListStyles,
    listLineStyles,
    listFootStyles,
    css`
      .banner {
        margin-block: 12px;
      }
      .banner ul {
        padding-inline-start: 18px;
        list-style: disc;
      }
      /* What is said of a change is seen at the line that was changed, however long the list is. */
      .notices {
        position: sticky;
        z-index: 2;
        inset-block-start: var(--order-portal-sticky-top, 0px);
        background: var(--op-surface);
      }
      /* Above the button that adds all. */
      .own,
      order-portal-undo {
        --toasts-inset: calc(var(--place-foot, 0px) + 84px);
      }
    `,
  ];

  @state() private isNaming = false;
  @state() private nameError = "";
  @state() private isRenaming = false;
  @state() private conflict: RenameConflict | null = null;
  @state() private isDeleting = false;
  @state() private isAdding = false;
  @state() private report: AddedReport | null = null;
  @query("order-portal-toasts.own") private toasts!: Toasts;

  private isDeleted = false;
  private readonly maker = new ListMaker(() => this.actions);
  private readonly list = new ListController(this, {
    actions: () => this.actions,
    id: () => (this.place.at === "list" ? this.place.of : ""),
  });

  override returned(): void {
    if (this.isDeleted) this.actions.back();
    else void this.list.load(); // Others may have changed it.
  }

  protected override heading(): unknown {
    return this.list.state?.list.name ?? super.heading();
  }

  protected override renderActions(): unknown {
    if (!this.list.state || this.list.isGone) return nothing;
    return html`${button({
      label: msg("Rename"),
      onClick: () => {
        this.nameError = "";
        this.isNaming = true;
      },
    })}
    ${button({ label: msg("Delete"), busy: this.isDeleting, onClick: () => void this.delete() })}`;
  }

  protected override renderBody(): unknown {
    return html`${this.renderList()} <order-portal-toasts class="own"></order-portal-toasts>`;
  }

  private renderList() {
    const { list } = this;
    if (list.isGone) {
      return listGone({
        isKnown: list.state !== null,
        onAgain: () => void this.makeAgain(),
        onAll: () => {
          this.leave();
        },
      });
    }
    if (list.trouble) return troubleState(list.trouble, () => void list.load());
    if (!list.state) return skeletonRows(5, msg("Loading the shopping list"));
    const lines = listLines(list.state);
    const { locale } = this.portal;
    return html`<div class="notices">
        ${listNotices({
          list,
          conflict: this.conflict,
          onConflict: (name) => {
            this.conflict = null;
            if (name !== null) void this.rename(name);
          },
        })}
      </div>
      <order-portal-list-search
        exportparts="search, search-input, button"
        .held=${new Set(lines.map(({ key }) => key))}
        .locale=${locale}
        @line-add=${(event: CustomEvent<ListLine>) => {
          this.report = null;
          list.setLine(event.detail);
        }}
      ></order-portal-list-search>
      ${lines.length === 0 ? this.renderEmpty() : this.renderLines(lines)} ${this.renderNaming()}`;
  }

  private renderEmpty() {
    return emptyState({
      heading: msg("Nothing on this list yet"),
      text: msg(
        "Find a product above, and it is here. A cart or an order can be saved as a list too.",
      ),
      icon: icons.parcel,
    });
  }

  private renderLines(lines: readonly ListLine[]) {
    const { locale } = this.portal;
    return html`<order-portal-rows
        .options=${{
          rows: lines,
          key: (line: ListLine) => line.key,
          render: (line: ListLine) =>
            listLineRow({
              line,
              locale,
              onQuantity: (quantity) => {
                this.setQuantity(line, quantity);
              },
            }),
          label: msg("Lines of the list"),
        }}
      ></order-portal-rows>
      ${
        this.list.state
          ? listFoot({
              lines,
              amounts: this.list.state.list,
              locale,
              isAdding: this.isAdding,
              onAddAll: () => void this.addAll(lines),
            })
          : nothing
      }
      ${this.report ? addedNotice(this.report, locale, this.onCart()) : nothing}`;
  }

  /** The way to the cart where it is not in sight. */
  private onCart() {
    if (this.hasPanel()) return undefined;
    return () => {
      this.openSheet("cart");
    };
  }

  private renderNaming() {
    return html`<order-portal-name-dialog
      exportparts="dialog, dialog-header, dialog-body"
      .heading=${msg("Rename the list")}
      .label=${msg("Name of the list")}
      .action=${msg("Rename")}
      .value=${this.list.state?.list.name ?? ""}
      .error=${this.nameError}
      ?busy=${this.isRenaming}
      ?open=${this.isNaming}
      @dialog-close=${() => {
        this.isNaming = false;
      }}
      @name-submit=${(event: CustomEvent<string>) => void this.rename(event.detail)}
    ></order-portal-name-dialog>`;
  }

  private setQuantity(line: ListLine, quantity: number) {
    this.report = null;
    this.list.setLine(wantedListLine(line, quantity));
    if (quantity > 0) return;
    this.toasts.show({
      message: msg(str`${line.name} taken off the list`),
      actionLabel: msg("Undo"),
      onAction: () => {
        this.list.setLine(wantedListLine(line, line.quantity));
      },
    });
    // The line that had the focus has gone.
    if (!this.renderRoot.querySelector("order-portal-rows :focus")) this.focus();
  }

  private async rename(name: string) {
    if (name === this.list.state?.list.name) {
      this.isNaming = false;
      return;
    }
    this.isRenaming = true;
    this.nameError = "";
    try {
      await this.list.rename(name);
      this.isNaming = false;
    } catch (error) {
      if (isProblem(error, "list_changed")) {
        this.isNaming = false;
        this.conflict = { theirs: this.list.state?.list.name ?? "", ours: name };
      } else {
        this.nameError = nameTrouble(error, name);
        this.isNaming = true;
      }
    }
    this.isRenaming = false;
  }

  private async addAll(lines: readonly ListLine[]) {
    this.isAdding = true;
    this.report = null;
    await this.list.send();
    this.report = await addAllToCart(this.actions.cart, lines);
    this.isAdding = false;
  }

  private async delete() {
    const { state } = this.list;
    if (!state) return;
    const { id, name } = state.list;
    this.isDeleting = true;
    try {
      await this.actions.call((client) => client.shoppingLists.delete(id));
      this.gone(name, listLines(state));
    } catch (error) {
      // An answer that was lost, or somebody else was quicker: it is deleted all the same.
      if (isProblem(error, "not_found")) this.gone(name, listLines(state));
      else this.tellTrouble(error);
    }
    this.isDeleting = false;
  }

  private gone(name: string, lines: readonly ListLine[]) {
    rememberDeleted(this.actions, { name, lines });
    this.leave();
  }

  private leave() {
    this.isDeleted = true;
    this.actions.go({ at: "lists" });
  }

  private async makeAgain() {
    const { state } = this.list;
    if (!state) return;
    try {
      const { id } = await this.maker.makeAgain({ name: state.list.name, lines: listLines(state) });
      this.isDeleted = true;
      this.actions.go({ at: "list", of: id });
    } catch (error) {
      this.tellTrouble(error);
    }
  }

  private tellTrouble(error: unknown) {
    this.toasts.show({ message: nameTrouble(error, this.list.state?.list.name ?? "") });
  }
}
