import { msg, str } from "@lit/localize";
import type { HeldLot } from "@order-portal/sdk";
import {
  button,
  emptyState,
  formatNumber,
  icon,
  icons,
  searchField,
  select,
  skeletonRows,
} from "@order-portal/ui";
import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { download, type FileKind } from "../../components/download.ts";
import { troubleBanner, troubleState } from "../../components/trouble-notice.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import type { Trouble } from "../../state/trouble.ts";
import { PlaceScreen } from "../place-screen.ts";
import { InventoryController, type InventoryQuestion } from "./inventory-controller.ts";
import { inventoryStyles } from "./inventory-styles.ts";
import { lotColumns, lotRows, quantityText, type LotSort } from "./lot-words.ts";

/** @summary What the supplier, or somebody else, holds for the customer, lot by lot. */
export class InventoryScreen extends PlaceScreen {
  static override styles = [PlaceScreen.styles, inventoryStyles];

  /** The file that is being made. */
  @state() private taking: FileKind | null = null;
  @state() private takingTrouble: Trouble | null = null;
  private takingFlight: AbortController | null = null;
  private readonly list = new InventoryController(this, () => this.actions);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.takingFlight?.abort();
  }

  /** More may have come in, or been used up. */
  override returned(): void {
    this.list.ask();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (!this.hasUpdated) this.list.ask();
  }

  /** The lots need the room. */
  protected override hasPanel(): boolean {
    return false;
  }

  protected override renderActions(): unknown {
    if (!this.list.lots?.length) return nothing;
    const take = (kind: FileKind, label: string) =>
      button({
        label,
        icon: icons.arrowDown,
        busy: this.taking === kind,
        disabled: this.taking !== null,
        part: `take-${kind}`,
        onClick: () => void this.take(kind),
      });
    return [take("csv", msg("As CSV")), take("xlsx", msg("As Excel"))];
  }

  protected override renderBody(): unknown {
    const { lots, trouble, loading } = this.list;
    if (!lots) {
      return trouble
        ? troubleState(trouble, () => {
            this.list.retry();
          })
        : skeletonRows(6, msg("Loading inventory"));
    }
    return html`${this.takingTrouble ? troubleBanner(this.takingTrouble) : nothing}
      <div class="toolbar">${this.renderToolbar()}</div>
      ${
        trouble
          ? troubleBanner(
              trouble,
              button({
                label: msg("Try again"),
                onClick: () => {
                  this.list.retry();
                },
              }),
            )
          : nothing
      }
      <div class="list" aria-busy=${loading === "list"}>
        ${lots.length === 0 && loading === null ? this.renderEmpty() : this.renderLots(lots)}
        ${loading === "page" ? skeletonRows(2, msg("Loading more")) : nothing}
      </div>`;
  }

  private renderToolbar() {
    const { question, accounts, total } = this.list;
    const { locale } = this.portal;
    const sortChoices = lotColumns.flatMap(([sort, label]) => [
      { value: `${sort} ascending`, label: msg(str`${label()}, ascending`) },
      { value: `${sort} descending`, label: msg(str`${label()}, descending`) },
    ]);
    return html`${searchField({
        label: msg("Search by product, lot or account"),
        value: question.search,
        onSearch: (search) => {
          this.list.ask({ search });
        },
      })}
      <div class="filters">
        ${this.renderAccounts("owner", accounts.owners, msg("Owner"), msg("All owners"))}
        ${this.renderAccounts("holder", accounts.holders, msg("Held by"), msg("All holders"))}
        <span class="sort">
          ${select({
            label: msg("Order by"),
            options: sortChoices,
            value: `${question.sort} ${question.direction}`,
            onChange: (value) => {
              const [sort, direction] = value.split(" ");
              // They are the choices above.
              this.list.ask({ sort, direction } as Pick<InventoryQuestion, "sort" | "direction">);
            },
          })}
        </span>
        <span class="count" role="status">
          ${total === 1 ? msg("1 lot") : msg(str`${formatNumber(total, locale)} lots`)}
        </span>
      </div>
      <div class="sorts" role="group" aria-label=${msg("Order by")}>
        ${lotColumns.map(([sort, label]) => this.renderSort(sort, label()))}
      </div>`;
  }

  /** A choice among accounts; one that there is nothing to choose from is not asked. */
  private renderAccounts(
    name: "owner" | "holder",
    accounts: readonly string[],
    label: string,
    all: string,
  ) {
    const chosen = this.list.question[name] ?? "";
    if (accounts.length < 2 && chosen === "") return nothing;
    return select({
      label,
      value: chosen,
      options: [
        { value: "", label: all },
        ...accounts.map((account) => ({ value: account, label: account })),
      ],
      onChange: (value) => {
        this.list.ask({ [name]: value });
      },
    });
  }

  private renderSort(sort: LotSort, label: string) {
    const { question } = this.list;
    const isChosen = question.sort === sort;
    const isUp = question.direction === "ascending";
    return html`<button
      type="button"
      class=${isUp ? "up" : ""}
      aria-pressed=${isChosen}
      @click=${() => {
        this.list.ask({ sort, direction: isChosen && isUp ? "descending" : "ascending" });
      }}
    >
      ${label}
      ${
        isChosen
          ? html`${icon(icons.chevronDown)}<span class="visually-hidden"
                >${isUp ? msg("ascending") : msg("descending")}</span
              >`
          : nothing
      }
    </button>`;
  }

  private renderLots(lots: readonly HeldLot[]) {
    return html`<order-portal-rows
      class=${this.list.loading === "list" ? "stale" : ""}
      .options=${{
        rows: lots,
        key: ({ sku, lotNumber, owner, holder, unit }: HeldLot) =>
          [sku, lotNumber, owner, holder, unit].join("\n"),
        depends: () => [this.portal.locale],
        render: (lot: HeldLot) => this.renderLot(lot),
        total: this.list.total,
        label: msg("Inventory"),
      }}
      @rows-end=${() => {
        this.list.loadMore();
      }}
    ></order-portal-rows>`;
  }

  private renderLot(lot: HeldLot) {
    const fact = (label: string, value: string) =>
      html`<span>${value ? html`<span class="label">${label} </span>${value}` : nothing}</span>`;
    return html`<div class="lot" part="lot">
      <span class="what">${lot.name}</span>
      <span class="quantity">
        ${quantityText(lot.quantity, this.portal.locale)} <small>${lot.unitLabel}</small>
      </span>
      <span class="facts">
        <span>${lot.sku}</span>
        ${fact(msg("Lot"), lot.lotNumber)} ${fact(msg("Owner"), lot.owner)}
        ${fact(msg("Held by"), lot.holder)}
      </span>
    </div>`;
  }

  private renderEmpty() {
    const { search, owner, holder } = this.list.question;
    const isFiltered = !!search || !!owner || !!holder;
    return isFiltered
      ? emptyState({
          heading: msg("Nothing like that is held for you"),
          text: msg("Try a part of a product's name or code, a lot number or an account."),
          icon: icons.magnifier,
          action: button({
            label: msg("Show all"),
            onClick: () => {
              this.list.ask({ search: "", owner: "", holder: "" });
            },
          }),
        })
      : emptyState({
          heading: msg("Nothing is held for you now"),
          text: msg("What your supplier keeps for you will be here, lot by lot."),
          icon: icons.parcel,
        });
  }

  /** Makes a file of all lots that the filters leave, those not loaded yet too. */
  private async take(kind: FileKind) {
    const flight = new AbortController();
    this.takingFlight = flight;
    this.taking = kind;
    this.takingTrouble = null;
    try {
      const lots = await this.list.readAll(flight.signal);
      await download(msg("Inventory"), kind, lotRows(lots), this.portal.locale);
    } catch (error) {
      if (!flight.signal.aborted) this.takingTrouble = troubleOf(error);
    }
    this.taking = null;
  }
}
