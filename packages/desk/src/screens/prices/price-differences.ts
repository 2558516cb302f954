/** Where two people have filled the form of a price record differently, in words. */
import { msg, str } from "@lit/localize";
import type { FieldDifference } from "../../components/edit-conflict.ts";
import type { PriceDraft } from "../../state/price-draft.ts";
import type { KindWords, PriceField } from "./kinds/price-kind.ts";

/** Every field of the form that differs. */
export const priceDifferences = (
  fields: readonly PriceField[],
  words: KindWords,
  mine: PriceDraft,
  theirs: PriceDraft,
): FieldDifference[] =>
  fields
    .flatMap((field) => {
      const told = (draft: PriceDraft) => toldField(field, words, draft);
      const others = told(theirs);
      return told(mine).map(([label, text], index) => ({
        label,
        mine: text,
        theirs: others[index]?.[1] ?? "",
      }));
    })
    .filter((field) => field.mine !== field.theirs);

function toldField(
  field: PriceField,
  words: KindWords,
  draft: PriceDraft,
): readonly (readonly [label: string, text: string])[] {
  switch (field) {
    case "code":
    case "madeUpCode":
      return [[msg("Code"), draft.code]];
    case "name":
      return [[msg("Name"), draft.name]];
    case "owner":
      return [[msg("For whom"), ownerText(draft)]];
    case "scope":
      return [[msg("Applies to"), scopeText(draft)]];
    case "minimumQuantity":
      return [[msg("From quantity"), draft.minimumQuantity]];
    case "change": {
      const text = draft.kind === "percent" ? msg(str`${draft.value} % off`) : draft.value;
      return [[msg("How"), draft.kind === "percent" ? text : `${words.fixed}: ${text}`]];
    }
    case "times":
      return [
        [msg("Starts"), draft.starts.replace("T", " ")],
        [msg("Ends"), draft.ends.replace("T", " ")],
      ];
    case "uses":
      return [
        [msg("How often it may be used"), draft.maximumUses],
        [msg("For a customer's first order only"), draft.firstOrderOnly ? msg("yes") : msg("no")],
      ];
    case "tiers": {
      const told = draft.tiers.map(({ minimumQuantity, percent }) =>
        msg(str`${percent} % from ${minimumQuantity}`),
      );
      return [[msg("Off, from which quantity"), told.join(" · ")]];
    }
  }
}

function ownerText({ owner, group, customer }: PriceDraft): string {
  if (owner === "workspace") return msg("All customers");
  return (owner === "group" ? group : customer)?.label ?? "";
}

function scopeText({ scope, line, product, unit }: PriceDraft): string {
  if (scope === "all") return msg("All products");
  return { line, sku: product, unit }[scope]?.label ?? "";
}
