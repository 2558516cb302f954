/**
 * Tables that one sheet holds together: a list of products has their prices beside them, and a list
 * of customers their addresses. Which table a column goes to, the columns themselves say.
 */
import { rowTables, type RowTable } from "@order-portal/sdk/desk";

/** What else the rows of a table may bring in. */
export interface Companion {
  readonly table: RowTable;
  /** By which column of the host its own rows are known, and what it calls that one. */
  readonly key: readonly [of: string, as: string];
  /** Its columns that the host has not. */
  readonly columns: readonly string[];
  /** One of these has to be there, else the others mean nothing. */
  readonly telling: readonly string[];
}

/** The columns of a table. */
export const columnsOf = (table: RowTable): string[] => [
  ...rowTables[table].required,
  ...rowTables[table].optional,
];

const companions: Partial<Record<RowTable, Companion>> = {
  products: {
    table: "units",
    key: ["sku", "sku"],
    columns: ["price", "unit", "label", "factor", "minimum", "maximum", "increment"],
    telling: ["price", "unit"],
  },
  customers: {
    table: "addresses",
    key: ["number", "customer"],
    columns: ["line1", "line2", "postal_code", "city", "region", "country"],
    telling: ["line1", "city", "postal_code"],
  },
};

/** The table whose columns a sheet of this one may have too. */
export const companionOf = (table: RowTable): Companion | undefined => companions[table];
