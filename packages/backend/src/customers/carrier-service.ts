/** The carrier service that a customer's orders go by, where freight is charged by it. */
import type { BuyerContext } from "../context.ts";
import { type Source, statement } from "../database/statement.ts";

const shippingTermsOf = statement<{ shipping_terms: string | null }>(
  () => `select shipping_terms from customers where id = ?`,
);

/**
 * The service that the customer's shipping terms name, else the first that the workspace offers;
 * null where freight does not depend on it.
 */
export async function carrierServiceOf(
  source: Source,
  { workspace: { settings }, actor: { customer } }: BuyerContext,
): Promise<string | null> {
  const { freight } = settings;
  if (freight.kind !== "by_carrier_service") return null;
  const [row] = customer === null ? [] : await shippingTermsOf(source, customer.id);
  const named = freight.services.find(({ service }) => service === row?.shipping_terms);
  return (named ?? freight.services[0])?.service ?? null;
}
