/** What a lot is found by, beside its product. */
import { foldText } from "../catalogue/fold-text.ts";

/** Lot number and accounts folded, as they are kept with the lot. */
export const lotSearchText = (lot: {
  readonly lot_number: string;
  readonly owner: string;
  readonly holder: string;
}): string => foldText([lot.lot_number, lot.owner, lot.holder].join(" "));
