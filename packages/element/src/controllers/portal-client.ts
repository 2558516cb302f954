import { createOrderPortal, type OrderPortal, type SessionChange } from "@order-portal/sdk";

/** What a client is made of. */
export interface ClientParts {
  readonly api: string;
  readonly workspace: string;
  readonly token: string | null;
  /** The answer to `start` that is on its way already. */
  readonly early: Promise<Response> | undefined;
  readonly onSessionChange: (change: SessionChange) => void;
}

/** A client of the portal that takes up the call which went out before it. */
export function createClient({ early, ...options }: ClientParts): OrderPortal {
  return createOrderPortal({
    ...options,
    // A lost call is tried again at once; the connection controller tries longer, and says so.
    retry: { limit: 1 },
    fetch: (input, init) => {
      const taken = early;
      early = undefined;
      // The first attempt of the first call: `start` is always that.
      return taken ?? fetch(input, init);
    },
  });
}
