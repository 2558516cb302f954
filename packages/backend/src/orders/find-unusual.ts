/**
 * What is unusual about a pending order as it is now: its place in the customer's history, its
 * quantities, today's prices and rules. A few bounded queries, whatever the order and the history.
 */
import type { Unusual } from "@order-portal/contract";
import { earliestDelivery, localTime } from "../carts/delivery-calendar.ts";
import { openBook, openCustomerPrices } from "../catalogue/customer-prices.ts";
import { knownProductsBySku } from "../catalogue/known-products.ts";
import type { SoldProduct, SoldUnit } from "../catalogue/product-facts.ts";
import type { CustomerContext, StaffContext } from "../context.ts";
import { readCatalogueOf } from "../customers/customer-catalogue.ts";
import type { Row } from "../database/schema.ts";
import { statement } from "../database/statement.ts";
import { readOrderedProducts } from "../history/history-queries.ts";
import {
  type OrderedProductRow,
  type RecentQuantity,
  readRecent,
} from "../history/ordered-product.ts";
import { type PriceBook, checkQuantity, priceProduct } from "../pricing/index.ts";
import { customerContext } from "./customer-context.ts";
import { formatMoney } from "./format-money.ts";
import { unitPriceOf } from "./order-values.ts";
import { findSameLines } from "./submission-queries.ts";
import { duplicateWithin, isMuchMore, muchMoreTimes, usualIn } from "./unusual-rules.ts";

/** An order with its lines. */
interface Looked {
  readonly order: Row<"orders">;
  readonly lines: readonly Row<"order_lines">[];
}

/** Fewer days than this until delivery are few, whatever the supplier's lead time. */
const soonDays = 2;

const nothing = { position: null, value: null, against: null, priceNow: null, order: null };

/** All that is unusual: about the whole order first, then line by line. */
export async function findUnusual(
  staff: StaffContext,
  { order, lines }: Looked,
  customer: Row<"customers">,
): Promise<Unusual[]> {
  const context = customerContext(staff, customer);
  const [ofOrder, ofLines] = await Promise.all([
    unusualOrder(staff, order, customer),
    unusualLines(context, order, lines),
  ]);
  return [...ofOrder, ...ofLines];
}

const earlierOrder = statement<{ id: number }>(
  () => `
    select id from orders
    where customer_id = ? and (placed_at, id) < (?, ?) and status <> 'draft' limit 1`,
);

