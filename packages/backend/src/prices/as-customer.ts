/** A customer's own view of catalogue and prices, for staff who look after them. */
import type { BuyerContext, CurrentCustomer, StaffContext } from "../context.ts";
import {
  type CurrentCustomerRow,
  currentCustomerColumns,
  toCurrentCustomer,
} from "../customers/current-customer.ts";
import { type Source, statement } from "../database/statement.ts";
import { type Refusal, refuse } from "../http/refusal.ts";

type CustomerRow = CurrentCustomerRow & {
  id: number;
  number: string;
  name: string;
  group_code: string | null;
  group_name: string | null;
  blocked: number;
};

const columns = currentCustomerColumns.map((column) => `customers.${column}`).join(", ");

const byNumber = statement<CustomerRow>(
  () => `
    select customers.id, customers.number, customers.name, customers.blocked, ${columns},
      price_groups.code as group_code, price_groups.name as group_name
    from customers left join price_groups on price_groups.id = customers.price_group_id
    where customers.workspace_id = ? and customers.number = ?`,
);

/** A customer as staff look at its prices. */
export interface PricedCustomer extends CurrentCustomer {
  readonly priceGroup: { readonly code: string; readonly name: string } | null;
  readonly blocked: boolean;
}

/** The workspace's customer of a number. */
export async function findCustomer(
  source: Source,
  { workspace }: StaffContext,
  number: string,
): Promise<PricedCustomer | Refusal> {
  const [row] = await byNumber(source, workspace.id, number);
  if (row === undefined) return refuse("not_found", "There is no customer with this number.");
  const { id, name, group_code, group_name } = row;
  return {
    ...toCurrentCustomer({ id, number, name }, row, workspace.currency),
    priceGroup:
      group_code === null || group_name === null ? null : { code: group_code, name: group_name },
    blocked: row.blocked === 1,
  };
}

/**
 * The context that the customer's own calls have, so that what staff see is made by what the
 * customer sees it by. It may look, and nothing else.
 */
export function asCustomer(
  { actor: _, ...context }: StaffContext,
  customer: CurrentCustomer | null,
): BuyerContext {
  const actor: BuyerContext["actor"] = {
    kind: customer === null ? "public" : "customer",
    customer,
    linkId: null,
    accountId: null,
    permissions: new Set(["catalogue:read"]),
  };
  return { ...context, actor };
}
