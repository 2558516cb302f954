import { msg, str } from "@lit/localize";
import type { Product } from "@order-portal/sdk";
import type { CellGrid } from "@order-portal/ui";
import type { ReactiveControllerHost } from "lit";
import { findRow } from "./find-row.ts";

/** What the search for a row needs to know of the grid, and tells it. */
export interface FindingGrid {
  products(): readonly Product[];
  cells(): CellGrid | null;
  field(): HTMLInputElement | null;
  /** In words, what was found. */
  say(text: string): void;
}

/** Finds a row by the beginning of its product’s name or code, as one types. */
export class RowFinding {
  text = "";
  private foundRow = -1;
  private readonly host: ReactiveControllerHost;
  private readonly grid: FindingGrid;

  constructor(host: ReactiveControllerHost, grid: FindingGrid) {
    this.host = host;
    this.grid = grid;
  }

  /** Begins with a letter that was typed in the grid. */
  open(letter: string): void {
    const field = this.grid.field();
    if (!field) return;
    field.value = letter;
    field.focus();
    this.lookFor(letter, 0);
  }

  /** Shows the first row from one on that a text means. */
  lookFor(text: string, from: number): void {
    this.text = text;
    const row = findRow(this.grid.products(), text, from);
    const product = this.grid.products()[row];
    this.foundRow = row;
    if (text.trim() === "") this.grid.say("");
    else if (!product) this.grid.say(msg(str`No product here begins with “${text}”.`));
    else {
      this.grid.cells()?.reveal(row);
      this.grid.say(product.name);
    }
    this.host.requestUpdate();
  }

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") this.lookFor(this.text, this.foundRow + 1);
    else if (event.key === "Enter" || event.key === "Escape") {
      const field = this.grid.field();
      if (field) field.value = "";
      this.text = "";
      this.host.requestUpdate();
      if (event.key === "Enter" && this.foundRow >= 0) {
        this.grid.cells()?.goTo({ row: this.foundRow, column: 0 });
      } else this.grid.cells()?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
