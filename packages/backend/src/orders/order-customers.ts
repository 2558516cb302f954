/** The customers that staff make orders for, and what is found and matched on their behalf. */
import type {
  MatchAnswer,
  MatchRequest,
  OrderCustomer,
  OrderCustomers,
} from "@order-portal/contract";
import { foldText } from "../catalogue/fold-text.ts";
import { type ListQuestion, listProductsAsJson } from "../catalogue/list-products.ts";
import type { StaffContext } from "../context.ts";
import { statement } from "../database/statement.ts";
import { ReadyJson } from "../http/ready-json.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { matchLines } from "../matching/match-lines.ts";
import { customerContext, findCustomer } from "./customer-context.ts";

/** What an order says of whom it is for. */
export interface OrderCustomerRow {
  readonly number: string;
  readonly name: string;
  readonly city: string | null;
  readonly blocked: 0 | 1;
}

/** Where a customer is: of several addresses the first, as on its orders. */
export const cityOfCustomer = `(
  select city from addresses where addresses.customer_id = customers.id
  order by addresses.id limit 1
)`;

const found = (column: string) =>
  statement<OrderCustomerRow>(
    () => `
      select number, name, blocked, ${cityOfCustomer} as city
      from customers where workspace_id = ? and ${column} >= ? and ${column} < ?
      order by ${column} limit ?`,
  );

const byName = found("sort_name");
const byNumber = found("number");

/** How many are found at most. */
const mostFound = 20;

/** Customers whose number or name begins so; for nothing, the first by name. */
export async function findOrderCustomers(
  { store, workspace }: StaffContext,
  search = "",
): Promise<OrderCustomers> {
  const name = foldText(search);
  const behind = (text: string) => `${text}\u{10FFFF}`;
  const [numbered, named] = await Promise.all([
    search === "" ? [] : byNumber(store, workspace.id, search, behind(search), mostFound),
    byName(store, workspace.id, name, behind(name), mostFound),
  ]);
  const rows = new Map([...numbered, ...named].map((row) => [row.number, row]));
  return { customers: [...rows.values()].slice(0, mostFound).map(toOrderCustomer) };
}

/** A customer as an order made for it says. */
export const toOrderCustomer = ({
  number,
  name,
  city,
  blocked,
}: OrderCustomerRow): OrderCustomer => ({
  ...{ number, name, city: city ?? "" },
  blocked: blocked === 1,
});

/** The products that a customer sees, at its prices. */
export async function listCustomerProducts(
  context: StaffContext,
  number: string,
  question: Pick<ListQuestion, "search" | "limit" | "cursor">,
): Promise<ReadyJson | Refusal> {
  const customer = await findCustomer(context.db, context.workspace.id, number);
  if (isRefusal(customer)) return customer;
  const page = await listProductsAsJson(customerContext(context, customer), question);
  return isRefusal(page) ? page : new ReadyJson(page);
}

/** What lines mean for a customer. */
export async function matchCustomerLines(
  context: StaffContext,
  number: string,
  request: MatchRequest,
): Promise<MatchAnswer | Refusal> {
  const customer = await findCustomer(context.db, context.workspace.id, number);
  if (isRefusal(customer)) return customer;
  return matchLines(customerContext(context, customer), request);
}
