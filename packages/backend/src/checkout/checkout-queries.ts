/** The queries of what a customer has chosen for its order; each is bound to the customer. */
import type { Address } from "@order-portal/contract";
import type { Row } from "../database/schema.ts";
import { type Source, statement } from "../database/statement.ts";

/** What is chosen; null where what is on file counts. */
export interface ChosenCheckout {
  readonly carrierService: string | null;
  readonly billingAddress: Address | null;
  readonly shippingAddress: Address | null;
  readonly shipsToBilling: boolean;
}

/** Nothing chosen. */
export const nothingChosen: ChosenCheckout = {
  carrierService: null,
  billingAddress: null,
  shippingAddress: null,
  shipsToBilling: false,
};

const chosenOf = statement<Row<"checkouts">>(() => `select * from checkouts where customer_id = ?`);

/** Reads what a customer has chosen. */
export async function readChosen(source: Source, customerId: number): Promise<ChosenCheckout> {
  const [row] = await chosenOf(source, customerId);
  if (row === undefined) return nothingChosen;
  return {
    carrierService: row.carrier_service,
    billingAddress: parse(row.billing_address),
    shippingAddress: parse(row.shipping_address),
    shipsToBilling: row.ships_to_billing === 1,
  };
}

// Written below, as the contract has it.
const parse = (text: string | null) => (text === null ? null : (JSON.parse(text) as Address));

const upsert = statement(
  () => `
    insert into checkouts
      (customer_id, carrier_service, billing_address, shipping_address, ships_to_billing)
    values (?, ?, ?, ?, ?)
    on conflict (customer_id) do update set
      carrier_service = excluded.carrier_service, billing_address = excluded.billing_address,
      shipping_address = excluded.shipping_address, ships_to_billing = excluded.ships_to_billing`,
);

/** Writes what a customer has chosen. */
export async function writeChosen(
  source: Source,
  customerId: number,
  { carrierService, billingAddress, shippingAddress, shipsToBilling }: ChosenCheckout,
): Promise<void> {
  const text = (address: Address | null) => (address === null ? null : JSON.stringify(address));
  const addresses = [text(billingAddress), text(shippingAddress)] as const;
  await upsert(source, customerId, carrierService, ...addresses, shipsToBilling ? 1 : 0);
}

const deleteOf = statement(() => `delete from checkouts where customer_id = ?`);

/** Forgets what was chosen: it was for an order that is placed. */
export async function forgetChosen(source: Source, customerId: number): Promise<void> {
  await deleteOf(source, customerId);
}

/** An address on file. */
export type FiledAddress = Pick<
  Row<"addresses">,
  "id" | "kind" | "label" | "line1" | "line2" | "city" | "region" | "postal_code" | "country"
>;

const filed = statement<FiledAddress>(
  () => `
    select id, kind, label, line1, line2, city, region, postal_code, country from addresses
    where customer_id = ? order by is_default desc, id limit 100`,
);

/** A customer's addresses on file, the defaults first. */
export const readFiled = (source: Source, customerId: number): Promise<FiledAddress[]> =>
  filed(source, customerId);

const ordered = statement<{ terms: string }>(
  () => `
    select terms from orders
    where customer_id = ? and terms is not null and status <> 'draft'
    order by placed_at desc, id desc limit 40`,
);

/** The terms of a customer's latest orders, as they are kept. */
export const readOrderedTerms = async (source: Source, customerId: number): Promise<string[]> =>
  (await ordered(source, customerId)).map(({ terms }) => terms);