async function unusualOrder(
  { store, now, workspace }: StaffContext,
  { id, customer_id, placed_at, lines_hash, delivery_date }: Row<"orders">,
  customer: Row<"customers">,
): Promise<Unusual[]> {
  const found: Unusual[] = [];
  if (customer.blocked === 1) {
    const detail = "The customer is blocked.";
    found.push({ ...nothing, code: "customer_blocked", detail });
  }
  const [earlier] = await earlierOrder(store, customer_id, placed_at, id);
  if (earlier === undefined) {
    const detail = "This is the customer's first order.";
    found.push({ ...nothing, code: "first_order", detail });
  }
  const between = [placed_at - duplicateWithin, placed_at + duplicateWithin] as const;
  const same =
    lines_hash === null
      ? undefined
      : await findSameLines(
          store,
          { customerId: customer_id, linesHash: lines_hash, orderId: id },
          between,
        );
  if (same !== undefined) {
    const detail = `Order ${same} came in with the same lines within three days.`;
    found.push({ ...nothing, code: "duplicate", detail, order: same });
  }
  if (delivery_date !== "") {
    const here = localTime(now(), workspace.timeZone);
    const days = daysBetween(here.day, delivery_date);
    // What the supplier says it needs, counted from now as for an order that comes in now.
    const earliest = earliestDelivery(workspace.settings.delivery, here);
    const { leadDays } = workspace.settings.delivery;
    const against = Math.max(soonDays, leadDays === 0 ? 0 : daysBetween(here.day, earliest));
    if (days < against) {
      const detail = `The delivery date ${soonWords(days)}.`;
      found.push({ ...nothing, code: "delivery_soon", detail, value: days, against });
    }
  }
  return found;
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const soonWords = (days: number): string =>
  days < 0
    ? "has passed"
    : days === 0
      ? "is today"
      : days === 1
        ? "is tomorrow"
        : `is in ${days} days, which is less than the lead time`;

async function unusualLines(
  context: CustomerContext,
  order: Row<"orders">,
  lines: readonly Row<"order_lines">[],
): Promise<Unusual[]> {
  const { store, actor, now } = context;
  const skus = [...new Set(lines.map(({ sku }) => sku))];
  const [products, ordered, prices] = await Promise.all([
    knownProductsBySku(store, context, skus),
    readOrderedProducts(store, actor.customer.id, skus),
    openCustomerPrices(context),
  ]);
  const isIn = await readCatalogueOf(store, context, [...products.keys()]);
  const book = openBook(context, prices, now());
  return lines.flatMap((line, position): Unusual[] => {
    const known = products.get(line.sku);
    const product = known?.active === true && isIn(known) ? known : undefined;
    const unit = product?.units.find((one) => one.active && one.unit === line.unit);
    const found = [
      muchMore(order, line, ordered.get(line.sku)),
      ...(product && unit
        ? [belowMinimum(line, unit), otherPrice(context, order, line, book, product)]
        : [
            { code: "unavailable", detail: `${line.name} cannot be ordered by this customer now.` },
          ]),
    ];
    return found.flatMap((one) => (one === null ? [] : { ...nothing, ...one, position }));
  });
}

type Found = Pick<Unusual, "code" | "detail"> & Partial<Unusual>;

function muchMore(
  order: Row<"orders">,
  { unit, quantity, name }: Row<"order_lines">,
  row: OrderedProductRow | undefined,
): Found | null {
  const usual = row === undefined ? null : usualIn(unit, withoutOrder(order, row, unit, quantity));
  if (usual === null || !isMuchMore(quantity, usual)) return null;
  const detail = `${quantity} ${unit} of ${name}: usually ${usual}, and this is ${muchMoreTimes} times as much or more.`;
  return { code: "much_more", detail, value: quantity, against: usual };
}

/** What was ordered lately without this order itself, which counts among it since it was placed. */
function withoutOrder(
  { id }: Row<"orders">,
  row: OrderedProductRow,
  unit: string,
  quantity: number,
): RecentQuantity[] {
  const recent = readRecent(row);
  const own =
    row.last_order_id === id
      ? 0
      : recent.findIndex(([count, other]) => other === unit && count === quantity);
  return recent.filter((_, index) => index !== own);
}

function belowMinimum({ name, quantity }: Row<"order_lines">, unit: SoldUnit): Found | null {
  const refused = checkQuantity(unit, quantity);
  if (refused?.code !== "quantity_below_minimum") return null;
  const minimum = unit.minimum ?? 1;
  const detail = `${quantity} ${unit.unit} of ${name}: at least ${minimum} can be ordered now.`;
  return { code: "below_minimum", detail, value: quantity, against: minimum };
}

function otherPrice(
  { workspace }: CustomerContext,
  order: Row<"orders">,
  { name, unit, quantity, unit_price }: Row<"order_lines">,
  book: PriceBook,
  product: SoldProduct,
): Found | null {
  if (order.currency !== workspace.currency) return null;
  const now = priceProduct(book, product, unit, quantity);
  if (now.kind === "no_price") return { code: "unavailable", detail: `${name} has no price now.` };
  const { amount, scale } = now.unitPrice;
  // Both at the finest scale there is.
  if (amount * 10 ** (4 - scale) === unit_price * 10 ** (4 - order.price_scale)) return null;
  const [was, is] = [unitPriceOf(unit_price, order), now.unitPrice].map((price) =>
    formatMoney(price, workspace.locale),
  );
  const detail = `${name} was ordered at ${was ?? ""} and costs ${is ?? ""} today.`;
  return { code: "price_differs", detail, priceNow: now.unitPrice };
}
