/** What of a product is different, for the audit log. */
import type { DeskProduct } from "@order-portal/contract";

/** The fields that differ, as they were and as they are. */
export function productChanges(before: DeskProduct, after: DeskProduct) {
  const changed = (Object.keys(after) as (keyof DeskProduct)[]).filter(
    (field) =>
      field !== "revision" && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const pick = (product: DeskProduct) =>
    Object.fromEntries(changed.map((field) => [field, product[field]]));
  return { before: pick(before), after: pick(after) };
}
