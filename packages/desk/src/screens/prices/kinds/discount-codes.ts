import { msg, str } from "@lit/localize";
import type { DiscountCode, DiscountCodeInput } from "@order-portal/sdk/desk";
import { changeDraft, emptyDraft, timesDraft } from "../../../state/price-draft.ts";
import { changeWords, stateBadge, timesWords } from "../price-words.ts";
import { priceKind } from "./price-kind.ts";

/** Reductions of a whole order for who knows the code. */
export const discountCodes = priceKind<DiscountCode, DiscountCodeInput>({
  name: "codes",
  words: () => ({
    many: msg("Discount codes"),
    add: msg("New discount code"),
    empty: msg("No discount codes yet"),
    purpose: msg("Something off a whole order, for whoever types the code when ordering."),
    search: msg("Search by the beginning of a code"),
    fixed: msg("An amount off"),
    columns: [msg("Code"), msg("Takes off"), msg("Time"), msg("Used"), msg("State")],
  }),
  fields: ["madeUpCode", "change", "times", "uses"],
  states: ["running", "coming", "over", "used_up"],
  calls: ({ prices }) => prices.discountCodes,
  async list({ prices }, { search, state }, cursor, options) {
    const query = { state: state || undefined, search: search || undefined, cursor };
    const { discountCodes: entries, nextCursor } = await prices.discountCodes.list(query, options);
    return { entries, nextCursor };
  },
  show: (code, workspace) => ({
    name: code.code,
    // Made anew, a code would have forgotten how often it was used.
    restorable: code.uses === 0,
    cells: [
      changeWords(code, workspace),
      timesWords(code, workspace),
      code.maximumUses === null ? code.uses : msg(str`${code.uses} of ${code.maximumUses}`),
      stateBadge(code.state),
    ],
    draft: {
      ...emptyDraft,
      ...changeDraft(code, workspace.locale),
      ...timesDraft(code, workspace.timeZone),
      code: code.code,
      maximumUses: code.maximumUses === null ? "" : String(code.maximumUses),
      firstOrderOnly: code.firstOrderOnly,
    },
  }),
  read: (reader) => ({
    code: reader.text("code"),
    ...reader.change(),
    ...reader.times(),
    maximumUses: reader.maximumUses(),
    firstOrderOnly: reader.draft.firstOrderOnly,
  }),
});
