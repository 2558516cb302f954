/** A cart line's identity: one sku in one unit. */
declare const lineKeyBrand: unique symbol;

/** The key of a cart line in maps. Made by `lineKey` alone, so that no other text passes for one. */
export type LineKey = string & { readonly [lineKeyBrand]: true };

/** The key of the line that orders `sku` in `unit`. */
export function lineKey(line: { readonly sku: string; readonly unit: string }): LineKey {
  // A newline cannot stand in a sku or unit that came from a row of a file or a tag.
  return `${line.sku}\n${line.unit}` as LineKey;
}
