/** One order with every detail that staff decide by. */
import type { DeskOrder } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import type { Refusal } from "../http/refusal.ts";
import { findOrderCustomer, findProductsToday, findWorkspaceOrder } from "./desk-order-queries.ts";
import { findUnusual } from "./find-unusual.ts";
import { refuseOrder } from "./get-order.ts";
import { placedByText } from "./order-contact.ts";
import { movesFrom } from "./order-moves.ts";
import { withParts } from "./order-queries.ts";
import { toOrder } from "./order-values.ts";

/** Reads an order of the workspace. */
export async function getDeskOrder(
  context: StaffContext,
  number: string,
): Promise<DeskOrder | Refusal> {
  const { store, db, workspace } = context;
  const order = await findWorkspaceOrder(store, workspace.id, number);
  if (order === undefined) return refuseOrder();
  const rows = await withParts(store, order);
  const [customer, products] = await Promise.all([
    findOrderCustomer(db, workspace.id, order.customer_id),
    findProductsToday(store, workspace.id, [...new Set(rows.lines.map(({ sku }) => sku))]),
  ]);
  const unusual = order.status === "pending" ? await findUnusual(context, rows, customer) : [];
  const wire = toOrder(rows, null);
  return {
    ...wire,
    lines: wire.lines.map((line, position) => {
      const product = products.get(line.sku);
      return {
        ...line,
        imageUrl: product?.image_url ?? null,
        stock: product?.stock ?? null,
        factor: rows.lines[position]?.factor ?? 1,
      };
    }),
    revision: order.revision,
    moves: movesFrom(order.status),
    customer: {
      number: customer.number,
      name: customer.name,
      email: customer.email,
      phone: customer.phone,
      priceGroup: customer.price_group,
      paymentTerms: customer.payment_terms,
      shippingTerms: customer.shipping_terms,
      blocked: customer.blocked === 1,
    },
    placedBy: placedByText(order),
    staffNote: order.staff_note,
    unusual,
  };
}
