import { createOrderPortal, type OrderPortal, type SessionChange } from "@order-portal/sdk";

export { readOpened, readStart } from "@order-portal/sdk";

/** What a client is made of. */
export interface ClientParts {
  readonly api: string;
  readonly workspace: string;
  readonly token: string | null;
  readonly onSessionChange: (change: SessionChange) => void;
}

/**
 * Makes the client of a visit. This module is fetched by itself: the first screen is drawn from an
 * answer that came without a client.
 */
export function createClient(parts: ClientParts): OrderPortal {
  // A lost call is tried again at once; the connection controller tries longer, and says so.
  return createOrderPortal({ ...parts, retry: { limit: 1 } });
}
