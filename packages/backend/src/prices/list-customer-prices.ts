/** A customer's price list: what the customer itself would be shown, page by page. */
import type { PriceListPage } from "@order-portal/contract";
import { listProducts } from "../catalogue/list-products.ts";
import type { StaffContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { asCustomer, findCustomer } from "./as-customer.ts";

/** What is asked for; 100 products a page where it does not say. */
export interface PriceListQuestion {
  readonly customer: string;
  readonly search?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Reads a page by the very catalogue that the customer's own calls read. */
export async function listCustomerPrices(
  context: StaffContext,
  { customer: number, search, limit = 100, cursor }: PriceListQuestion,
): Promise<PriceListPage | Refusal> {
  const customer = await findCustomer(context.store, context, number);
  if (isRefusal(customer)) return customer;
  const page = await listProducts(asCustomer(context, customer), { search, limit, cursor });
  if (isRefusal(page)) return page;
  return { customer: { number: customer.number, name: customer.name }, ...page };
}
