/** A draft as staff see it: its lines at the customer's prices now, and what keeps it from being sent. */
import type { Draft, LineProblem, OrderFields } from "@order-portal/contract";
import type { CartLine } from "../carts/cart-line.ts";
import { type CartCode, readCartCode } from "../carts/discount-code.ts";
import { dayAt } from "../carts/delivery-date.ts";
import { gatherLines } from "../carts/gather-lines.ts";
import { type PricedContents, priceContents } from "../carts/price-contents.ts";
import {
  type CustomerPrices,
  openBook,
  openCustomerPrices,
  readCustomerPrices,
} from "../catalogue/customer-prices.ts";
import type { CustomerContext, StaffContext } from "../context.ts";
import { carrierServiceOf } from "../customers/carrier-service.ts";
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import { checkOrderFields } from "../orders/check-order-fields.ts";
import { customerContext } from "../orders/customer-context.ts";
import { toOrderCustomer } from "../orders/order-customers.ts";
import type { DraftHead, StoredDraft } from "./draft-queries.ts";

/** A draft's contents at their prices, and what its discount code is worth now. */
export interface PricedDraft extends PricedContents {
  readonly code: CartCode | null;
}

/** What is priced: lines, and a discount code as it was typed. */
export interface DraftToPrice {
  readonly lines: readonly CartLine[];
  readonly discountCode: string | null;
}

/** Prices a draft as the customer's cart would be. */
export async function priceForCustomer(
  source: Source,
  context: CustomerContext,
  draft: DraftToPrice,
): Promise<PricedDraft> {
  return price(source, context, draft, await openCustomerPrices(context), false);
}

/**
 * The same within a transaction, where nothing that was known before counts, and nobody else uses
 * the code up until it has ended.
 */
export async function priceAnew(
  source: Source,
  context: CustomerContext,
  draft: DraftToPrice,
): Promise<PricedDraft> {
  return price(source, context, draft, await readCustomerPrices(source, context), true);
}

async function price(
  source: Source,
  context: CustomerContext,
  { lines, discountCode }: DraftToPrice,
  prices: CustomerPrices,
  anew: boolean,
): Promise<PricedDraft> {
  const gathered = await gatherLines(source, context, lines, { own: true, anew });
  const code =
    discountCode === null ? null : await readCartCode(source, context, discountCode, anew);
  const book = openBook(context, prices, context.now());
  const service = await carrierServiceOf(source, context);
  return { ...priceContents(book, gathered, code, service), code };
}

/** The draft as staff see it. */
export async function showDraft(
  staff: StaffContext,
  { order, customer, lines }: StoredDraft,
): Promise<Draft> {
  const context = customerContext(staff, customer);
  const { discount_code: discountCode } = order;
  const priced = await priceForCustomer(staff.store, context, { lines, discountCode });
  const fields = fieldsOf(order);
  return {
    number: order.number,
    revision: order.revision,
    startedAt: new Date(order.placed_at).toISOString(),
    customer: toOrderCustomer(customer),
    lines: priced.showLines(),
    ...priced.amounts,
    fields,
    discountCode: priced.discountCode,
    problems: problemsOfDraft(context, customer, fields, lines),
  };
}

/** The fields of an order's row. */
export const fieldsOf = (order: Row<"orders">): OrderFields => ({
  purchaseOrderNumber: order.purchase_order_number,
  notes: order.notes,
  deliveryDate: order.delivery_date,
});

/** What keeps a draft from being sent, beside the problems of its lines. */
export function problemsOfDraft(
  { workspace, now }: Pick<CustomerContext, "workspace" | "now">,
  customer: Pick<Row<"customers">, "blocked">,
  fields: OrderFields,
  lines: readonly CartLine[],
): LineProblem[] {
  const problems: LineProblem[] = [];
  if (customer.blocked === 1) {
    problems.push({ code: "customer_blocked", detail: "The customer is blocked." });
  }
  if (workspace.status !== "open") {
    const detail = "The workspace takes no orders for the moment.";
    problems.push({ code: "workspace_unavailable", detail });
  }
  if (lines.length === 0) problems.push({ code: "nothing", detail: "There is no line yet." });
  // Staff may promise a day that buyers cannot ask for, but none that is over.
  const dateTrouble = (day: string) =>
    day < dayAt(now(), workspace.timeZone) ? "The delivery date has passed." : null;
  for (const error of checkOrderFields(fields, workspace.settings.orderFields, dateTrouble)) {
    problems.push({ code: error.code, detail: error.detail });
  }
  return problems;
}

/** What lines come to, in the units of the table of orders. */
export function toHead(
  { workspace }: Pick<CustomerContext, "workspace">,
  { amounts, code }: Pick<PricedDraft, "amounts" | "code">,
  lineCount: number,
): DraftHead {
  return {
    discount_code: code === null ? null : code.code,
    currency: workspace.currency,
    price_scale: workspace.priceScale,
    subtotal: amounts.subtotal.amount,
    discount: amounts.discount.amount,
    freight: amounts.freight.amount,
    tax: amounts.tax.amount,
    total: amounts.total.amount,
    line_count: lineCount,
  };
}
