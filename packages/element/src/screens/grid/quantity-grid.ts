import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import type { Product } from "@order-portal/sdk";
import { formatNumber, type Cell, type CellGrid, type CellsEntered } from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { formatCalendarDay } from "../../components/dates.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { cartContext } from "../../contexts/cart-context.ts";
import { catalogueContext } from "../../contexts/catalogue-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import { cartLines } from "../../state/cart-lines.ts";
import type { CartState, WantedLine } from "../../state/cart-state.ts";
import type { CatalogueState } from "../../state/catalogue-state.ts";
import { lineKey } from "../../state/line-key.ts";
import { firstDay } from "../../state/order-field-rules.ts";
import type { PortalState } from "../../state/portal-state.ts";
import { applySteps, type NotTakenTexts } from "./cell-values.ts";
import { rowView, type GridFacts } from "./grid-cells.ts";
import { columnLabel, gridColumns } from "./grid-columns.ts";
import { noHistory, record, redo, undo, type HistoryMove } from "./grid-history.ts";
import { gridStyles } from "./grid-styles.ts";
import { gridToolbar } from "./grid-toolbar.ts";
import { notTakenList, notTakenLines, type NotTakenLine } from "./not-taken-list.ts";
import { RowFinding } from "./row-finding.ts";
import { takeEntries, type Dropped } from "./take-entries.ts";

/** How many rows are loaded without being scrolled to. */
const mostRows = 10_000;

const knownRows = new WeakMap<readonly Product[], ReadonlyMap<string, number>>();

function rowsBySku(products: readonly Product[]) {
  const rows = knownRows.get(products) ?? new Map(products.map(({ sku }, row) => [sku, row]));
  knownRows.set(products, rows);
  return rows;
}

/**
 * @summary The Quantity Grid: every product a row, a column for each of its units and delivery
 *   dates, quantities typed straight down.
 *
 * @fires {CustomEvent<Product>} product-open - a product's name was chosen
 */
