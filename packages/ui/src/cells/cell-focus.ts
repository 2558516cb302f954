import { bringColumnIntoView } from "./bring-column-into-view.ts";
import { isSameCell, type Cell } from "./cell-range.ts";

/** What giving the focus needs of a grid. */
export interface FocusGrid {
  /** The field of the cell in use, once it is drawn. */
  field(): HTMLInputElement | null;
  scroller(): HTMLElement;
  /** What in the grid has the focus. */
  focused(): Element | null;
  /** Draws once more after what is drawn now is on the screen. */
  drawLater(): void;
}

/**
 * Gives the focus to the field of the cell in use. A browser lays the page out when the focus goes
 * to a field, when a field loses it by being taken away, and when one asks where something lies:
 * here it is made to do so once a key.
 */
export class CellFocus {
  /** The cell that was in use before: still a field, until the next has the focus on the screen. */
  former: Cell | null = null;

  private isWanted = false;
  private isOtherColumn = true;
  private readonly grid: FocusGrid;

  constructor(grid: FocusGrid) {
    this.grid = grid;
  }

  /** The cell in use is to have the focus once it is drawn, or is not. */
  ask(isWanted: boolean, from: Cell, to: Cell): void {
    this.isWanted = isWanted;
    if (!isWanted || isSameCell(from, to)) return;
    this.former = from;
    this.isOtherColumn = from.column !== to.column;
  }

  /** The cell in use is drawn. */
  drawn(): void {
    if (!this.isWanted) return;
    this.isWanted = false;
    const field = this.grid.field();
    if (!field || field === this.grid.focused()) return;
    if (this.isOtherColumn) bringColumnIntoView(this.grid.scroller(), field);
    field.setSelectionRange(0, field.value.length); // After the focus it would lay out once more.
    field.focus({ preventScroll: true });
    this.grid.drawLater();
  }

  /** What was drawn last is on the screen. */
  settled(): void {
    this.former = null;
    this.isOtherColumn = true;
    const field = this.grid.field();
    // Somebody may have scrolled aside meanwhile.
    if (field && field === this.grid.focused()) bringColumnIntoView(this.grid.scroller(), field);
  }

  /** What is typed takes the place of what is there. */
  readonly onFocusin = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const { selectionStart, selectionEnd, value } = target;
    if (selectionStart !== 0 || selectionEnd !== value.length) target.select();
  };
}
