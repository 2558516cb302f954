/** The queries of carts. A customer has one, which outlives links and sessions. */
import type { CartLineInput, OrderFields } from "@order-portal/contract";
import { type Source, statement } from "../database/statement.ts";
import type { CartLine } from "./cart-line.ts";

/** A cart as it is stored. */
export interface StoredCart {
  /** Null where the customer has none yet. */
  readonly id: number | null;
  readonly lines: readonly CartLine[];
  readonly discountCode: string | null;
  readonly fields: OrderFields;
  readonly revision: number;
}

interface CartRow {
  id: number;
  discount_code: string | null;
  purchase_order_number: string;
  notes: string;
  delivery_date: string;
  revision: number;
}

const cartOf = (lock: boolean) =>
  statement<CartRow>(
    (d) => `
      select id, discount_code, purchase_order_number, notes, delivery_date, revision
      from carts where customer_id = ?
      ${lock && d.engine === "postgres" ? "for update" : ""}`,
  );

const findCart = cartOf(false);
const findCartLocked = cartOf(true);

const linesOf = statement<CartLine>(
  () => `
    select sku, unit, quantity, note, delivery_date as "deliveryDate"
    from cart_lines where cart_id = ? order by position, sku, unit, delivery_date`,
);

const noFields: OrderFields = { purchaseOrderNumber: "", notes: "", deliveryDate: "" };

/** Reads a customer's cart; with `lock` nobody else changes it until the transaction has ended. */
export async function readCart(
  source: Source,
  customerId: number,
  lock = false,
): Promise<StoredCart> {
  const [row] = await (lock ? findCartLocked : findCart)(source, customerId);
  if (row === undefined) {
    return { id: null, lines: [], discountCode: null, fields: noFields, revision: 0 };
  }
  return {
    id: row.id,
    lines: await linesOf(source, row.id),
    discountCode: row.discount_code,
    fields: {
      purchaseOrderNumber: row.purchase_order_number,
      notes: row.notes,
      deliveryDate: row.delivery_date,
    },
    revision: row.revision,
  };
}

/** A change of a cart's head; what is undefined stays. */
export interface CartHead {
  /** Null takes the code off. */
  readonly discountCode?: string | null | undefined;
  readonly fields?: { readonly [K in keyof OrderFields]?: OrderFields[K] | undefined };
}

const upsertCart = statement<{ id: number; revision: number }>(
  () => `
    insert into carts
      (customer_id, discount_code, purchase_order_number, notes, delivery_date, revision)
    values (?, ?, ?, ?, ?, 1)
    on conflict (customer_id) do update set
      discount_code = case when cast(? as bigint) = 1
        then excluded.discount_code else carts.discount_code end,
      purchase_order_number = coalesce(cast(? as text), carts.purchase_order_number),
      notes = coalesce(cast(? as text), carts.notes),
      delivery_date = coalesce(cast(? as text), carts.delivery_date),
      revision = carts.revision + 1
    returning id, revision`,
);

/** Changes a cart's head, making the cart where there is none; locks it for the transaction. */
export async function writeCartHead(
  source: Source,
  customerId: number,
  { discountCode, fields = {} }: CartHead,
): Promise<{ id: number; revision: number }> {
  const { purchaseOrderNumber, notes, deliveryDate } = fields;
  const [row] = await upsertCart(
    source,
    customerId,
    discountCode ?? null,
    purchaseOrderNumber ?? "",
    notes ?? "",
    deliveryDate ?? "",
    discountCode === undefined ? 0 : 1,
    purchaseOrderNumber ?? null,
    notes ?? null,
    deliveryDate ?? null,
  );
  if (row === undefined) throw new Error("A cart was neither made nor changed.");
  return row;
}

const upsertLines = (known: string) =>
  statement(
    (d) => `
      insert into cart_lines (cart_id, sku, unit, delivery_date, note, quantity, position)
      select ${d.cell(0, "bigint")}, ${d.cell(1, "text")}, ${d.cell(2, "text")},
        ${d.cell(3, "text")}, ${d.cell(4, "text")}, ${d.cell(5, "bigint")}, ${d.cell(6, "bigint")}
      from ${d.rows} where true
      on conflict (cart_id, sku, unit, delivery_date) do update set ${known}`,
  );

const setLines = upsertLines("quantity = excluded.quantity");
const setNotedLines = upsertLines("quantity = excluded.quantity, note = excluded.note");

const deleteLines = statement(
  (d) => `
    delete from cart_lines where cart_id = ? and (sku, unit, delivery_date) in (
      select ${d.cell(0, "text")}, ${d.cell(1, "text")}, ${d.cell(2, "text")} from ${d.rows}
    )`,
);

const lastPosition = statement<{ position: number; count: number }>(
  () => `
    select coalesce(max(position), 0) as position, count(*) as count
    from cart_lines where cart_id = ?`,
);

/**
 * Sets lines, new ones behind the others; a quantity of 0 takes the line out. Where a line comes
 * without a note, the one that it has stays.
 */
export async function writeCartLines(
  source: Source,
  cartId: number,
  lines: readonly CartLineInput[],
): Promise<void> {
  const gone = lines.filter(({ quantity }) => quantity === 0);
  const set = lines.filter(({ quantity }) => quantity > 0);
  if (gone.length > 0) {
    const names = gone.map(({ sku, unit, deliveryDate = "" }) => [sku, unit, deliveryDate]);
    await deleteLines(source, cartId, JSON.stringify(names));
  }
  if (set.length === 0) return;
  const [last] = await lastPosition(source, cartId);
  const from = (last?.position ?? 0) + 1;
  const rows = set.map(({ sku, unit, quantity, deliveryDate = "", note }, index) => ({
    hasNote: note !== undefined,
    row: [cartId, sku, unit, deliveryDate, note ?? "", quantity, from + index],
  }));
  const noted = rows.flatMap(({ hasNote, row }) => (hasNote ? [row] : []));
  const others = rows.flatMap(({ hasNote, row }) => (hasNote ? [] : [row]));
  if (noted.length > 0) await setNotedLines(source, JSON.stringify(noted));
  if (others.length > 0) await setLines(source, JSON.stringify(others));
}

/** How many lines a cart has. */
export async function countCartLines(source: Source, cartId: number): Promise<number> {
  return (await lastPosition(source, cartId))[0]?.count ?? 0;
}

const deleteAllLines = statement(() => `delete from cart_lines where cart_id = ?`);

/** Takes every line out. */
export async function deleteCartLines(source: Source, cartId: number): Promise<void> {
  await deleteAllLines(source, cartId);
}