export class QuantityGrid extends LitElement {
  static override styles = gridStyles;

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: catalogueContext, subscribe: true }) catalogue!: CatalogueState;
  @consume({ context: cartContext, subscribe: true }) cart!: CartState;
  @consume({ context: actionsContext }) actions!: Actions;

  @state() private texts: NotTakenTexts = new Map();
  @state() private history = noHistory;
  @state() private dropped: readonly Dropped[] = [];
  /** The dates that the buyer has added. */
  @state() private added: readonly string[] = [];
  /** What came of the last operation, in words. */
  @state() private said = "";
  @query("order-portal-cells") private cells!: CellGrid | null;
  private facts!: GridFacts;
  private readonly finding = new RowFinding(this, {
    products: () => this.facts.products,
    cells: () => this.cells,
    field: () => this.renderRoot.querySelector<HTMLInputElement>("#find"),
    say: (text) => {
      this.said = text;
    },
  });

  protected override willUpdate(): void {
    const { locale } = this.portal;
    const products = this.catalogue.list?.products ?? [];
    this.facts = {
      products,
      columns: gridColumns(products, this.dates()),
      cart: this.cart,
      texts: this.texts,
      locale,
      dayText: (day) => formatCalendarDay(day, locale),
    };
  }

  protected override updated(): void {
    const { list, loading, trouble } = this.catalogue;
    // All rows are to be there to be found, pasted over and filled.
    if (list?.nextCursor && !loading && !trouble && list.products.length < mostRows) {
      this.actions.catalogue.loadMore();
    }
  }

  protected override render(): unknown {
    const { list, question } = this.catalogue;
    if (!list || list.products.length === 0) return nothing;
    const { columns, products, dayText } = this.facts;
    const notTaken = notTakenLines(this.cart, this.texts);
    return html`${gridToolbar({
        find: this.finding.text,
        canUndo: this.history.done.length > 0,
        canRedo: this.history.undone.length > 0,
        dates: this.mayDate ? this.dates() : null,
        today: this.today,
        isLoading: list.nextCursor !== null && products.length < mostRows,
        loadedText: formatNumber(products.length, this.portal.locale),
        onFind: (text) => {
          this.finding.lookFor(text, 0);
        },
        onFindKey: this.finding.onKey,
        onUndo: () => {
          this.travel(undo(this.history));
        },
        onRedo: () => {
          this.travel(redo(this.history));
        },
        onFillDown: () => {
          this.cells?.fillDown();
        },
        onClear: () => {
          this.cells?.clear();
        },
        onDate: (day) => {
          this.added = [...this.added, day];
        },
      })}
      <order-portal-cells
        exportparts="cell"
        .options=${{
          label: msg("Quantity grid"),
          description: msg(
            "Type quantities. Arrow keys, Enter and Tab move; a letter finds a product; Escape and then Tab leaves.",
          ),
          rowLabel: msg("Product"),
          columns: columns.map((column) => columnLabel(column, products, dayText)),
          totalLabel: msg("Total"),
          rowCount: products.length,
          total: list.total ?? (list.nextCursor ? -1 : products.length),
          list: `${question.tab}\n${question.category}\n${question.search}`,
          view: (row: number) => rowView(this.facts, row),
        }}
        @cells-enter=${this.onEnter}
        @cells-history=${({ detail }: CustomEvent<"undo" | "redo">) => {
          this.travel(detail === "undo" ? undo(this.history) : redo(this.history));
        }}
        @cells-find=${({ detail }: CustomEvent<string>) => {
          this.finding.open(detail);
        }}
        @row-open=${({ detail }: CustomEvent<number>) => {
          const product = products[detail];
          if (product) this.dispatchEvent(new CustomEvent("product-open", { detail: product }));
        }}
      ></order-portal-cells>
      <p class="said" role="status">${this.said}</p>
      ${
        notTaken.length + this.dropped.length > 0
          ? notTakenList({
              lines: notTaken,
              dropped: this.dropped,
              locale: this.portal.locale,
              dayText,
              onQuantity: ({ line }, quantity) => {
                this.set(line, quantity);
              },
              onShow: ({ line }) => {
                this.show(line);
              },
              onDismiss: () => {
                this.dropped = [];
              },
            })
          : nothing
      }`;
  }

  private get mayDate() {
    return this.portal.workspace?.deliveryDates === "several";
  }

  private get today() {
    return firstDay(this.portal.workspace, new Date());
  }

  /** The dates that have columns: those that lines of the cart have, and those added. */
  private dates(): readonly string[] {
    if (!this.mayDate) return [];
    const used = cartLines(this.cart).map(({ deliveryDate }) => deliveryDate);
    return [...new Set([...used, ...this.added])].filter((day) => day !== "").sort();
  }

  private readonly onEnter = ({ detail: { kind, entries } }: CustomEvent<CellsEntered>) => {
    const { steps, dropped } = takeEntries(this.facts, entries);
    if (kind !== "type" || dropped.length > 0) this.dropped = dropped;
    if (steps.length > 0) {
      this.history = record(this.history, steps);
      this.take(applySteps(this.cart, this.texts, steps, "after"));
    }
    const left = steps.filter(({ after }) => after.notTaken).length + dropped.length;
    const taken = steps.filter(({ after }) => !after.notTaken).length;
    const set = taken === 1 ? msg("1 cell") : msg(str`${formatNumber(taken, this.locale)} cells`);
    const problem = steps.find(({ after }) => after.notTaken)?.after.notTaken?.problem.detail;
    if (kind === "type") this.said = problem ?? "";
    else if (left === 0) this.said = msg(str`${set} changed.`);
    else {
      const refused = formatNumber(left, this.locale);
      this.said = msg(str`${set} changed, ${refused} not taken: see below the grid.`);
    }
  };

  private get locale() {
    return this.portal.locale;
  }

  private take({ texts, lines }: ReturnType<typeof applySteps>) {
    this.texts = texts;
    this.facts = { ...this.facts, texts };
    if (lines.length > 0) this.actions.cart.setLines(lines, null);
  }

  private travel(move: HistoryMove | null) {
    if (!move) {
      this.said = msg("Nothing to take back or do again.");
      return;
    }
    this.history = move.history;
    this.take(applySteps(this.cart, this.texts, move.operation, move.side));
    const { length } = move.operation;
    const cells =
      length === 1 ? msg("1 cell") : msg(str`${formatNumber(length, this.locale)} cells`);
    this.said =
      move.side === "before" ? msg(str`${cells} as before.`) : msg(str`${cells} changed again.`);
    this.select(move.operation.map(({ line }) => line));
  }

  /** Selects the cells of lines, as far as they are in the list. */
  private select(lines: readonly WantedLine[]) {
    const cells = lines.map((line) => this.cellOf(line)).filter((cell) => cell !== null);
    if (cells.length === 0 || !this.cells) return;
    const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
    this.cells.select(
      { row: Math.max(...rows), column: Math.max(...columns) },
      { row: Math.min(...rows), column: Math.min(...columns) },
      this.shadowRoot?.activeElement === this.cells,
    );
  }

  /** Takes one of the quantities offered instead of a text. */
  private set(line: WantedLine, quantity: number) {
    const cell = this.cellOf(line);
    if (cell) {
      const entries = [{ ...cell, text: String(quantity) }];
      this.onEnter(new CustomEvent("cells-enter", { detail: { kind: "type", entries } }));
      return;
    }
    // Its product is not in the list that is shown.
    const texts = new Map(this.texts);
    texts.delete(lineKey(line));
    this.take({ texts, lines: [{ ...line, quantity }] });
  }

  private cellOf(line: WantedLine): Cell | null {
    const { products, columns } = this.facts;
    const row = rowsBySku(products).get(line.sku) ?? -1;
    const unit = products[row]?.units.findIndex((each) => each.unit === line.unit);
    const column = columns.findIndex(
      (each) => each.unit === unit && each.deliveryDate === line.deliveryDate,
    );
    return row < 0 || column < 0 ? null : { row, column };
  }

  private show(line: NotTakenLine["line"]) {
    const cell = this.cellOf(line);
    if (!cell) this.actions.catalogue.askForList({ ...this.catalogue.question, search: line.sku });
    else this.cells?.goTo(cell);
  }
}
