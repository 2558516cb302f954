/** A carrier service that was chosen and is not offered any more. Pure. */
import type { BuyerContext } from "../context.ts";
import { type Refusal, refuse } from "../http/refusal.ts";

type Buyer = Pick<BuyerContext, "workspace" | "actor">;

/** The services that a buyer can choose from; none where freight does not depend on them. */
export function offeredServices({ workspace, actor }: Buyer) {
  const { freight } = workspace.settings;
  // The customer's own freight wins: there is nothing to choose then.
  return freight.kind === "by_carrier_service" && (actor.customer?.freight ?? null) === null
    ? freight.services
    : [];
}

/** The service that was chosen, where it is withdrawn; null where it is not, or counts for nothing. */
export function withdrawnService(buyer: Buyer, chosen: string | null): string | null {
  const offered = offeredServices(buyer);
  if (chosen === null || offered.length === 0) return null;
  return offered.some(({ service }) => service === chosen) ? null : chosen;
}

/** Refuses a service that is not to be had. */
export const refuseService = (service: string): Refusal =>
  refuse("carrier_unavailable", `${service} is not offered: choose another service.`, {
    errors: [{ pointer: "/carrierService", code: "invalid", detail: "It is not offered." }],
  });
