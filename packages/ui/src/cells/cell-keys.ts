/** What keys mean in a grid of cells. */
import type { Cell, GridSize } from "./cell-range.ts";
import { moveInGrid, type GridMove } from "./move-in-grid.ts";

/** What a key is to do. */
export type CellKey =
  | { readonly does: "move"; readonly move: GridMove }
  | { readonly does: "find"; readonly letter: string }
  | { readonly does: "undo" | "redo" | "fill-down" | "select-all" | "escape" | "edit" | "clear" };

/** What the meaning of a key depends on. */
export interface CellKeyState {
  readonly active: Cell;
  readonly size: GridSize;
  /** How many rows are seen at once. */
  readonly page: number;
  /** The arrows move in the text. */
  readonly isEditing: boolean;
  /** Something is being typed. */
  readonly hasDraft: boolean;
  /** More than one cell is selected. */
  readonly isRange: boolean;
  /** The first column is the rightmost. */
  readonly isRightToLeft: () => boolean;
}

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;

/** What a key is to do; null where it is the field's or the page's. */
export function readCellKey(event: Key, state: CellKeyState): CellKey | null {
  const { key, shiftKey, altKey } = event;
  if (altKey) return null;
  const controlKey = event.ctrlKey || event.metaKey;
  const found = controlKey ? commandOf(key, shiftKey, state) : plainKeyOf(key, state);
  if (found) return found;
  if (state.isEditing && /^(ArrowLeft|ArrowRight|Home|End)$/.test(key)) return null;
  const pressed = { key: arrowOf(key, state), shiftKey, controlKey };
  const move = moveInGrid(state.active, pressed, state.size, state.page);
  return move && { does: "move", move };
}

/** The key that leads to where an arrow points, told as if the first column were the leftmost. */
function arrowOf(key: string, { isRightToLeft }: CellKeyState): string {
  if (!/^Arrow(Left|Right)$/.test(key) || !isRightToLeft()) return key;
  return key === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
}

function commandOf(key: string, shiftKey: boolean, { isEditing }: CellKeyState): CellKey | null {
  switch (key.toLowerCase()) {
    case "z":
      return { does: shiftKey ? "redo" : "undo" };
    case "y":
      return { does: "redo" };
    case "d":
      return { does: "fill-down" };
    case "a":
      return isEditing ? null : { does: "select-all" };
    case "f":
      return { does: "find", letter: "" };
    default:
      return null;
  }
}

function plainKeyOf(key: string, { isEditing, hasDraft, isRange }: CellKeyState): CellKey | null {
  if (key === "Escape") return { does: "escape" };
  if (key === "F2") return { does: "edit" };
  if (isEditing) return null;
  if (key === "Delete" || (key === "Backspace" && isRange)) return { does: "clear" };
  const isLetter = /^[\p{L}/]$/u.test(key) && !hasDraft;
  return isLetter ? { does: "find", letter: key === "/" ? "" : key } : null;
}
