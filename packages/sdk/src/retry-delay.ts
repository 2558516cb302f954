/** Whether a call that failed is made again, and how soon. */
import { PortalProblem, PortalOffline } from "./errors.ts";

/** The longest that a server may ask for, in seconds; longer waits are the caller's to decide on. */
const patience = 30;

/**
 * Milliseconds to wait before the next attempt; undefined where there is to be none.
 *
 * Problems that say "not now" (429, 503, and the first attempt of the same submission still being
 * carried out) are waited for whatever the call, since nothing was done; a lost answer only where
 * the call is repeatable.
 *
 * @param attempt the number of the retry, from 1
 * @param backoff milliseconds before the first retry
 */
export function retryDelay(
  error: unknown,
  attempt: number,
  { repeatable, backoff }: { repeatable: boolean; backoff: number },
): number | undefined {
  const notNow =
    error instanceof PortalProblem &&
    (error.code === "idempotency_in_progress" || error.status === 429 || error.status === 503);
  const lost = error instanceof PortalOffline && repeatable;
  if (!notNow && !lost) return undefined;
  const asked = error.retryAfter ?? 0;
  if (asked > patience) return undefined;
  return asked * 1000 + backoff * 2 ** (attempt - 1) * (1 - Math.random() / 2);
}
