/** Where an order goes, and on which terms: as it was on file when the order was submitted. */
import type { Address, Order } from "@order-portal/contract";
import type { Row } from "../database/schema.ts";
import { type Source, statement } from "../database/statement.ts";

/** The part of an order that comes from the customer's file. */
export type FiledTerms = Pick<
  Order,
  "billingAddress" | "shippingAddress" | "paymentTerms" | "shippingTerms"
>;

/** The same, with the way of paying that counted when it was submitted. */
export type OrderTerms = FiledTerms & Pick<Order, "checkoutMode">;

type AddressRow = Pick<
  Row<"addresses">,
  "kind" | "label" | "line1" | "line2" | "city" | "region" | "postal_code" | "country"
>;

// The default of each kind counts, else the first; the left join tells the terms of one without an address, too.
const onFile = statement<
  { payment_terms: string | null; shipping_terms: string | null } & {
    [K in keyof AddressRow]: AddressRow[K] | null;
  }
>(
  () => `
    select customers.payment_terms, customers.shipping_terms, addresses.kind, label, line1, line2,
      city, region, postal_code, country
    from customers left join addresses on addresses.customer_id = customers.id
    where customers.id = ? order by addresses.is_default desc, addresses.id limit 100`,
);

/** What is on file for a customer today. */
export async function readTerms(source: Source, customerId: number): Promise<FiledTerms> {
  const rows = await onFile(source, customerId);
  const addressOf = (kind: AddressRow["kind"]): Address | null => {
    const row = rows.find((each) => each.kind === kind);
    return row === undefined ? null : toAddress(row);
  };
  return {
    billingAddress: addressOf("billing"),
    shippingAddress: addressOf("shipping"),
    paymentTerms: rows[0]?.payment_terms ?? null,
    shippingTerms: rows[0]?.shipping_terms ?? null,
  };
}

/** An order's terms: those it was submitted on; of an order from elsewhere those on file today. */
export async function termsOf(
  source: Source,
  { terms, customer_id }: Pick<Row<"orders">, "terms" | "customer_id">,
): Promise<OrderTerms> {
  if (terms === null) return { ...(await readTerms(source, customer_id)), checkoutMode: null };
  // Written by `placeOrder`; before it wrote down the way of paying there was none in it.
  const written = JSON.parse(terms) as FiledTerms & Partial<OrderTerms>;
  return { ...written, checkoutMode: written.checkoutMode ?? null };
}

const toAddress = (row: { [K in keyof AddressRow]: AddressRow[K] | null }): Address => ({
  label: row.label ?? "",
  line1: row.line1 ?? "",
  line2: row.line2 ?? "",
  city: row.city ?? "",
  region: row.region ?? "",
  postalCode: row.postal_code ?? "",
  country: row.country ?? "",
});
