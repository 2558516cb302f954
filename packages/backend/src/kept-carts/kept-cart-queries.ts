/** The queries of carts that are put aside; each is bound to the customer. */
import type { KeptCart, OrderFields } from "@order-portal/contract";
import type { CartLine } from "../carts/cart-line.ts";
import type { StoredCart } from "../carts/cart-queries.ts";
import type { Row } from "../database/schema.ts";
import { type Source, statement } from "../database/statement.ts";

const keptOf = statement<Pick<Row<"kept_carts">, "id" | "name" | "line_count" | "kept_at">>(
  () => `
    select id, name, line_count, kept_at from kept_carts
    where customer_id = ? order by kept_at desc, id desc limit 1000`,
);

/** A customer's carts that were put aside, the latest first. */
export async function readKeptCarts(source: Source, customerId: number): Promise<KeptCart[]> {
  const rows = await keptOf(source, customerId);
  return rows.map(({ id, name, line_count, kept_at }) => ({
    id: String(id),
    name,
    lineCount: line_count,
    keptAt: new Date(kept_at).toISOString(),
  }));
}

/** What was put aside. */
export interface KeptContents {
  readonly lines: readonly CartLine[];
  readonly discountCode: string | null;
  readonly fields: OrderFields;
}

const keptOfId = statement<Row<"kept_carts">>(
  () => `select * from kept_carts where customer_id = ? and id = ?`,
);

const linesOf = statement<CartLine>(
  () => `
    select sku, unit, quantity, note, delivery_date as "deliveryDate"
    from kept_cart_lines where kept_cart_id = ? order by position, sku, unit, delivery_date`,
);

/** Reads a cart that was put aside; undefined where the customer has none of this id. */
export async function findKeptCart(
  source: Source,
  customerId: number,
  id: number,
): Promise<KeptContents | undefined> {
  const [row] = await keptOfId(source, customerId, id);
  return (
    row && {
      lines: await linesOf(source, row.id),
      discountCode: row.discount_code,
      fields: {
        purchaseOrderNumber: row.purchase_order_number,
        notes: row.notes,
        deliveryDate: row.delivery_date,
      },
    }
  );
}

const insertKept = statement<{ id: number }>(
  () => `
    insert into kept_carts (customer_id, name, name_folded, discount_code, purchase_order_number,
      notes, delivery_date, line_count, kept_at)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
    on conflict (customer_id, name_folded) do nothing returning id`,
);

const copyLines = statement(
  () => `
    insert into kept_cart_lines
      (kept_cart_id, sku, unit, delivery_date, note, quantity, position)
    select cast(? as bigint), sku, unit, delivery_date, note, quantity, position
    from cart_lines where cart_id = ?`,
);

/** Puts a copy of a stored cart aside; false where the name is taken. */
export async function writeKeptCart(
  source: Source,
  customerId: number,
  cart: StoredCart & { readonly id: number },
  { name, folded, at }: { name: string; folded: string; at: number },
): Promise<boolean> {
  const { purchaseOrderNumber, notes, deliveryDate } = cart.fields;
  const [row] = await insertKept(
    source,
    customerId,
    name,
    folded,
    cart.discountCode,
    purchaseOrderNumber,
    notes,
    deliveryDate,
    cart.lines.length,
    at,
  );
  if (row === undefined) return false;
  await copyLines(source, row.id, cart.id);
  return true;
}

const deleteLines = statement(
  () => `
    delete from kept_cart_lines where kept_cart_id in (
      select id from kept_carts where customer_id = ? and id = ?
    )`,
);
const deleteHead = statement<{ id: number }>(
  () => `delete from kept_carts where customer_id = ? and id = ? returning id`,
);

/** Throws away a cart that was put aside; false where there is none. */
export async function deleteKept(source: Source, customerId: number, id: number): Promise<boolean> {
  await deleteLines(source, customerId, id);
  return (await deleteHead(source, customerId, id)).length === 1;
}
