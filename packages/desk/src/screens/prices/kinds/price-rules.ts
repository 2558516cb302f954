import { msg } from "@lit/localize";
import type { PriceRule, PriceRuleInput } from "@order-portal/sdk/desk";
import { changeDraft, emptyDraft, ownerDraft, scopeDraft } from "../../../state/price-draft.ts";
import { ownerWords, scopeWords } from "../../../state/price-places.ts";
import { changeWords } from "../price-words.ts";
import { priceKind } from "./price-kind.ts";

/** Prices of all customers, of a group or of one customer. */
export const priceRules = priceKind<PriceRule, PriceRuleInput>({
  name: "rules",
  words: () => ({
    many: msg("Price rules"),
    add: msg("New price rule"),
    empty: msg("No price rules yet"),
    purpose: msg("A price of its own for all customers, for a price group or for one customer."),
    search: msg("Search by sku or product line"),
    fixed: msg("A fixed price"),
    columns: [msg("For"), msg("Applies to"), msg("From quantity"), msg("Price")],
  }),
  fields: ["owner", "scope", "minimumQuantity", "change"],
  isOwned: true,
  calls: ({ prices }) => prices.rules,
  async list({ prices }, { search, owner, customer }, cursor, options) {
    const whose = customer === "" ? { owner: owner || undefined } : { customer };
    const query = { ...whose, search: search || undefined, cursor };
    const { priceRules: entries, nextCursor } = await prices.rules.list(query, options);
    return { entries, nextCursor };
  },
  show: (rule, workspace) => ({
    name: ownerWords(rule.owner),
    cells: [scopeWords(rule.scope), rule.minimumQuantity, changeWords(rule, workspace)],
    draft: {
      ...emptyDraft,
      ...ownerDraft(rule.owner),
      ...scopeDraft(rule.scope),
      ...changeDraft(rule, workspace.locale),
      minimumQuantity: String(rule.minimumQuantity),
    },
  }),
  read: (reader) => ({
    owner: reader.owner(),
    scope: reader.scope(),
    minimumQuantity: reader.minimumQuantity(),
    ...reader.change(),
  }),
  previewed: (record) => ({ type: "price_rule", record }),
});
