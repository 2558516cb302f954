/** Where in the desk one is, as the page's fragment says it: `#/pending/1042`. */
import type { OrderStatus } from "@order-portal/sdk/desk";

/** Which orders are listed, and which of them is open. */
export interface DeskPlace {
  /** `all` lists orders of every state. */
  status: OrderStatus | "all";
  /** The number of the open order. */
  number: string | null;
}

/** The tabs of the desk in their order: an order moves from left to right. */
export const deskTabs = [
  "pending",
  "confirmed",
  "invoiced",
  "fulfilled",
  "rejected",
  "cancelled",
  "all",
] as const satisfies readonly DeskPlace["status"][];

const isStatus = (text: string): text is DeskPlace["status"] =>
  deskTabs.some((status) => status === text);

/** Reads a fragment; whatever it does not understand is the review queue. */
export function parsePlace(hash: string): DeskPlace {
  const [, status = "", number = ""] = /^#\/([a-z]+)(?:\/([^/]+))?$/.exec(hash) ?? [];
  if (!isStatus(status)) return { status: "pending", number: null };
  try {
    return { status, number: number === "" ? null : decodeURIComponent(number) };
  } catch {
    return { status, number: null };
  }
}

/** The fragment of a place. */
export function formatPlace({ status, number }: DeskPlace): string {
  return `#/${status}${number === null ? "" : `/${encodeURIComponent(number)}`}`;
}
