import { blockOf, pasteEntries } from "./block-entries.ts";
import { cellOf } from "./cell-elements.ts";
import { readCellKey, type CellKey } from "./cell-keys.ts";
import { isWithin, type Cell, type CellRange, type GridSize } from "./cell-range.ts";
import type { CellEntry, EntryKind } from "./cell-view.ts";
import { readBlock, writeBlock } from "./clipboard-table.ts";
import type { GridMove } from "./move-in-grid.ts";

/** What the keyboard needs to know of the grid. */
export interface KeyboardState {
  readonly active: Cell;
  readonly selection: CellRange;
  readonly size: GridSize;
  /** How many rows are seen at once. */
  readonly page: number;
  /** What is being typed into the cell in use; null: nothing. */
  readonly draft: string | null;
  readonly isRightToLeft: () => boolean;
}

/** What the keyboard asks of the grid. */
export interface KeyboardGrid {
  state(): KeyboardState;
  /** The field of the cell in use. */
  input(): HTMLInputElement | null;
  textOf(row: number, column: number): string;
  go(move: GridMove): void;
  /** Selects a range; its second corner is in use. */
  selectRange(from: Cell, to: Cell): void;
  dropDraft(): void;
  enter(kind: EntryKind, entries: readonly CellEntry[]): void;
  fillDown(): void;
  clear(): void;
  tell(event: "cells-find" | "cells-history", detail: string): void;
}

/** Keys and the clipboard over a grid: what they do there, and what is left to the field. */
export class CellKeyboard {
  private readonly grid: KeyboardGrid;
  /** The arrows move in the text, not in the grid. */
  private isEditing = false;
  /** The next Tab leaves. */
  private isLeaving = false;

  constructor(grid: KeyboardGrid) {
    this.grid = grid;
  }

  /** Another cell is in use. */
  leaveText(): void {
    this.isEditing = false;
  }

  /** From now on the arrows move in the text. */
  readonly edit = (): void => {
    this.isEditing = true;
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (!cellOf(event.target) || event.isComposing) return;
    if (event.key === "Tab" && this.isLeaving) return;
    this.isLeaving = false;
    const { selection, draft, ...state } = this.grid.state();
    const key = readCellKey(event, {
      ...state,
      isEditing: this.isEditing,
      hasDraft: draft !== null,
      isRange: selection.top < selection.bottom || selection.left < selection.right,
    });
    if (!key) return;
    event.preventDefault();
    this.carryOut(key, draft);
  };

  readonly onCopy = (event: ClipboardEvent): void => {
    const { draft, selection } = this.grid.state();
    if (this.isEditing || draft !== null || !event.clipboardData) return;
    writeBlock(event.clipboardData, blockOf(selection, this.grid.textOf));
    event.preventDefault();
    if (event.type === "cut") this.grid.clear();
  };

  readonly onPaste = (event: ClipboardEvent): void => {
    if (this.isEditing || !event.clipboardData) return;
    event.preventDefault();
    this.grid.dropDraft();
    const { selection } = this.grid.state();
    const entries = pasteEntries(readBlock(event.clipboardData), selection);
    this.grid.enter("paste", entries);
    const last = entries.at(-1);
    if (!last || isWithin(last, selection)) return;
    this.grid.selectRange({ row: selection.top, column: selection.left }, last);
  };

  private carryOut(key: CellKey, draft: string | null) {
    const { grid } = this;
    switch (key.does) {
      case "move":
        grid.go(key.move);
        break;
      case "find":
        grid.tell("cells-find", key.letter);
        break;
      case "undo":
      case "redo":
        if (draft !== null) grid.dropDraft();
        else grid.tell("cells-history", key.does);
        break;
      case "fill-down":
        grid.fillDown();
        break;
      case "select-all":
        grid.selectRange({ row: 0, column: 0 }, { row: Infinity, column: Infinity });
        break;
      case "escape":
        if (draft === null) this.isLeaving = true;
        grid.dropDraft();
        this.isEditing = false;
        break;
      case "edit": {
        this.isEditing = true;
        const input = grid.input();
        input?.setSelectionRange(input.value.length, input.value.length);
        break;
      }
      case "clear":
        grid.clear();
    }
  }
}
