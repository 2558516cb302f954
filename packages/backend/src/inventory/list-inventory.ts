/** What is held for a customer, lot by lot. */
import type { HeldLot, InventoryPage, InventorySort } from "@order-portal/contract";
import type { CustomerContext } from "../context.ts";
import type { Refusal } from "../http/refusal.ts";
import { refuseCursor } from "../orders/list-orders.ts";
import { amountText } from "../rows/cell-texts.ts";
import { countLots, type LotFilters, readAccounts, readLots } from "./inventory-queries.ts";
import { readLotCursor, writeLotCursor } from "./lot-cursor.ts";

/** What is asked for; 50 lots a page, by sku, where it does not say. */
export interface InventoryQuestion extends LotFilters {
  readonly sort?: InventorySort | undefined;
  readonly direction?: "ascending" | "descending" | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Reads a page. The first says how many lots there are, and of which accounts. */
export async function listInventory(
  { db, actor }: CustomerContext,
  { sort = "sku", direction, limit = 50, cursor, ...filters }: InventoryQuestion,
): Promise<InventoryPage | Refusal> {
  const { id } = actor.customer;
  const isDescending = direction === "descending";
  const behind = cursor === undefined ? null : readLotCursor(cursor, sort, isDescending);
  if (cursor !== undefined && behind === null) return refuseCursor();
  const isFirst = behind === null;
  const rows = await readLots(db, id, filters, { sort, isDescending, behind, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    lots: shown.map(toLot),
    nextCursor:
      rows.length > limit && last !== undefined
        ? writeLotCursor(sort, isDescending, { value: last.place, id: last.id })
        : null,
    total: isFirst ? await countLots(db, id, filters) : null,
    accounts: isFirst
      ? {
          owners: await readAccounts(db, id, "owner"),
          holders: await readAccounts(db, id, "holder"),
        }
      : null,
  };
}

type LotRow = Awaited<ReturnType<typeof readLots>>[number];

const toLot = ({ sku, name, lot_number, label, ...row }: LotRow): HeldLot => ({
  sku,
  name,
  lotNumber: lot_number,
  owner: row.owner,
  holder: row.holder,
  quantity: amountText(row.quantity),
  unit: row.unit,
  unitLabel: label ?? row.unit,
});
