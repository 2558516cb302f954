/** Where in the review queue one is: which orders are listed, and which of them is open. */
import type { OrderStatus } from "@order-portal/sdk/desk";

/** Which orders are listed, and which of them is open. */
export interface QueuePlace {
  /** `all` lists orders of every state. */
  status: OrderStatus | "all";
  /** The number of the open order. */
  number: string | null;
}

/** The tabs of the queue in their order: an order moves from left to right. */
export const deskTabs = [
  "pending",
  "confirmed",
  "invoiced",
  "fulfilled",
  "rejected",
  "cancelled",
  "all",
] as const satisfies readonly QueuePlace["status"][];

const isStatus = (text: string | undefined): text is QueuePlace["status"] =>
  deskTabs.some((status) => status === text);

/** Reads the way within the area; what it does not understand is what waits. */
export function parseQueuePath([status, number]: readonly string[]): QueuePlace {
  return isStatus(status)
    ? { status, number: number === undefined || number === "" ? null : number }
    : { status: "pending", number: null };
}

/** The way within the area. */
export const queuePath = ({ status, number }: QueuePlace): string[] =>
  number === null ? [status] : [status, number];
