/** What the log of messages is filtered by, as the page's fragment has it. */
import type { DeliveryQuery } from "@order-portal/sdk/desk";

/** The filters; an empty text where any will do. */
export interface LogFilter {
  readonly channel: "" | "mail" | "webhook";
  readonly state: "" | "waiting" | "sent" | "given_up";
  readonly order: string;
}

/** Nothing is filtered out. */
export const noLogFilter: LogFilter = { channel: "", state: "", order: "" };

const channels = ["", "mail", "webhook"] as const;
const states = ["", "waiting", "sent", "given_up"] as const;

/** Reads the part of a way; whatever it does not understand filters nothing. */
export function parseLogFilter(part = ""): LogFilter {
  const given = new URLSearchParams(part);
  return {
    channel: channels.find((each) => each === given.get("channel")) ?? "",
    state: states.find((each) => each === given.get("state")) ?? "",
    order: (given.get("order") ?? "").slice(0, 64),
  };
}

/** The part of a way that a filter is; `all` where nothing is filtered. */
export const formatLogFilter = (filter: LogFilter): string =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== "")).toString() ||
  "all";

/** What is asked of the server. */
export const logQuery = ({ channel, state, order }: LogFilter): DeliveryQuery => ({
  ...(channel && { channel }),
  ...(state && { state }),
  ...(order && { order }),
});
