/** What the log of messages is filtered by, as the page's fragment has it. */
import { formatFilter, parseFilter } from "../../state/fragment-filter.ts";

/** The filters; an empty text where any will do. */
export interface LogFilter {
  readonly channel: "" | "mail" | "webhook";
  readonly state: "" | "waiting" | "sent" | "given_up";
  readonly order: string;
}

/** Nothing is filtered out. */
export const noLogFilter: LogFilter = { channel: "", state: "", order: "" };

/** Reads the part of a way. */
export const parseLogFilter = (part = ""): LogFilter =>
  parseFilter(part, noLogFilter, {
    channel: ["mail", "webhook"],
    state: ["waiting", "sent", "given_up"],
  });

/** The part of a way that a filter is; `all` where nothing is filtered: a message may follow it. */
export const formatLogFilter = (filter: LogFilter): string => formatFilter(filter) || "all";
