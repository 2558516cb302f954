/** The carrier service that a customer's orders go by, where freight is charged by it. */
import type { TakenService } from "@order-portal/contract";
import type { BuyerContext } from "../context.ts";
import type { Settings } from "../workspaces/settings.ts";
import { type Source, statement } from "../database/statement.ts";

/** What of a customer's file may name a service. */
export interface ServiceNames {
  readonly carrier_service: string | null;
  readonly shipping_terms: string | null;
  /** What the customer has chosen for this order, where orders are placed step by step. */
  readonly chosen?: string | null;
}

const namesOf = statement<ServiceNames>(
  () => `select carrier_service, shipping_terms from customers where id = ?`,
);

const namesWithChoice = statement<ServiceNames>(
  () => `
    select customers.carrier_service, shipping_terms, checkouts.carrier_service as chosen
    from customers left join checkouts on checkouts.customer_id = customers.id
    where customers.id = ?`,
);

type ByService = Extract<Settings["freight"], { kind: "by_carrier_service" }>;

/** The service chosen for the order, else the customer's own, else the one its shipping terms name, else the first. */
export const chooseService = (
  { services }: ByService,
  names: ServiceNames | undefined,
): TakenService | null => {
  const offered = (name: string | null | undefined) =>
    services.find(({ service }) => service === name);
  const taken =
    offered(names?.chosen) ??
    offered(names?.carrier_service) ??
    offered(names?.shipping_terms) ??
    services[0];
  return taken === undefined ? null : { service: taken.service, carrier: taken.carrier };
};

/**
 * The service that this customer's orders go by; null where freight does not depend on it.
 */
export async function carrierServiceOf(
  source: Source,
  { workspace: { settings }, actor: { customer } }: BuyerContext,
): Promise<TakenService | null> {
  const { freight, checkoutFlow } = settings;
  const find = checkoutFlow === "guided" ? namesWithChoice : namesOf;
  if (freight.kind !== "by_carrier_service" || customer?.freight) return null;
  const [names] = customer === null ? [] : await find(source, customer.id);
  return chooseService(freight, names);
}
