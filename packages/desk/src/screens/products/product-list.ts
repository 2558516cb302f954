import { msg, str } from "@lit/localize";
import type {
  DeskProductQuery,
  DeskProductSummary,
  OrderDesk,
  ProductChoices,
  ProductsInput,
} from "@order-portal/sdk/desk";
import {
  badgeStyles,
  bannerStyles,
  base,
  button,
  buttonStyles,
  checkboxStyles,
  emptyState,
  fieldStyles,
  icons,
  noticeStyles,
  pictureStyles,
  searchField,
  searchFieldStyles,
  selectStyles,
  skeletonStyles,
  table,
  tableStyles,
  textFieldStyles,
} from "@order-portal/ui";
import { html, LitElement } from "lit";
import { property, state } from "lit/decorators.js";
import { pagedFrame } from "../../components/paged-frame.ts";
import { PagedList } from "../../controllers/paged-list.ts";
import { troubleText } from "../../state/trouble-text.ts";
import { areaStyles } from "../area-styles.ts";
import { askedSetting, settingDialog, type AskedSetting } from "./setting-dialog.ts";
import { productBulkBar } from "./product-bulk-bar.ts";
import { productColumns } from "./product-columns.ts";
import { type ProductFilter, isNarrowed, noFilter, productFilters } from "./product-filters.ts";
import { productListStyles } from "./product-list-styles.ts";

/** How many products a page has. */
const pageSize = 50;

/**
 * @summary The products: searched, filtered, ticked and changed many at once.
 * @fires product-new - a product is to be made
 * @fires product-told - with `{message, undo}`: what was done
 */
export class ProductList extends LitElement {
  static override styles = [
    base,
    badgeStyles,
    bannerStyles,
    buttonStyles,
    checkboxStyles,
    fieldStyles,
    noticeStyles,
    pictureStyles,
    searchFieldStyles,
    selectStyles,
    skeletonStyles,
    tableStyles,
    textFieldStyles,
    areaStyles,
    productListStyles,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  @property() api = "";
  @property() locale = "en";
  @property({ attribute: false }) choices!: ProductChoices;

  @state() private filter: ProductFilter = noFilter;
  /** The skus that are ticked. */
  @state() private ticked: ReadonlySet<string> = new Set();
  @state() private asked: AskedSetting | null = null;
  @state() private busy = false;
  @state() private trouble: unknown;

  private readonly list = new PagedList<ProductFilter, DeskProductSummary>(
    this,
    noFilter,
    async (filter, cursor, signal) => {
      const query: DeskProductQuery = { ...filter, limit: pageSize, cursor };
      const page = await this.client.products.list(query, { signal }).page();
      return { entries: page.products, nextCursor: page.nextCursor };
    },
  );

  /** Reads the list anew, as after a change. */
  async again(): Promise<void> {
    await this.list.again();
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) void this.list.again();
  }

  protected override render(): unknown {
    return html`<div class="page">
      <div class="head">
        <h2>${msg("Products")}</h2>
        ${button({
          label: msg("New product"),
          icon: icons.plus,
          variant: "primary",
          onClick: () => this.dispatchEvent(new CustomEvent("product-new")),
        })}
      </div>
      <div class="filters">
        <div class="search">
          ${searchField({
            label: msg("Search products"),
            value: this.filter.search ?? "",
            onSearch: (search) => {
              this.ask({ ...this.filter, search: search === "" ? undefined : search });
            },
          })}
        </div>
        ${productFilters(this.filter, this.choices, (filter) => {
          this.ask(filter);
        })}
      </div>
      ${this.results()}
      ${settingDialog({
        asked: this.asked,
        count: this.ticked.size,
        choices: this.choices,
        busy: this.busy,
        trouble: this.trouble === undefined ? "" : troubleText(this.trouble),
        onAnswer: (value) => {
          this.asked = this.asked && { ...this.asked, value };
        },
        onClose: () => (this.asked = null),
        onDone: () => void this.set(this.asked === null ? {} : askedSetting(this.asked)),
      })}
    </div>`;
  }

