/** What a grid of cells shows, as whoever has the data describes it. */

/** One cell that can be typed in. */
export interface CellView {
  /** What it holds. */
  readonly text: string;
  /** What it is, for a screen reader: `Chai, Case of 12`. */
  readonly label: string;
  /** What stands below it, small; shortened where there is no room. */
  readonly caption: string;
  /** What follows that, and is never cut off: its price. */
  readonly price: string;
  /** Nothing can be put into it. */
  readonly isReadOnly: boolean;
  /** Why what it holds is not taken; empty where it is. */
  readonly problem: string;
  /** What it holds has not been confirmed. */
  readonly isPending: boolean;
}

/** One row: what it is of, its cells, and what they come to. */
export interface CellRowView {
  readonly heading: string;
  /** What stands below the heading, small. */
  readonly code: string;
  readonly cells: readonly CellView[];
  readonly total: string;
}

/** A grid of cells that can be typed in. */
export interface CellGridOptions {
  /** What it is, for a screen reader. */
  readonly label: string;
  /** How it is worked with, for a screen reader. */
  readonly description: string;
  /** What the rows are of. */
  readonly rowLabel: string;
  /** The columns of cells. */
  readonly columns: readonly string[];
  readonly totalLabel: string;
  /** How many rows there are. */
  readonly rowCount: number;
  /** How many there will be when all are loaded; -1 where nobody knows. */
  readonly total: number;
  /** Another list than before begins at its first cell. */
  readonly list: unknown;
  readonly view: (row: number) => CellRowView;
}

/** A text that somebody put into a cell. It may lie outside of the grid. */
export interface CellEntry {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** How entries came about. */
export type EntryKind = "type" | "clear" | "fill" | "paste";

/** The detail of `cells-enter`. */
export interface CellsEntered {
  readonly kind: EntryKind;
  readonly entries: readonly CellEntry[];
}
