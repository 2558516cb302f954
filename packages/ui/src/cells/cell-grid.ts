import { html, LitElement, nothing, type PropertyValues } from "lit";
import { guard } from "lit/directives/guard.js";
import { property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { base } from "../base.ts";
import { dragEntries, fillDownEntries } from "./block-entries.ts";
import { cellGridStyles } from "./cell-grid-styles.ts";
import { cellInput, cellOf } from "./cell-elements.ts";
import { CellFocus } from "./cell-focus.ts";
import { CellKeyboard } from "./cell-keyboard.ts";
import { CellPointer } from "./cell-pointer.ts";
import { cellsOf, isSameCell, nearestCell, rangeBetween, type Cell } from "./cell-range.ts";
import { cellHead, cellRow, rowState, rowValues } from "./cell-row.ts";
import type { CellEntry, CellGridOptions, CellsEntered, EntryKind } from "./cell-view.ts";
import { RowWindow } from "./row-window.ts";

/**
 * @summary A grid of cells that are typed in as in a spreadsheet: by arrows, Enter, Tab and the
 *   pointer, with ranges, copy and paste, filling and clearing.
 *
 * It knows no data: it shows what its options describe, and tells what has been entered. Only the
 * rows in view are drawn. The cell in use is a field, so that a phone’s keyboard and a screen reader
 * meet what they know; the others are text, because a browser goes through all fields of a page each
 * time that the focus moves. Escape lets the next Tab leave.
 *
 * @fires {CustomEvent<CellsEntered>} cells-enter - texts were put into cells
 * @fires {CustomEvent<"undo" | "redo">} cells-history - what was done last is to be taken back, or
 *   done again
 * @fires {CustomEvent<string>} cells-find - a letter was typed: a row is looked for
 * @fires {CustomEvent<number>} row-open - a row's heading was chosen
 * @fires {CustomEvent<Cell>} cell-move - another cell is in use
 * @fires rows-end - the last rows have come near
 * @csspart cell
 * @cssprop [--cell-grid-height]
 */
export class CellGrid extends LitElement {
  static override styles = [base, cellGridStyles];

  /** What is shown. */
  @property({ attribute: false }) options!: CellGridOptions;

  @state() private active: Cell = { row: 0, column: 0 };
  /** The selection's other corner. */
  @state() private anchor: Cell = { row: 0, column: 0 };
  /** What is being typed into the cell in use; null: nothing. */
  @state() private draft: string | null = null;
  @query(".scroller") private scroller!: HTMLElement;
  @query(".body") private body!: HTMLElement;
  private list: unknown;
  private readonly rows = new RowWindow(
    this,
    () => this.scroller,
    () => {
      this.givesFocus.settled();
    },
  );
  private readonly givesFocus = new CellFocus({
    field: () => this.input(this.active),
    scroller: () => this.scroller,
    focused: () => this.shadowRoot?.activeElement ?? null,
    drawLater: () => {
      this.rows.drawLater();
    },
  });
  private readonly keyboard = new CellKeyboard({
    state: () => ({
      active: this.active,
      selection: this.selection,
      size: this.size,
      page: this.rows.page,
      draft: this.draft,
      isRightToLeft: () => getComputedStyle(this).direction === "rtl",
    }),
    input: () => this.input(this.active),
    textOf: (row, column) => this.textOf(row, column),
    go: ({ to, extends: isExtended }) => {
      this.scrollIntoView({ block: "nearest", behavior: "instant" }); // A key does not tell where one looks.
      this.go(to, isExtended);
    },
    selectRange: (from, to) => {
      this.commit();
      this.anchor = nearestCell(from, this.size);
      this.use(nearestCell(to, this.size), true);
    },
    dropDraft: () => {
      this.draft = null;
    },
    enter: (kind, entries) => {
      this.enter(kind, entries);
    },
    fillDown: () => {
      this.fillDown();
    },
    clear: () => {
      this.clear();
    },
    tell: (name, detail) => {
      this.dispatchEvent(new CustomEvent(name, { detail }));
    },
  });
  private readonly pointer = new CellPointer(this, {
    cellAt: (x, y) => this.cellAt(x, y),
    select: (cell) => {
      this.go(cell, true);
    },
    fill: (bottom) => {
      const selection = this.selection;
      this.enter("fill", dragEntries(selection, bottom, this.textOf));
      this.anchor = { row: selection.top, column: selection.left };
      this.go({ row: bottom, column: selection.right }, true);
    },
    bottom: () => this.selection.bottom,
  });

  /** The cells selected; one at least. */
  get selection() {
    return rangeBetween(this.anchor, this.active);
  }

  /** Puts the focus on the cell in use. */
  override focus(options?: FocusOptions): void {
    this.input(this.active)?.focus(options);
  }

  /** Goes to a cell, and gives it the focus. */
  goTo(cell: Cell): void {
    this.go(cell, false);
  }

  /** Selects the range between two cells, and gives the second the focus. */
  select(from: Cell, to: Cell, takesFocus = true): void {
    this.commit();
    this.anchor = nearestCell(from, this.size);
    this.go(to, true, takesFocus);
  }

  /** Shows a row without going there. */
  reveal(row: number): void {
    this.go({ row, column: this.active.column }, false, false);
  }

  /** Puts the selection's first row into all its others. */
  fillDown(): void {
    this.commit();
    this.enter("fill", fillDownEntries(this.selection, this.textOf));
  }

  /** Empties the selected cells. */
  clear(): void {
    this.draft = null;
    this.enter(
      "clear",
      cellsOf(this.selection).map((cell) => ({ ...cell, text: "" })),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("options")) return;
    if (this.options.list !== this.list) {
      this.list = this.options.list;
      this.active = this.anchor = { row: 0, column: 0 };
      this.draft = null;
      this.rows.toTop();
    }
    this.active = nearestCell(this.active, this.size);
    this.anchor = nearestCell(this.anchor, this.size);
  }

  protected override updated(): void {
    const { columns, rowCount } = this.options;
    this.scroller.style.setProperty("--columns", `${columns.length}`);
    this.rows.place(this.body, rowCount);
    this.givesFocus.drawn();
  }

  protected override render(): unknown {
    const { label, description, rowLabel, columns, totalLabel, total, rowCount } = this.options;
    return html`<div class="scroller" @scroll=${this.rows.onScroll}>
      <div
        class="grid"
        role="grid"
        aria-label=${label}
        aria-description=${description}
        aria-rowcount=${total < 0 ? -1 : total + 1}
        aria-colcount=${columns.length + 2}
        aria-multiselectable="true"
        @keydown=${this.keyboard.onKeydown}
        @input=${this.onInput}
        @focusin=${this.givesFocus.onFocusin}
        @focusout=${this.onFocusout}
        @dblclick=${this.keyboard.edit}
        @click=${this.onClick}
        @mousedown=${this.onMousedown}
        @pointerdown=${this.pointer.onDown}
        @copy=${this.keyboard.onCopy}
        @cut=${this.keyboard.onCopy}
        @paste=${this.keyboard.onPaste}
      >
        ${cellHead({ rowLabel, columns, totalLabel })}
        <div class="body" role="rowgroup">
          ${repeat(
            this.rows.shown(rowCount, this.active.row),
            (row) => row,
            (row) => this.renderRow(row),
          )}
        </div>
      </div>
    </div>`;
  }

  private renderRow(row: number) {
    if (row >= this.options.rowCount) return nothing;
    const view = this.options.view(row);
    const { active, draft, selection } = this;
    const state = rowState(row, { active, former: this.givesFocus.former, draft, selection });
    return guard(rowValues(view, state), () => cellRow(view, state));
  }

  private get size() {
    return { rows: this.options.rowCount, columns: this.options.columns.length };
  }

  private readonly textOf = (row: number, column: number) =>
    row < this.options.rowCount ? (this.options.view(row).cells[column]?.text ?? "") : "";

  private input(cell: Cell) {
    return cellInput(this.renderRoot, cell);
  }

  private cellAt(x: number, y: number) {
    return cellOf(this.shadowRoot?.elementFromPoint(x, y) ?? null);
  }

  /** Makes a cell the one in use; the selection starts anew there, or reaches up to it. */
  private go(cell: Cell, isExtended: boolean, takesFocus = true) {
    this.commit();
    this.keyboard.leaveText();
    this.use(nearestCell(cell, this.size), takesFocus);
    if (!isExtended) this.anchor = this.active;
    this.rows.bringIntoView(this.active.row);
    this.dispatchEvent(new CustomEvent("cell-move", { detail: this.active }));
  }

  private use(cell: Cell, takesFocus: boolean) {
    this.givesFocus.ask(takesFocus, this.active, cell);
    this.active = cell;
  }

  /** Hands over what was typed. */
  private commit() {
    const { draft } = this;
    this.draft = null;
    if (draft === null || draft === this.textOf(this.active.row, this.active.column)) return;
    this.enter("type", [{ ...this.active, text: draft }]);
  }

  private enter(kind: EntryKind, entries: readonly CellEntry[]) {
    if (entries.length === 0) return;
    const detail: CellsEntered = { kind, entries };
    this.dispatchEvent(new CustomEvent("cells-enter", { detail }));
  }

  private onInput(event: Event) {
    this.draft = (event.target as HTMLInputElement).value; // All fields in it are text fields.
  }

  private onFocusout(event: FocusEvent) {
    if (!cellOf(event.relatedTarget)) this.commit();
  }

  /** A cell is not a field before it is the one in use, so the browser would not give it the focus. */
  private onMousedown(event: MouseEvent) {
    const cell = cellOf(event.target);
    if (event.button !== 0 || !cell) return;
    if (event.target instanceof HTMLInputElement) {
      // It is in use: the selection starts anew there all the same, as what is pasted fills it.
      if (!event.shiftKey) this.anchor = this.active;
      return;
    }
    event.preventDefault();
    this.go(cell, event.shiftKey);
  }

  private onClick(event: MouseEvent) {
    if (!(event.target instanceof Element)) return;
    const cell = cellOf(event.target);
    // A screen reader clicks without a mouse.
    if (cell && !isSameCell(cell, this.active)) this.go(cell, event.shiftKey);
    if (!event.target.matches(".open")) return;
    const row = event.target.closest<HTMLElement>(".row")?.dataset["row"];
    this.dispatchEvent(new CustomEvent("row-open", { detail: Number(row) }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "order-portal-cells": CellGrid;
  }
  interface HTMLElementEventMap {
    "cells-enter": CustomEvent<CellsEntered>;
    "cells-history": CustomEvent<"undo" | "redo">;
    "cells-find": CustomEvent<string>;
    "row-open": CustomEvent<number>;
    "cell-move": CustomEvent<Cell>;
  }
}
