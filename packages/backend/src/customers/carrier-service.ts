/** The carrier service that a customer's orders go by, where freight is charged by it. */
import type { TakenService } from "@order-portal/contract";
import type { BuyerContext } from "../context.ts";
import type { Settings } from "../workspaces/settings.ts";
import { type Source, statement } from "../database/statement.ts";

/** What of a customer's file may name a service. */
export interface ServiceNames {
  readonly carrier_service: string | null;
  readonly shipping_terms: string | null;
}

const namesOf = statement<ServiceNames>(
  () => `select carrier_service, shipping_terms from customers where id = ?`,
);

type ByService = Extract<Settings["freight"], { kind: "by_carrier_service" }>;

/** The customer's own service, else the one its shipping terms name, else the first. */
export const chooseService = (
  { services }: ByService,
  names: ServiceNames | undefined,
): TakenService | null => {
  const offered = (name: string | null | undefined) =>
    services.find(({ service }) => service === name);
  const taken = offered(names?.carrier_service) ?? offered(names?.shipping_terms) ?? services[0];
  return taken === undefined ? null : { service: taken.service, carrier: taken.carrier };
};

/**
 * The service that this customer's orders go by; null where freight does not depend on it.
 */
export async function carrierServiceOf(
  source: Source,
  { workspace: { settings }, actor: { customer } }: BuyerContext,
): Promise<TakenService | null> {
  const { freight } = settings;
  if (freight.kind !== "by_carrier_service" || customer?.freight) return null;
  const [names] = customer === null ? [] : await namesOf(source, customer.id);
  return chooseService(freight, names);
}
