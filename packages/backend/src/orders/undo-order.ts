/**
 * Gives back what an order took when it comes to nothing: stock, the use of a discount code, and its
 * place in what the customer orders.
 */
import { giveBackUse } from "../carts/discount-code.ts";
import type { Row } from "../database/schema.ts";
import { type Source, statement } from "../database/statement.ts";
import { refreshHistory } from "../history/refresh-histories.ts";
import { importedBy } from "../imports/tables/orders.ts";
import { lockStock } from "./submission-queries.ts";

/** An order that was placed in the portal, and so has taken something. */
type PlacedOrder = Pick<
  Row<"orders">,
  "id" | "workspace_id" | "customer_id" | "placed_by" | "discount_code"
>;

const skusOf = statement<{ sku: string }>(
  () => `select distinct sku from order_lines where order_id = ?`,
);

const returnToProducts = statement(
  () => `
    update products set stock = stock + (
      select sum(quantity * factor) from order_lines
      where order_id = ? and order_lines.sku = products.sku
    )
    where workspace_id = ? and stock is not null
      and sku in (select sku from order_lines where order_id = ?)`,
);

/**
 * Gives back what the order took, of the products whose stock is still tracked; whether it did. That
 * stock has changed is for `touchOrders` to tell, last in the transaction.
 */
export async function undoOrder(source: Source, order: PlacedOrder): Promise<boolean> {
  const { id, workspace_id, customer_id, discount_code } = order;
  // One that came in by import was ordered elsewhere, and has taken nothing here.
  if (order.placed_by === importedBy) {
    await refreshHistory(source, customer_id);
    return false;
  }
  const skus = await skusOf(source, id);
  await lockStock(
    source,
    workspace_id,
    skus.map(({ sku }) => sku),
  );
  await returnToProducts(source, id, workspace_id, id);
  if (discount_code !== null) await giveBackUse(source, workspace_id, discount_code);
  await refreshHistory(source, customer_id);
  return true;
}
