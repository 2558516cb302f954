import { msg } from "@lit/localize";
import type { Promotion, PromotionInput, PromotionQuery } from "@order-portal/sdk/desk";
import { changeDraft, emptyDraft, scopeDraft, timesDraft } from "../../../state/price-draft.ts";
import { scopeWords } from "../../../state/price-places.ts";
import { changeWords, stateBadge, timesWords } from "../price-words.ts";
import { priceKind } from "./price-kind.ts";

/** Prices for a time. */
export const promotions = priceKind<Promotion, PromotionInput>({
  name: "promotions",
  words: () => ({
    many: msg("Promotions"),
    add: msg("New promotion"),
    empty: msg("No promotions yet"),
    purpose: msg("A lower price for everybody, for a time. Where several run, the lowest counts."),
    search: msg("Search by name, sku or product line"),
    fixed: msg("A fixed price"),
    columns: [msg("Name"), msg("Applies to"), msg("Price"), msg("Time"), msg("State")],
  }),
  fields: ["name", "scope", "change", "times"],
  states: ["running", "coming", "over"],
  calls: ({ prices }) => prices.promotions,
  async list({ prices }, { search, state }, cursor, options) {
    // Only its own `states` are offered.
    const narrowed = (state || undefined) as NonNullable<PromotionQuery>["state"];
    const query = { state: narrowed, search: search || undefined, cursor };
    const { promotions: entries, nextCursor } = await prices.promotions.list(query, options);
    return { entries, nextCursor };
  },
  show: (promotion, workspace) => ({
    name: promotion.name,
    cells: [
      scopeWords(promotion.scope),
      changeWords(promotion, workspace),
      timesWords(promotion, workspace),
      stateBadge(promotion.state),
    ],
    draft: {
      ...emptyDraft,
      ...scopeDraft(promotion.scope),
      ...changeDraft(promotion, workspace.locale),
      ...timesDraft(promotion, workspace.timeZone),
      name: promotion.name,
    },
  }),
  read: (reader) => ({
    name: reader.text("name"),
    scope: reader.scope(),
    ...reader.change(),
    ...reader.times(),
  }),
  previewed: (record) => ({ type: "promotion", record }),
});
