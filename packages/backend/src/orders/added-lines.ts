/** Lines that the desk adds to an order: of the customer's catalogue, at the customer's prices now. */
import type { FieldError, OrderChangeRequest } from "@order-portal/contract";
import { bareLine } from "../carts/cart-line.ts";
import { type Fault, faults } from "../carts/check-line.ts";
import { type GatheredLine, gatherLines } from "../carts/gather-lines.ts";
import { openBook, readCustomerPrices } from "../catalogue/customer-prices.ts";
import type { StaffContext } from "../context.ts";
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { type PriceBook, priceProduct } from "../pricing/index.ts";
import { findWorkspace } from "../workspaces/current-workspace.ts";
import { customerContext, customerOfOrder } from "./customer-context.ts";
import { decimalsDetail, priceAtScale } from "./requested-changes.ts";

/** What is asked for. */
type Wanted = NonNullable<OrderChangeRequest["added"]>;

/** A line to be written, but for its total. */
export type AddedLine = Omit<Row<"order_lines">, "line_total">;

/** Makes the lines, or refuses all of them. `lines` are those of the order that stay. */
export async function makeAddedLines(
  source: Source,
  staff: StaffContext,
  order: Row<"orders">,
  lines: readonly Row<"order_lines">[],
  wanted: Wanted,
): Promise<AddedLine[] | Refusal> {
  if (wanted.length === 0) return [];
  const workspace = (await findWorkspace(source.db, staff.workspace.slug)) ?? staff.workspace;
  const customer = await customerOfOrder(source.db, workspace.id, order.customer_id);
  const context = customerContext({ ...staff, workspace }, customer);
  const book = openBook(context, await readCustomerPrices(source, context), context.now());
  const gathered = await gatherLines(source, context, wanted.map(bareLine), {
    own: false,
    anew: true,
  });
  const errors: FieldError[] = [];
  const made: AddedLine[] = [];
  let position = Math.max(0, ...lines.map((line) => line.position));
  for (const [index, found] of gathered.entries()) {
    const fault = repeats(lines, made, found) ?? checkFound(found);
    const price = fault ?? priceOf(order, book, found, wanted[index]?.unitPrice);
    if ("code" in price) {
      errors.push({ ...price, pointer: `/added/${index}` });
      continue;
    }
    position += 1;
    made.push({ ...toLine(found), ...price, order_id: order.id, position });
  }
  if (errors.length === 0) return made;
  return refuse("line_refused", "Nothing was changed: correct these lines.", { errors });
}

/** The same product twice in one order can be meant: for two delivery dates. Else it is a slip. */
function repeats(
  lines: readonly Row<"order_lines">[],
  made: readonly AddedLine[],
  { line: { sku, unit } }: GatheredLine,
): Fault | null {
  const same = (one: AddedLine) => one.sku === sku && one.unit === unit && one.delivery_date === "";
  if (!lines.some(same) && !made.some(same)) return null;
  const detail = "The order has a line of this already: change its quantity.";
  return { code: "invalid", detail };
}

function checkFound({ product, unit }: GatheredLine): Fault | null {
  if (product === undefined) return faults.productUnavailable;
  return unit === undefined ? faults.unitUnavailable : null;
}

function priceOf(
  order: Row<"orders">,
  book: PriceBook,
  { product, unit, quantity }: GatheredLine,
  named: Wanted[number]["unitPrice"],
): Pick<AddedLine, "unit_price" | "was_price"> | Fault {
  if (named !== undefined) {
    const price = priceAtScale(named, order);
    if (price === null) return { code: "invalid", detail: decimalsDetail(order) };
    return { unit_price: price, was_price: null };
  }
  if (book.workspace.currency !== order.currency) {
    const detail = `Name a price: this order is in ${order.currency}.`;
    return { code: "no_price", detail };
  }
  const priced =
    product && unit ? priceProduct(book, product, unit.unit, quantity) : faults.noPrice;
  if (!("kind" in priced) || priced.kind === "no_price") return faults.noPrice;
  const price = priceAtScale(priced.unitPrice, order);
  if (price === null) return { code: "no_price", detail: `Name a price. ${decimalsDetail(order)}` };
  const was = priced.wasPrice && priceAtScale(priced.wasPrice, order);
  return { unit_price: price, was_price: was };
}

const toLine = ({ line, name, unit, quantity }: GatheredLine) => ({
  sku: line.sku,
  name,
  unit: line.unit,
  unit_label: unit?.label ?? line.unit,
  factor: unit?.factor ?? 1,
  quantity,
  note: "",
  delivery_date: "",
});
