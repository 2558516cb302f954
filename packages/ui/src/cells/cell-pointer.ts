import type { ReactiveController, ReactiveControllerHost } from "lit";
import { isSameCell, type Cell } from "./cell-range.ts";

/** What the pointer needs to know of the grid, and tells it. */
export interface CellPointerGrid {
  cellAt(x: number, y: number): Cell | null;
  /** The selection reaches up to this cell. */
  select(cell: Cell): void;
  /** The handle was drawn down to this row. */
  fill(bottom: number): void;
  /** The selection's last row. */
  bottom(): number;
}

/** A pointer that draws a selection, or the handle at its corner, over a grid. */
export class CellPointer implements ReactiveController {
  private readonly grid: CellPointerGrid;
  private end: (() => void) | null = null;

  constructor(host: ReactiveControllerHost, grid: CellPointerGrid) {
    this.grid = grid;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.end?.();
  }

  readonly onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    if (event.target.matches(".handle")) {
      event.preventDefault();
      let bottom = this.grid.bottom();
      this.follow(
        ({ row }) => {
          bottom = row;
        },
        () => {
          if (bottom > this.grid.bottom()) this.grid.fill(bottom);
        },
      );
      return;
    }
    // A finger scrolls; its range is drawn with the handle.
    const cell = event.pointerType !== "touch" && this.grid.cellAt(event.clientX, event.clientY);
    if (!cell) return;
    let last = cell;
    this.follow((over) => {
      if (isSameCell(over, last)) return;
      last = over;
      this.grid.select(over);
    });
  };

  private follow(over: (cell: Cell) => void, done?: () => void) {
    this.end?.();
    const listening = new AbortController();
    const { signal } = listening;
    const end = () => {
      listening.abort();
      this.end = null;
    };
    this.end = end;
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      const cell = this.grid.cellAt(clientX, clientY);
      if (cell) over(cell);
    };
    const onUp = () => {
      end();
      done?.();
    };
    addEventListener("pointermove", onMove, { signal });
    addEventListener("pointerup", onUp, { signal });
    addEventListener("pointercancel", end, { signal });
  }
}
