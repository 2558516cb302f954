/**
 * A preview: an import that looks rows up and compares them, and writes nothing, so that no order
 * has to wait for it. What earlier rows would have made is found as if it were there.
 */
import type { RowTable } from "@order-portal/contract";

/** What would become of a row that is taken: new, or changed in these cells. */
export type Difference = "new" | readonly { column: string; from: string; to: string }[];

/** What the tables of a preview would have made so far, by the supplier's own keys. */
export interface Made {
  readonly products: Map<string, number>;
  readonly customers: Map<string, number>;
  readonly priceGroups: Map<string, number>;
  readonly orders: Map<string, number>;
  /** The codes of a product's new units, by its id. */
  readonly units: Map<number, Set<string>>;
}

/** The preview of one batch of rows. */
export interface Preview {
  readonly made: Made;
  /** What would become of the rows that are taken, by their place in the batch. */
  readonly differences: Map<number, Difference>;
  /** Compares rows with what is there: for each what would become of it, null where nothing. */
  readonly compare: (
    key: readonly string[],
    rows: readonly (Readonly<Record<string, unknown>> | null)[],
  ) => Promise<(Difference | null)[]>;
  readonly table: RowTable;
}

/** Nothing made yet. */
export const nothingMade = (): Made => ({
  products: new Map(),
  customers: new Map(),
  priceGroups: new Map(),
  orders: new Map(),
  units: new Map(),
});

/** Notes what a new row makes, so that later rows can refer to it. Its id is below 0: none has it. */
export function noteMade(
  made: Made,
  table: RowTable,
  row: Readonly<Record<string, unknown>>,
): void {
  const note = (known: Map<string, number>, key: unknown) => {
    const size = made.products.size + made.customers.size + made.priceGroups.size;
    known.set(String(key), -(size + made.orders.size + 1));
  };
  if (table === "products") note(made.products, row["sku"]);
  else if (table === "customers") note(made.customers, row["number"]);
  else if (table === "price_groups") note(made.priceGroups, row["code"]);
  else if (table === "orders") note(made.orders, row["number"]);
  else if (table === "units") {
    const id = Number(row["product_id"]);
    const units = made.units.get(id) ?? new Set<string>();
    made.units.set(id, units.add(String(row["unit"])));
  }
}
