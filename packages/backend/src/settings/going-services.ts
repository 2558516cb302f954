/** Who names the carrier services that a change of freight takes out. */
import type { FieldError, SettingsInput } from "@order-portal/contract";
import { chooseService, type ServiceNames } from "../customers/carrier-service.ts";
import { type Source, listOf, statement } from "../database/statement.ts";
import type { Settings } from "../workspaces/settings.ts";

type Freight = Settings["freight"];
type FreightInput = Extract<SettingsInput, { section: "freight" }>["values"];

// Those with freight of their own are not charged by a service.
const customersNaming = statement<ServiceNames & { customers: number }>(
  (d) => `
    select carrier_service, shipping_terms, count(*) as customers from customers
    where workspace_id = ? and freight is null
      and (${d.isOneOf("carrier_service")} or ${d.isOneOf("shipping_terms")})
    group by carrier_service, shipping_terms`,
);

const openOrdersBy = statement<{ service: string; orders: number }>(
  (d) => `
    select ${d.field("rates", "carrierService")} as service, count(*) as orders from orders
    where workspace_id = ? and status in ('pending', 'confirmed', 'invoiced') and rates is not null
    group by ${d.field("rates", "carrierService")}`,
);

/** What to ask before they go: one question for each service that is named by somebody. */
export async function askAboutServices(
  source: Source,
  workspaceId: number,
  before: Freight,
  after: FreightInput,
): Promise<FieldError[]> {
  const going = goingServices(before, after);
  if (before.kind !== "by_carrier_service" || going.length === 0) return [];
  const names = listOf(going);
  const customers = new Map<string, { count: number; then: Set<string> }>();
  for (const row of await customersNaming(source, workspaceId, names, names)) {
    const now = chooseService(before, row)?.service ?? "";
    if (!going.includes(now)) continue;
    const asked = customers.get(now) ?? { count: 0, then: new Set() };
    asked.count += Number(row.customers);
    const next = after.kind === "by_carrier_service" ? chooseService(after, row) : null;
    asked.then.add(next?.service ?? "");
    customers.set(now, asked);
  }
  const orders = new Map(
    (await openOrdersBy(source, workspaceId)).map((row) => [row.service, Number(row.orders)]),
  );
  return going.flatMap((service) => {
    const detail = sentences(service, customers.get(service), orders.get(service) ?? 0, after);
    return detail === "" ? [] : [{ pointer: "/values/services", code: "in_use", detail }];
  });
}

/** The services that are no longer among those offered. */
function goingServices(before: Freight, after: FreightInput): string[] {
  if (before.kind !== "by_carrier_service") return [];
  const staying = after.kind === "by_carrier_service" ? after.services : [];
  return before.services
    .map(({ service }) => service)
    .filter((name) => !staying.some(({ service }) => service === name));
}

const several = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

function sentences(
  service: string,
  customers: { readonly count: number; readonly then: ReadonlySet<string> } | undefined,
  orders: number,
  after: FreightInput,
): string {
  const said: string[] = [];
  if (customers !== undefined) {
    const who = several(customers.count, "customer names", "customers name");
    const then =
      after.kind === "by_carrier_service"
        ? `then they have ${[...customers.then].join(" or ")}`
        : "then their freight does not depend on a service";
    said.push(`${who} ${service}: ${then}.`);
  }
  if (orders > 0) {
    const which = several(orders, "open order goes", "open orders go");
    const keeps = orders === 1 ? "it keeps" : "they keep";
    said.push(`${which} by ${service}: ${keeps} service and freight.`);
  }
  return said.join(" ");
}
