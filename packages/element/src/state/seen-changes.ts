/** Which changes of orders are news to who looks, on this device. */
import type { OrderSummary } from "@order-portal/sdk";
import { isRecord, parseJson } from "./stored-json.ts";

/** A visit is over when nobody has looked at the orders for so long, in milliseconds. */
const visitGap = 30 * 60_000;

/** How far changes were seen. Times of changes are the server's, so that no clock here matters. */
export interface SeenChanges {
  /** Changes up to then were shown on an earlier visit; null on the first, where nothing is news. */
  readonly before: number | null;
  /** The latest change that was shown. */
  readonly shown: number;
  /** When the orders were last looked at, by this device's clock. */
  readonly at: number;
  /** The orders that were opened on this visit, with the latest of their steps that was read. */
  readonly opened: Readonly<Record<string, number>>;
}

/** What somebody has seen who never was here. */
export const nothingSeen: SeenChanges = { before: null, shown: 0, at: 0, opened: {} };

/** Reads what was kept; what is no such thing is as if nobody had been here. */
export function readSeen(text: string | null): SeenChanges {
  const kept = parseJson(text);
  if (!isRecord(kept)) return nothingSeen;
  const { before, shown, at, opened } = kept;
  if (typeof shown !== "number" || typeof at !== "number") return nothingSeen;
  return {
    before: typeof before === "number" ? before : null,
    shown,
    at,
    // Whatever else stands there, no order is newer than it.
    opened: isRecord(opened) ? (opened as Record<string, number>) : {},
  };
}

/** As it is when the latest orders are shown: a new visit forgets what the one before has shown. */
export function noteShown(
  seen: SeenChanges,
  orders: readonly OrderSummary[],
  now: number,
): SeenChanges {
  const shown = Math.max(seen.shown, ...orders.map(changeOf));
  const isFirst = seen.at === 0;
  const goesOn = isFirst || now - seen.at < visitGap;
  return goesOn ? { ...seen, shown, at: now } : { before: seen.shown, shown, at: now, opened: {} };
}

/** As it is when an order has been read up to a step. */
export const noteOpened = (seen: SeenChanges, number: string, step: string): SeenChanges => ({
  ...seen,
  opened: { ...seen.opened, [number]: Date.parse(step) },
});

/** Whether something became of an order since the last visit that was not read yet. */
export function isNews({ before, opened }: SeenChanges, order: OrderSummary): boolean {
  const change = changeOf(order);
  return before !== null && change > before && change > (opened[order.number] ?? 0);
}

/** The time of an order's last change; 0 where there is none. */
const changeOf = ({ changedAt }: OrderSummary): number =>
  changedAt === null ? 0 : Date.parse(changedAt);
