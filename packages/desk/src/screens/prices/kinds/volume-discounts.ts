import { msg, str } from "@lit/localize";
import type { VolumeDiscount, VolumeDiscountInput } from "@order-portal/sdk/desk";
import { emptyDraft, scopeDraft } from "../../../state/price-draft.ts";
import { showDecimal } from "../../../state/typed-price.ts";
import { scopeWords } from "../../../state/price-places.ts";
import { priceKind } from "./price-kind.ts";

/** Percentages off by the quantity of a line. */
export const volumeDiscounts = priceKind<VolumeDiscount, VolumeDiscountInput>({
  name: "volume",
  words: () => ({
    many: msg("Volume discounts"),
    add: msg("New volume discount"),
    empty: msg("No volume discounts yet"),
    purpose: msg("The more of a product in a line, the more off: on top of rules and promotions."),
    search: msg("Search by sku or product line"),
    fixed: msg("A fixed price"),
    columns: [msg("Applies to"), msg("Off, from which quantity")],
  }),
  fields: ["scope", "tiers"],
  calls: ({ prices }) => prices.volumeDiscounts,
  async list({ prices }, { search }, cursor, options) {
    const query = { search: search || undefined, cursor };
    const { volumeDiscounts: entries, nextCursor } = await prices.volumeDiscounts.list(
      query,
      options,
    );
    return { entries, nextCursor };
  },
  show: ({ scope, tiers }, { locale }) => ({
    name: scopeWords(scope),
    cells: [
      tiers
        .map(({ minimumQuantity, percent }) =>
          msg(str`${showDecimal(percent, locale)} % from ${minimumQuantity}`),
        )
        .join(" · "),
    ],
    draft: {
      ...emptyDraft,
      ...scopeDraft(scope),
      tiers: tiers.map(({ minimumQuantity, percent }) => ({
        minimumQuantity: String(minimumQuantity),
        percent: showDecimal(percent, locale),
      })),
    },
  }),
  read: (reader) => ({ scope: reader.scope(), tiers: reader.tiers() }),
  previewed: (record) => ({ type: "volume_discount", record }),
});
