/** How long sessions live. */
import type { Config } from "../config.ts";
import type { Row } from "../database/schema.ts";

const hour = 3_600_000;

/** How old a session's idle end may be before a use moves it: writing with each call is too dear. */
const touchEvery = 5 * 60_000;

/** How long staff see the portal as a customer before they have to ask again. */
const previewLasts = 30 * 60_000;

type Kind = Row<"sessions">["kind"] | "preview";

/** After how many milliseconds a session of a kind ends: without use, and in any case. */
export function lifetime(config: Config, kind: Kind): { idle: number; absolute: number } {
  switch (kind) {
    case "customer":
      return {
        idle: config.CUSTOMER_IDLE_HOURS * hour,
        absolute: config.CUSTOMER_SESSION_HOURS * hour,
      };
    case "preview":
      return { idle: previewLasts, absolute: previewLasts };
    case "public":
      return {
        idle: config.PUBLIC_SESSION_HOURS * hour,
        absolute: config.PUBLIC_SESSION_HOURS * hour,
      };
    case "staff":
      return { idle: config.STAFF_IDLE_HOURS * hour, absolute: config.STAFF_SESSION_HOURS * hour };
  }
}

/** When a session used now ends if it is not used again; null where that need not be written yet. */
export function nextIdleEnd(
  config: Config,
  session: Pick<Row<"sessions">, "kind" | "idle_expires_at" | "expires_at">,
  now: number,
): number | null {
  const end = Math.min(now + lifetime(config, session.kind).idle, session.expires_at);
  return end - session.idle_expires_at >= touchEvery ? end : null;
}
