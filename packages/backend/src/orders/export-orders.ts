/** Whole orders, many at once: for other programs, for files and for print. */
import type { ExportedOrder, ExportedOrderPage } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import type { Row } from "../database/schema.ts";
import { type Source, listOf, statement } from "../database/statement.ts";
import { type Refusal, isRefusal, refuse } from "../http/refusal.ts";
import { type DeskOrdersQuestion, readQuestion } from "./desk-list-question.ts";
import { placedByText } from "./order-contact.ts";
import { readDeskPage } from "./list-desk-orders.ts";
import { termsOf } from "./order-terms.ts";
import { type OrderRows, toOrder } from "./order-values.ts";

/** Which orders: those named by number, or a page of those that match. */
export interface ExportQuestion extends DeskOrdersQuestion {
  readonly numbers?: string | undefined;
}

/** As many as can be named at once. */
const mostNamed = 100;

/** Reads a page of whole orders. Those named come in the order in which they are named. */
export async function exportOrders(
  context: StaffContext,
  { numbers, ...asked }: ExportQuestion,
): Promise<ExportedOrderPage | Refusal> {
  const { store, workspace } = context;
  if (numbers !== undefined) {
    const named = readNumbers(numbers);
    if (isRefusal(named)) return named;
    const rows = await ordersOfNumbers(store, workspace.id, listOf(named));
    const byNumber = new Map(rows.map((row) => [row.number, row]));
    const found = named.flatMap((number) => byNumber.get(number) ?? []);
    return { orders: await readWhole(store, found), nextCursor: null };
  }
  const question = await readQuestion(context, asked);
  if (isRefusal(question)) return question;
  const { rows, nextCursor } = await readDeskPage(context, question);
  const ids = rows.map(({ id }) => id);
  const whole = await ordersOfIds(store, workspace.id, listOf(ids));
  const byId = new Map(whole.map((row) => [row.id, row]));
  const found = ids.flatMap((id) => byId.get(id) ?? []);
  return { orders: await readWhole(store, found), nextCursor };
}

function readNumbers(numbers: string): string[] | Refusal {
  const invalid = (detail: string) =>
    refuse("invalid_request", detail, {
      errors: [{ pointer: "/numbers", code: "invalid", detail }],
    });
  try {
    const named = [...new Set(numbers.split(",").map(decodeURIComponent))];
    return named.length > mostNamed ? invalid(`Name ${mostNamed} orders at most.`) : named;
  } catch {
    return invalid("Encode each number as in an address, with commas between.");
  }
}

type OrderOfCustomer = Row<"orders"> & {
  customer_number: string;
  customer_name: string;
  customer_email: string | null;
  customer_phone: string | null;
};

const ordersWhere = (start: string, column: string) =>
  statement<OrderOfCustomer>(
    (d) => `
      select orders.*, customers.number as customer_number, customers.name as customer_name,
        customers.email as customer_email, customers.phone as customer_phone
      from orders join customers on customers.id = orders.customer_id
      where ${start} = ? and ${d.isOneOf(column)}`,
  );

const ordersOfNumbers = ordersWhere("orders.workspace_id", "orders.number");
// The plus keeps SQLite from going through all orders of the workspace.
const ordersOfIds = ordersWhere("+orders.workspace_id", "orders.id");

const linesOf = statement<Row<"order_lines">>(
  (d) => `select * from order_lines where ${d.isOneOf("order_id")} order by order_id, position`,
);

const eventsOf = statement<Row<"order_events">>(
  (d) => `select * from order_events where ${d.isOneOf("order_id")} order by order_id, position`,
);

/** The orders with their lines and events, in the same few queries however many they are. */
async function readWhole(
  source: Source,
  orders: readonly OrderOfCustomer[],
): Promise<ExportedOrder[]> {
  if (orders.length === 0) return [];
  const ids = listOf(orders.map(({ id }) => id));
  const [lines, events] = await Promise.all([linesOf(source, ids), eventsOf(source, ids)]);
  const linesById = Map.groupBy(lines, ({ order_id }) => order_id);
  const eventsById = Map.groupBy(events, ({ order_id }) => order_id);
  const exported: ExportedOrder[] = [];
  for (const order of orders) {
    const rows: OrderRows = {
      order,
      terms: await termsOf(source, order),
      lines: linesById.get(order.id) ?? [],
      events: eventsById.get(order.id) ?? [],
    };
    exported.push(toExported(order, rows));
  }
  return exported;
}

const toExported = (order: OrderOfCustomer, rows: OrderRows): ExportedOrder => ({
  ...toOrder(rows, null),
  revision: order.revision,
  customer: {
    number: order.customer_number,
    name: order.customer_name,
    email: order.customer_email,
    phone: order.customer_phone,
  },
  placedBy: placedByText(order),
  staffNote: order.staff_note,
});
