/** A price record as it is typed: one shape for all kinds, of which each shows its own fields. */
import type { PriceKind, PriceScope, RuleOwner } from "@order-portal/sdk/desk";
import type { PickerChoice } from "../components/picker.ts";
import { localTime } from "./local-time.ts";
import { showDecimal } from "./typed-price.ts";

/** A tier as it is typed. */
export interface TierDraft {
  readonly minimumQuantity: string;
  readonly percent: string;
}

/** Empty text, and null for a choice, where nothing is said. */
export interface PriceDraft {
  readonly code: string;
  readonly name: string;
  readonly owner: RuleOwner["kind"];
  readonly group: PickerChoice | null;
  readonly customer: PickerChoice | null;
  readonly scope: PriceScope["kind"];
  readonly line: PickerChoice | null;
  readonly product: PickerChoice | null;
  /** Its value is made by `unitValue`. */
  readonly unit: PickerChoice | null;
  readonly minimumQuantity: string;
  readonly kind: PriceKind;
  readonly value: string;
  /** On the workspace's clock, as `localTime` has it. */
  readonly starts: string;
  readonly ends: string;
  readonly maximumUses: string;
  readonly firstOrderOnly: boolean;
  readonly tiers: readonly TierDraft[];
}

/** What a form begins with. */
export const emptyDraft: PriceDraft = {
  ...{ code: "", name: "", owner: "workspace", group: null, customer: null },
  ...{ scope: "all", line: null, product: null, unit: null },
  ...{ minimumQuantity: "1", kind: "percent", value: "", starts: "", ends: "" },
  ...{ maximumUses: "", firstOrderOnly: false, tiers: [{ minimumQuantity: "", percent: "" }] },
};

/** A unit of a product as one value. */
export const unitValue = (sku: string, unit: string): string => JSON.stringify([sku, unit]);

/** Whose a rule is, as the form has it. */
export function ownerDraft(owner: RuleOwner): Partial<PriceDraft> {
  switch (owner.kind) {
    case "workspace":
      return { owner: "workspace" };
    case "group":
      return { owner: "group", group: { value: owner.code, label: owner.name } };
    case "customer":
      return { owner: "customer", customer: { value: owner.number, label: owner.name } };
  }
}

/** What it applies to, as the form has it. */
export function scopeDraft(scope: PriceScope): Partial<PriceDraft> {
  switch (scope.kind) {
    case "all":
      return { scope: "all" };
    case "line":
      return { scope: "line", line: { value: scope.productLine, label: scope.productLine } };
    case "sku":
      return { scope: "sku", product: { value: scope.sku, label: scope.name ?? scope.sku } };
    case "unit": {
      const { sku, unit, name } = scope;
      const choice = { value: unitValue(sku, unit), label: `${name ?? sku}, ${unit}` };
      return { scope: "unit", unit: choice };
    }
  }
}

/** How it changes the price, as the form has it. */
export const changeDraft = (
  { kind, value }: { readonly kind: PriceKind; readonly value: string },
  locale: string,
): Partial<PriceDraft> => ({ kind, value: showDecimal(value, locale) });

/** When it runs, as the form has it. */
export const timesDraft = (
  { starts, ends }: { readonly starts: string | null; readonly ends: string | null },
  timeZone: string,
): Partial<PriceDraft> => ({
  starts: localTime(starts, timeZone),
  ends: localTime(ends, timeZone),
});
