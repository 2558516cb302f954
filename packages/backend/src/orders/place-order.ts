/** Writes an order with its lines frozen as they were shown, and empties the cart. */
import type { Order } from "@order-portal/contract";
import { deleteCartLines, writeCartHead } from "../carts/cart-queries.ts";
import { countUse } from "../carts/discount-code.ts";
import { chosenTerms } from "../checkout/chosen-terms.ts";
import { checkoutModeOf } from "../customers/checkout-mode.ts";
import { type ChosenCheckout, forgetChosen, nothingChosen } from "../checkout/checkout-queries.ts";
import type { OrderableLine } from "../carts/price-contents.ts";
import type { CustomerContext } from "../context.ts";
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import {
  countCustomerOrder,
  readOrderedProducts,
  writeOrderedProducts,
} from "../history/history-queries.ts";
import { addOrder } from "../history/ordered-product.ts";
import { orderedFields } from "./check-order-fields.ts";
import { withParts } from "./order-queries.ts";
import { readContact } from "./order-contact.ts";
import { writeRates } from "./frozen-rates.ts";
import { noteUnusual } from "./note-unusual.ts";
import { readTerms } from "./order-terms.ts";
import { type OrderRows, toOrder } from "./order-values.ts";
import { announce } from "../outbox/announce.ts";
import type { ProvenCart } from "./refuse-changed-cart.ts";
import {
  findOrderById,
  keepAnswer,
  takeStock,
  writeOrder,
  writeOrderEvent,
  writeOrderLines,
} from "./submission-queries.ts";

/** Under which key an order is placed, and the hash of what was sent with it. */
export interface SubmissionKey {
  readonly key: string;
  readonly requestHash: string;
}

/** Takes stock and the code's use, writes the order, and keeps the answer under its key. */
export async function placeOrder(
  source: Source,
  context: CustomerContext,
  cart: ProvenCart,
  { key, requestHash }: SubmissionKey,
  chosen: ChosenCheckout = nothingChosen,
): Promise<Order> {
  const { workspace, actor } = context;
  const { id: customerId } = actor.customer;
  const { orderable: lines, code, stored } = cart;
  const at = context.now();
  await takeStock(source, lines);
  if (code?.discount && !(await countUse(source, code.discount))) {
    throw new Error("A discount code was used up under a lock.");
  }
  if (stored.id !== null) await deleteCartLines(source, stored.id);
  await writeCartHead(source, customerId, {
    discountCode: null,
    fields: { purchaseOrderNumber: "", notes: "", deliveryDate: "" },
  });
  const terms = {
    ...chosenTerms(await readTerms(source, customerId), chosen),
    checkoutMode: checkoutModeOf(actor.customer, workspace),
  };
  if (chosen !== nothingChosen) await forgetChosen(source, customerId);
  // Before the order's number is taken, for which every customer of the workspace waits.
  const orderCount = await countCustomerOrder(source, customerId);
  const known = await readOrderedProducts(
    source,
    customerId,
    lines.map(({ product }) => product.sku),
  );
  const contact = await readContact(source, context);
  const noted = await noteUnusual(source, { customerId, orderCount, at, lines, known });
  const row = {
    ...toOrderRow(context, cart, at),
    ...noted,
    terms: JSON.stringify(terms),
    contact: contact && JSON.stringify(contact),
  };
  const order = await writeOrder(source, row);
  const orderLines = lines.map((line, index) => toLineRow(order.id, index + 1, line));
  await writeOrderLines(source, orderLines);
  const event = {
    order_id: order.id,
    position: 0,
    status: order.status,
    at,
    who: contact?.name || actor.customer.name,
    reason: null,
    changes: null,
  };
  await writeOrderEvent(source, event);
  const placed = { id: order.id, customerId, placedAt: at, lines: orderLines };
  await writeOrderedProducts(source, addOrder(new Map(known), placed));
  await announce(source, {
    type: "order.placed",
    workspaceId: workspace.id,
    subjectId: order.id,
    at,
  });
  await keepAnswer(source, {
    customer_id: customerId,
    key,
    request_hash: requestHash,
    order_id: order.id,
    created_at: at,
  });
  return toOrder({ order, terms, lines: orderLines, events: [event] }, workspace.name);
}

/** The answer to a submission that was carried out before, as it was given then. */
export async function answerAgain(
  source: Source,
  { workspace }: CustomerContext,
  orderId: number,
): Promise<Order> {
  const order = await findOrderById(source, orderId);
  if (order === undefined) throw new Error(`The order ${orderId} of an answer is not there.`);
  const { terms, lines, events } = await withParts(source, order);
  const asPlaced: OrderRows = {
    order: { ...order, status: "pending" },
    terms,
    lines,
    // What the supplier has changed meanwhile shows in the lines, and so is told.
    events: events.filter(({ status }) => status === "pending"),
  };
  return toOrder(asPlaced, workspace.name);
}

function toOrderRow(
  { workspace, actor }: CustomerContext,
  { amounts, orderable, stored, code, basis }: ProvenCart,
  at: number,
): Parameters<typeof writeOrder>[1] {
  const fields = orderedFields(stored.fields, workspace.settings.orderFields);
  return {
    workspace_id: workspace.id,
    customer_id: actor.customer.id,
    status: "pending",
    placed_at: at,
    placed_by: actor.linkId === null ? "login" : "link",
    purchase_order_number: fields.purchaseOrderNumber,
    notes: fields.notes,
    delivery_date: fields.deliveryDate,
    currency: workspace.currency,
    price_scale: workspace.priceScale,
    subtotal: amounts.subtotal.amount,
    discount: amounts.discount.amount,
    freight: amounts.freight.amount,
    tax: amounts.tax.amount,
    total: amounts.total.amount,
    discount_code: code?.discount?.code ?? null,
    line_count: orderable.length,
    revision: 1,
    rates: writeRates(workspace, basis, code?.discount ?? null),
  };
}

/** A line as it is frozen. */
export function toLineRow(
  orderId: number,
  position: number,
  { product, unit, quantity, note, deliveryDate, price }: OrderableLine,
): Row<"order_lines"> {
  return {
    order_id: orderId,
    position,
    sku: product.sku,
    name: product.name,
    unit: unit.unit,
    unit_label: unit.label,
    factor: unit.factor,
    quantity,
    unit_price: price.unitPrice.amount,
    was_price: price.wasPrice?.amount ?? null,
    line_total: price.lineTotal.amount,
    note,
    delivery_date: deliveryDate,
  };
}