  private results() {
    return pagedFrame({
      list: this.list,
      unreadable: msg("The products cannot be shown"),
      loading: msg("Loading the products"),
      skeletons: 8,
      empty: () => this.empty(),
      show: (entries, isBusy) =>
        html`${this.bulkBar(entries)}
          <div class="rows" aria-busy=${isBusy}>
            ${table({
              caption: msg("Products"),
              columns: productColumns({
                api: this.api,
                locale: this.locale,
                ticked: this.ticked,
                onTick: (sku, on) => {
                  this.tick([sku], on);
                },
              }),
              rows: entries,
              key: ({ sku }) => sku,
            })}
          </div>`,
    });
  }

  private empty() {
    if (!isNarrowed(this.filter)) {
      return emptyState({
        icon: icons.parcel,
        heading: msg("No products yet"),
        text: msg("Make the first one here, or bring a whole spreadsheet in by the import."),
      });
    }
    return emptyState({
      icon: icons.magnifier,
      heading: msg("No product matches"),
      text: msg("Search for fewer letters, or take a filter off."),
      action: button({
        label: msg("Show all products"),
        onClick: () => {
          this.ask(noFilter);
        },
      }),
    });
  }

  private bulkBar(entries: readonly DeskProductSummary[]) {
    return productBulkBar({
      entries,
      ticked: this.ticked,
      trouble: this.trouble === undefined || this.asked ? "" : troubleText(this.trouble),
      onTick: (skus, on) => {
        this.tick(skus, on);
      },
      onClear: () => (this.ticked = new Set()),
      onSet: (set) => void this.set(set),
      onAsk: (field) => {
        this.trouble = undefined;
        this.asked = { field, value: "" };
      },
    });
  }

  private ask(filter: ProductFilter) {
    this.filter = filter;
    this.ticked = new Set();
    void this.list.ask(filter);
  }

  private tick(skus: readonly string[], on: boolean) {
    const ticked = new Set(this.ticked);
    for (const sku of skus) {
      if (on) ticked.add(sku);
      else ticked.delete(sku);
    }
    this.ticked = ticked;
  }

  private async set(set: ProductsInput["set"]): Promise<void> {
    if (this.busy) return;
    const skus = [...this.ticked];
    // What undoes it: of those that are seen to be otherwise now.
    const { active } = set;
    const otherwise = this.list.state.entries.filter(
      (product) => this.ticked.has(product.sku) && product.active !== active,
    );
    this.busy = true;
    this.trouble = undefined;
    try {
      const changed = await this.send(skus, set);
      this.asked = null;
      this.ticked = new Set();
      const back = otherwise.map(({ sku }) => sku);
      const isUndone = active !== undefined && back.length > 0;
      this.told(
        changed === 1 ? msg("1 product changed") : msg(str`${changed} products changed`),
        isUndone ? () => void this.undo(back, !active) : undefined,
      );
    } catch (error) {
      this.trouble = error;
    }
    this.busy = false;
  }

  private async undo(skus: readonly string[], active: boolean): Promise<void> {
    try {
      await this.send(skus, { active });
      this.told(msg("Undone"));
    } catch (error) {
      this.told(troubleText(error));
    }
  }

  /** In pieces that one call takes; gives back how many products are different now. */
  private async send(skus: readonly string[], set: ProductsInput["set"]): Promise<number> {
    let changed = 0;
    for (let at = 0; at < skus.length; at += 500) {
      const answer = await this.client.products.change({ skus: skus.slice(at, at + 500), set });
      changed += answer.changed;
    }
    return changed;
  }

  private told(message: string, undo?: () => void) {
    this.dispatchEvent(new CustomEvent("product-told", { detail: { message, undo } }));
  }
}
