/** The customer that a request is bound to, of its row. */
import { checkoutModes, stockDisplays } from "@order-portal/contract";
import type { CurrentCustomer } from "../context.ts";
import type { Row } from "../database/schema.ts";
import { parseCustomerFreight } from "./customer-freight.ts";

/** What each request reads of its customer, beside id, number and name. */
export const currentCustomerColumns = [
  "price_group_id",
  "tax_exempt",
  "catalogue_all",
  "freight",
  "stock_display",
  "checkout_mode",
] as const satisfies readonly (keyof Row<"customers">)[];

/** A customer as `currentCustomerColumns` give it; null where a session has none. */
export type CurrentCustomerRow = {
  [K in (typeof currentCustomerColumns)[number]]: Row<"customers">[K] | null;
};

/** Makes a customer of its row. Own settings that are not understood count as none. */
export function toCurrentCustomer(
  who: Pick<CurrentCustomer, "id" | "number" | "name">,
  row: CurrentCustomerRow,
  currency: string,
): CurrentCustomer {
  return {
    ...who,
    priceGroupId: row.price_group_id,
    taxExempt: row.tax_exempt === 1,
    catalogueAll: row.catalogue_all === 1,
    freight: row.freight === null ? null : parseCustomerFreight(row.freight, currency),
    stockDisplay: stockDisplays.find((display) => display === row.stock_display) ?? null,
    checkoutMode: checkoutModes.find((mode) => mode === row.checkout_mode) ?? null,
  };
}
