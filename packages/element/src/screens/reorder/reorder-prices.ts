import { Task } from "@lit/task";
import type { Money } from "@order-portal/sdk";
import type { ReactiveControllerHost } from "lit";
import type { Actions } from "../../contexts/actions-context.ts";
import type { ReorderEntry, wantedEntries } from "../../state/reorder-state.ts";

/** How long further changes are waited for before prices are asked for, in milliseconds. */
const gathering = 250;

/** What lines come to at the quantities they were priced at, by the line's index. */
type Prices = ReadonlyMap<number, { readonly quantity: number; readonly total: Money | null }>;

/** What the prices need of the screen around them. */
export interface PricesSurroundings {
  readonly actions: () => Actions;
  /** What they hang on: they are asked for again when one of it is another. */
  readonly of: () => readonly unknown[];
  readonly wanted: () => ReturnType<typeof wantedEntries>;
}

/** Owns what lines cost at other quantities than those proposed: told by the server. */
export class ReorderPrices {
  private readonly prices: Task<readonly unknown[], Prices>;

  constructor(host: ReactiveControllerHost, { actions, of, wanted }: PricesSurroundings) {
    this.prices = new Task(host, {
      args: of,
      task: async (_, { signal }): Promise<Prices> => {
        const other = wanted().filter(({ offer, quantity }) => offer.quantity !== quantity);
        if (other.length === 0) return new Map();
        await new Promise((resolve) => setTimeout(resolve, gathering));
        signal.throwIfAborted();
        const asked = other.map(({ offer: { sku, unit }, quantity }) => ({ sku, unit, quantity }));
        const { lines } = await actions().call((client) => client.prices.of(asked, { signal }), {
          signal,
          retry: () => void this.prices.run(),
        });
        return new Map(
          other.map(({ index, quantity }, at) => [
            index,
            { quantity, total: lines[at]?.lineTotal ?? null },
          ]),
        );
      },
    });
  }

  /** What a line comes to at the quantity chosen; null while it is being priced. */
  totalOf({ index, offer }: ReorderEntry, quantity: number): Money | null {
    if (offer?.quantity === quantity) return offer.lineTotal;
    const priced = this.prices.value?.get(index);
    return priced?.quantity === quantity ? priced.total : null;
  }
}
