/** The queries of a change of an order by the desk: what it reads under lock, and what it writes. */
import { foldCode } from "../carts/fold-code.ts";
import { chooseService, type ServiceNames } from "../customers/carrier-service.ts";
import { parseCustomerFreight } from "../customers/customer-freight.ts";
import type { CurrentWorkspace } from "../context.ts";
import type { Row } from "../database/schema.ts";
import { type Source, listOf, statement } from "../database/statement.ts";
import { importedBy } from "../imports/tables/orders.ts";
import type { DiscountCode, PricedCart } from "../pricing/index.ts";
import { freightRule, taxFacts } from "../workspaces/pricing-settings.ts";
import { readRates } from "./frozen-rates.ts";
import type { OrderFacts } from "./price-changed-order.ts";
import { writeOrderLines } from "./submission-queries.ts";

const claim = statement<Row<"orders">>(
  () => `
    update orders set revision = revision + 1
    where workspace_id = ? and number = ? and status = 'pending' and revision = ?
    returning *`,
);

/** Raises the revision of an order that is pending and as it was looked at; undefined where it is not. */
export async function claimPendingOrder(
  source: Source,
  workspaceId: number,
  number: string,
  revision: number,
): Promise<Row<"orders"> | undefined> {
  return (await claim(source, workspaceId, number, revision))[0];
}

/** What is known today of a product that was ordered. */
export type ProductOfOrder = Pick<Row<"products">, "sku" | "stock" | "tax_class">;

const productsOf = statement<ProductOfOrder>(
  (d) =>
    `select sku, stock, tax_class from products where workspace_id = ? and ${d.isOneOf("sku")}`,
);

/** The products of an order, by sku; one that is gone is left out. */
export async function readProductsOfOrder(
  source: Source,
  workspaceId: number,
  skus: readonly string[],
): Promise<Map<string, ProductOfOrder>> {
  const rows = await productsOf(source, workspaceId, listOf(skus));
  return new Map(rows.map((row) => [row.sku, row]));
}

const customerOf = statement<ServiceNames & { tax_exempt: number; freight: string | null }>(
  () => `select tax_exempt, freight, carrier_service, shipping_terms from customers where id = ?`,
);

const codeOf = statement<DiscountCode>(
  () => `select kind, value from discount_codes where workspace_id = ? and code_folded = ?`,
);

/** What the order's amounts depend on beside its lines. */
export async function readOrderFacts(
  source: Source,
  { id, settings, currency }: CurrentWorkspace,
  order: Row<"orders">,
): Promise<OrderFacts> {
  const facts = { currency: order.currency, priceScale: order.price_scale };
  const frozen = readRates(order);
  if (frozen !== null && order.placed_by !== importedBy) {
    const { taxExempt, ...rates } = frozen;
    return {
      ...facts,
      ...rates,
      customer: { id: order.customer_id, priceGroupId: null, taxExempt },
    };
  }
  const [customer] = await customerOf(source, order.customer_id);
  const taxExempt = customer?.tax_exempt === 1;
  // One from elsewhere is the sum of its lines, and stays so; so does one in another currency.
  if (order.placed_by === importedBy || order.currency !== currency) {
    return {
      ...facts,
      customer: { id: order.customer_id, priceGroupId: null, taxExempt: true },
      tax: { rates: {}, defaultClass: null, freightClass: null },
      freight: order.freight === 0 ? { kind: "none" } : { kind: "flat", amount: order.freight },
      discountCode: keptDiscount(order),
      carrierService: null,
    };
  }
  const [code] =
    order.discount_code === null ? [] : await codeOf(source, id, foldCode(order.discount_code));
  const { freight } = settings;
  const own = customer?.freight ? parseCustomerFreight(customer.freight, currency) : null;
  return {
    ...facts,
    customer: { id: order.customer_id, priceGroupId: null, taxExempt },
    tax: taxFacts(settings),
    freight: own ?? freightRule(settings, currency),
    discountCode: code ?? keptDiscount(order),
    carrierService:
      own === null && freight.kind === "by_carrier_service"
        ? (chooseService(freight, customer)?.service ?? null)
        : null,
  };
}

/** The sum that was taken off, where its code is no longer there. */
const keptDiscount = ({ discount }: Row<"orders">): DiscountCode | null =>
  discount === 0 ? null : { kind: "fixed", value: discount };

const takeOrReturn = statement(
  (d) => `
    update products set stock = stock - moved.quantity
    from (
      select ${d.cell(0, "text")} as sku, ${d.cell(1, "bigint")} as quantity from ${d.rows}
    ) as moved
    where products.workspace_id = ? and products.sku = moved.sku and products.stock is not null`,
);

/** Takes base units by sku from the stock that is tracked; those below 0 are given back. */
export async function moveStock(
  source: Source,
  workspaceId: number,
  moved: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = [...moved].filter(([, quantity]) => quantity !== 0);
  if (rows.length > 0) await takeOrReturn(source, JSON.stringify(rows), workspaceId);
}

/** What becomes of an order. */
export interface ChangedOrder {
  /** The lines that stay, as they are then. */
  readonly lines: readonly Row<"order_lines">[];
  readonly added: readonly Row<"order_lines">[];
  /** The positions of those that are taken out. */
  readonly gone: readonly number[];
  readonly amounts: Pick<PricedCart, "subtotal" | "discount" | "freight" | "tax" | "total">;
  readonly deliveryDate: string;
  readonly event: Row<"order_events">;
}

const updateLines = statement(
  (d) => `
    update order_lines
    set quantity = changed.quantity, line_total = changed.line_total,
      unit_price = changed.unit_price, was_price = changed.was_price
    from (
      select ${d.cell(0, "bigint")} as position, ${d.cell(1, "bigint")} as quantity,
        ${d.cell(2, "bigint")} as line_total, ${d.cell(3, "bigint")} as unit_price,
        ${d.cell(4, "bigint")} as was_price
      from ${d.rows}
    ) as changed
    where order_lines.order_id = ? and order_lines.position = changed.position`,
);

const deleteLines = statement(
  (d) => `delete from order_lines where order_id = ? and ${d.isOneOf("position")}`,
);

const updateOrder = statement(
  () => `
    update orders
    set subtotal = ?, discount = ?, freight = ?, tax = ?, total = ?, line_count = ?,
      delivery_date = ?, changed_at = ?
    where id = ?`,
);

const insertEvent = statement(
  () => `
    insert into order_events (order_id, position, status, at, who, reason, changes)
    values (?, ?, ?, ?, ?, ?, ?)`,
);

/** Writes the lines and amounts of a changed order, and the step in its history. */
export async function writeChangedOrder(
  source: Source,
  order: Row<"orders">,
  { lines, added, gone, amounts, deliveryDate, event }: ChangedOrder,
): Promise<void> {
  const rows = lines.map((line) => [
    line.position,
    line.quantity,
    line.line_total,
    line.unit_price,
    line.was_price,
  ]);
  await updateLines(source, JSON.stringify(rows), order.id);
  if (gone.length > 0) await deleteLines(source, order.id, listOf(gone));
  if (added.length > 0) await writeOrderLines(source, added);
  await updateOrder(
    source,
    amounts.subtotal.amount,
    amounts.discount.amount,
    amounts.freight.amount,
    amounts.tax.amount,
    amounts.total.amount,
    lines.length + added.length,
    deliveryDate,
    event.at,
    order.id,
  );
  const { order_id, position, status, at, who, reason, changes } = event;
  await insertEvent(source, order_id, position, status, at, who, reason, changes);
}
