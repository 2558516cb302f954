/** Puts the lines of a list into the cart, and says which could not be put there, and why. */
import { msg } from "@lit/localize";
import { problemText } from "../../components/problem-text.ts";
import type { CartActions } from "../../contexts/actions-context.ts";
import { lineKey } from "../../state/line-key.ts";
import { partLines, type ListLine } from "./list-state.ts";

/** How long the server's answer is waited for, in milliseconds; the cart goes on by itself. */
const patience = 8_000;

/** A line that is not in the cart as the list has it. */
export interface NotAdded {
  readonly name: string;
  readonly unitLabel: string;
  readonly reason: string;
}

/** What became of the lines. */
export interface AddedReport {
  readonly added: number;
  readonly notAdded: readonly NotAdded[];
}

/** Adds those that can be ordered, and waits for the server's word on them. */
export async function addAllToCart(
  cart: CartActions,
  lines: readonly ListLine[],
): Promise<AddedReport> {
  const { addable, hindered } = partLines(lines);
  cart.addLines(
    addable.map(({ sku, unit, quantity, name, unitLabel, imageUrl, quantityRule }) => ({
      ...{ sku, unit, quantity, name, unitLabel, imageUrl, quantityRule },
    })),
  );
  await cart.settled(AbortSignal.timeout(patience)).catch(() => undefined);
  const { refused } = cart.value;
  const notTaken = addable.flatMap((line) => {
    const refusal = refused.get(lineKey({ sku: line.sku, unit: line.unit }));
    return refusal ? [toNotAdded(line, problemText(refusal.problem))] : [];
  });
  return {
    added: addable.length - notTaken.length,
    notAdded: [
      ...hindered.map((line) =>
        toNotAdded(line, line.problem ? problemText(line.problem) : msg("It cannot be ordered.")),
      ),
      ...notTaken,
    ],
  };
}

const toNotAdded = ({ name, unitLabel }: ListLine, reason: string): NotAdded => ({
  name,
  unitLabel,
  reason,
});
