/** Where a page of lots begins: behind a lot, in the order that the list is in. */
import { inventorySorts, type InventorySort } from "@order-portal/contract";
import * as z from "zod/mini";
import type { LotPlace } from "./inventory-queries.ts";

const Cursor = z.tuple([
  z.enum(inventorySorts),
  z.boolean(),
  z.union([z.string(), z.int()]),
  z.int(),
]);

/** Writes a cursor: the order, and the place of the last lot shown. */
export const writeLotCursor = (
  sort: InventorySort,
  isDescending: boolean,
  { value, id }: LotPlace,
): string => Buffer.from(JSON.stringify([sort, isDescending, value, id])).toString("base64url");

/** Reads a cursor; null where it is none, or of a list in another order. */
export function readLotCursor(
  cursor: string,
  sort: InventorySort,
  isDescending: boolean,
): LotPlace | null {
  try {
    const text = Buffer.from(cursor, "base64url").toString();
    const [of, isDown, value, id] = Cursor.parse(JSON.parse(text));
    const isOfSort = (typeof value === "number") === (sort === "quantity");
    return of === sort && isDown === isDescending && isOfSort && !hasNul(value)
      ? { value, id }
      : null;
  } catch {
    return null;
  }
}

/** What PostgreSQL takes in no text. */
const hasNul = (value: string | number) => typeof value === "string" && /[\0\p{Cs}]/u.test(value);
