/** Where a page of orders begins: behind an order's time and id. */

/** The place of an order in a list by time. */
export interface OrderPlace {
  readonly placedAt: number;
  readonly id: number;
}

/** Writes a cursor: the place of the last order shown. */
export const writeOrderCursor = ({ placedAt, id }: OrderPlace): string =>
  `${placedAt.toString(36)}.${id.toString(36)}`;

/** Reads a cursor; null where it is none. */
export function readOrderCursor(cursor: string): OrderPlace | null {
  const [, placedAt, id] = /^(-?[0-9a-z]{1,11})\.([0-9a-z]{1,11})$/.exec(cursor) ?? [];
  if (placedAt === undefined || id === undefined) return null;
  const place = { placedAt: parseInt(placedAt, 36), id: parseInt(id, 36) };
  return Number.isSafeInteger(place.placedAt) && Number.isSafeInteger(place.id) ? place : null;
}
