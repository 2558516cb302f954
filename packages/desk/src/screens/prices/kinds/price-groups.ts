import { msg } from "@lit/localize";
import type { PriceGroup, PriceGroupInput } from "@order-portal/sdk/desk";
import { emptyDraft } from "../../../state/price-draft.ts";
import { priceKind } from "./price-kind.ts";

/** Customers who share price rules. */
export const priceGroups = priceKind<PriceGroup, PriceGroupInput>({
  name: "groups",
  words: () => ({
    many: msg("Price groups"),
    add: msg("New price group"),
    empty: msg("No price groups yet"),
    purpose: msg(
      "Customers who share price rules. A customer's group is chosen with the customer.",
    ),
    search: msg("Search by code or name"),
    fixed: msg("A fixed price"),
    columns: [msg("Name"), msg("Code"), msg("Customers")],
  }),
  fields: ["name", "code"],
  calls: ({ prices }) => prices.groups,
  async list({ prices }, { search }, cursor, options) {
    const query = { search: search || undefined, cursor };
    const { priceGroups: entries, nextCursor } = await prices.groups.list(query, options);
    return { entries, nextCursor };
  },
  show: ({ code, name, customerCount }) => ({
    name,
    cells: [code, customerCount],
    draft: { ...emptyDraft, code, name },
  }),
  read: (reader) => ({ code: reader.text("code"), name: reader.text("name") }),
});
