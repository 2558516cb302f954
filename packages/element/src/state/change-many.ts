/** Changes of many cart lines at once, as the lines that the cart is to have. */
import type { LineInput } from "./cart-inputs.ts";
import { cartLine, wantedOf, type CartLine } from "./cart-lines.ts";
import type { CartState } from "./cart-state.ts";
import { lineKey, type LineKey } from "./line-key.ts";

/** What many lines are to become. */
export type ManyChange =
  | { readonly quantity: number }
  | { readonly note: string }
  /** `YYYY-MM-DD`, or empty for none of their own. */
  | { readonly deliveryDate: string };

/**
 * The lines once they are changed so. A line that gets a date which another line of its product and
 * unit has already adds to that one.
 */
export function changeMany(
  cart: CartState,
  lines: readonly CartLine[],
  change: ManyChange,
): readonly LineInput[] {
  if (!("deliveryDate" in change)) {
    return lines.map((line) =>
      "quantity" in change
        ? wantedOf(line, change.quantity)
        : { ...wantedOf(line, line.quantity), note: change.note },
    );
  }
  const { deliveryDate } = change;
  const moved = lines.filter((line) => line.deliveryDate !== deliveryDate);
  const arrived = new Map<LineKey, LineInput>();
  for (const line of moved) {
    const target = { ...wantedOf(line, line.quantity), deliveryDate, note: line.note || undefined };
    const key = lineKey(target);
    const there = arrived.get(key) ?? cartLine(cart, target);
    arrived.set(key, {
      ...target,
      quantity: line.quantity + (there?.quantity ?? 0),
      note: joinedNote(there?.note, line.note),
    });
  }
  return [...moved.map((line) => wantedOf(line, 0)), ...arrived.values()];
}

/** What is noted on lines that become one, each once, as far as a note goes. */
const joinedNote = (there = "", added = ""): string | undefined =>
  (there.includes(added) ? there : [there, added].filter(Boolean).join("; ")).slice(0, 500) ||
  undefined;
