/** What was done in the Quantity Grid, to be taken back and done again, each operation as a whole. */
import type { CellStep } from "./cell-values.ts";

/** One operation: all the cells that a key, a paste or a fill has changed. */
export type Operation = readonly CellStep[];

/** What was done, the latest last, and what was taken back, the next to be done again last. */
export interface GridHistory {
  readonly done: readonly Operation[];
  readonly undone: readonly Operation[];
}

/** How many operations are remembered. */
const most = 200;

/** Nothing done yet. */
export const noHistory: GridHistory = { done: [], undone: [] };

/** The history with one more operation; what was taken back before cannot be done again. */
export function record(history: GridHistory, operation: Operation): GridHistory {
  return { done: [...history.done, operation].slice(-most), undone: [] };
}

/** A history, and the operation that leads to it. */
export interface HistoryMove {
  readonly history: GridHistory;
  readonly operation: Operation;
  /** The side of its steps that the cells are to have. */
  readonly side: "before" | "after";
}

/** Takes back the last operation; null where there is none. */
export function undo({ done, undone }: GridHistory): HistoryMove | null {
  const operation = done.at(-1);
  if (!operation) return null;
  const history = { done: done.slice(0, -1), undone: [...undone, operation] };
  return { history, operation, side: "before" };
}

/** Does the operation again that was last taken back; null where there is none. */
export function redo({ done, undone }: GridHistory): HistoryMove | null {
  const operation = undone.at(-1);
  if (!operation) return null;
  const history = { done: [...done, operation], undone: undone.slice(0, -1) };
  return { history, operation, side: "after" };
}
