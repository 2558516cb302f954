/** orders.csv: orders that were placed before the portal, or beside it. */
import * as z from "zod/mini";
import { orderStatuses } from "@order-portal/contract";
import { bulkUpsert } from "../../database/bulk-upsert.ts";
import { markStale } from "../../history/refresh-histories.ts";
import { instant, oneOf, text } from "../cells.ts";
import { customerIds } from "../look-up.ts";
import { defineTable, type ImportScope } from "../table-import.ts";
import { type Prepared, refused, upsertRows } from "../upsert-rows.ts";

/** What `placed_by` says of an order that came in a file; one placed in the portal is never overwritten. */
export const importedBy = "import";

/** The scale of the unit prices of imported lines. */
export const importedPriceScale = 4;

const optional = ["po_number", "notes"];

/** The table of orders, whose dates are read on the workspace's clock. */
export const orders = (timeZone: string) => {
  /** The highest number that is one, of the rows so far. */
  let highest = 0;
  return defineTable({
    file: "orders.csv",
    required: ["number", "customer", "date", "status"],
    optional,
    key: ["number"],
    row: z.object({
      number: text(64),
      customer: text(64),
      date: instant(timeZone),
      status: oneOf(orderStatuses),
      po_number: z.optional(text(64)),
      notes: z.optional(text(2000)),
    }),
    apply: async (scope, rows, columns) => {
      const ids = await customerIds(
        scope,
        rows.map(({ row }) => row.customer),
      );
      const known = await knownOrders(
        scope,
        rows.map(({ row }) => row.number),
      );
      for (const { row } of rows) highest = Math.max(highest, asNumber(row.number));
      const names: Record<string, string> = { po_number: "purchase_order_number" };
      return upsertRows(
        scope,
        {
          table: "orders",
          columns: [
            "workspace_id",
            "customer_id",
            "number",
            "status",
            "placed_at",
            "placed_by",
            "purchase_order_number",
            "notes",
            "delivery_date",
            "currency",
            "price_scale",
            "subtotal",
            "discount",
            "freight",
            "tax",
            "total",
            "line_count",
            "revision",
          ],
          key: ["workspace_id", "number"],
          only: `orders.placed_by = '${importedBy}'`,
          // The amounts follow from the lines, which come in a file of their own.
          keep: [
            "placed_by",
            "delivery_date",
            "subtotal",
            "discount",
            "freight",
            "tax",
            "total",
            "line_count",
            "revision",
            ...optional.filter((c) => !columns.has(c)).map((c) => names[c] ?? c),
          ],
          returning: ["id", "customer_id", "status", "placed_at"],
        },
        rows.map(({ row }): Prepared => {
          const customer = ids.get(row.customer);
          if (customer === undefined) return refused("customer", `${row.customer} is no customer`);
          if (known.get(row.number)?.isPortals === true) {
            return refused("number", `${row.number} is an order that was placed in the portal`);
          }
          return {
            workspace_id: scope.workspace.id,
            customer_id: customer,
            number: row.number,
            status: row.status,
            placed_at: row.date,
            placed_by: importedBy,
            purchase_order_number: row.po_number ?? "",
            notes: row.notes ?? "",
            delivery_date: "",
            currency: scope.workspace.currency,
            price_scale: importedPriceScale,
            subtotal: 0,
            discount: 0,
            freight: 0,
            tax: 0,
            total: 0,
            line_count: 0,
            revision: 1,
          };
        }),
        async (written) => {
          await recordStatus(scope, written);
          const moved = written.filter(({ number, status }) => {
            const before = known.get(String(number))?.status;
            return before !== undefined && before !== status;
          });
          await noteMoved(
            scope,
            moved.map(({ id }) => Number(id)),
          );
          // An order that the file now gives to another customer is missed by the one it had.
          const touched = written.flatMap(({ number, customer_id }) => {
            const before = known.get(String(number))?.customerId;
            return before === undefined ? [Number(customer_id)] : [before, Number(customer_id)];
          });
          await markStale(scope, touched);
        },
      );
    },
    finish: (scope) => reserveNumbers(scope, highest),
  });
};

/** An order's number as one that the portal could give, 0 where it could not. */
const asNumber = (text: string): number => (/^\d{1,12}$/.test(text) ? Number(text) : 0);

interface KnownOrder {
  readonly customerId: number;
  /** It was placed in the portal. */
  readonly isPortals: boolean;
  readonly status: string;
}

async function knownOrders(
  { db, workspace }: ImportScope,
  numbers: string[],
): Promise<Map<string, KnownOrder>> {
  const rows = await db
    .selectFrom("orders")
    .select(["number", "customer_id", "placed_by", "status"])
    .where("workspace_id", "=", workspace.id)
    .where("number", "in", numbers)
    .execute();
  return new Map(
    rows.map(({ number, customer_id, placed_by, status }) => [
      number,
      { customerId: customer_id, isPortals: placed_by !== importedBy, status },
    ]),
  );
}

/** An imported order's history is the one thing that the file says: its status, since its date. */
async function recordStatus(scope: ImportScope, written: Record<string, unknown>[]): Promise<void> {
  await bulkUpsert(
    scope.db,
    scope.engine,
    {
      table: "order_events",
      columns: ["order_id", "position", "status", "at", "who"],
      key: ["order_id", "position"],
      update: ["status", "at"],
      returning: ["order_id"],
    },
    written.map(({ id, status, placed_at }) => ({
      order_id: id,
      position: 0,
      status,
      at: placed_at,
      who: scope.workspace.name,
    })),
  );
}

/** An order that a later file has at another status is news to its customer: since now. */
async function noteMoved({ db }: ImportScope, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await db.updateTable("orders").set({ changed_at: Date.now() }).where("id", "in", ids).execute();
}

/** New orders are numbered behind the imported ones. */
async function reserveNumbers({ db, workspace }: ImportScope, highest: number): Promise<void> {
  await db
    .updateTable("workspaces")
    .set({ next_order_number: highest + 1 })
    .where("id", "=", workspace.id)
    .where("next_order_number", "<=", highest)
    .execute();
}
