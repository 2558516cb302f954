/** A cart line's identity: one sku in one unit for one delivery date. */
declare const lineKeyBrand: unique symbol;

/** The key of a cart line in maps. Made by `lineKey` alone, so that no other text passes for one. */
export type LineKey = string & { readonly [lineKeyBrand]: true };

/** What tells a cart line from all others. */
export interface LineName {
  readonly sku: string;
  readonly unit: string;
  /** `YYYY-MM-DD`; left out or empty: none of its own. */
  readonly deliveryDate?: string | undefined;
}

/** The key of the line that orders `sku` in `unit` for that day. */
export function lineKey({ sku, unit, deliveryDate = "" }: LineName): LineKey {
  // A newline cannot stand in a sku or unit that came from a row of a file or a tag.
  return `${sku}\n${unit}\n${deliveryDate}` as LineKey;
}
