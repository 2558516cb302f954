/** Where two people have filled a product's form differently, in words. */
import { msg, str } from "@lit/localize";
import type { FieldDifference } from "../components/edit-conflict.ts";
import type { ProductDraft, UnitDraft } from "./product-draft.ts";

/** The fields that hold a text. */
type TextField = Exclude<keyof ProductDraft, "active" | "units">;

/** Every field that differs. */
export function productDifferences(mine: ProductDraft, theirs: ProductDraft): FieldDifference[] {
  const labels: readonly (readonly [TextField, string])[] = [
    ["name", msg("Name")],
    ["description", msg("Description")],
    ["category", msg("Category")],
    ["productLine", msg("Product line")],
    ["aliases", msg("Other words")],
    ["imageUrl", msg("Picture")],
    ["taxClass", msg("Tax class")],
    ["newUntil", msg("New until")],
    ["replacedBy", msg("Replaced by")],
  ];
  const fields = labels.map(([field, label]) => ({
    label,
    mine: mine[field],
    theirs: theirs[field],
  }));
  const onSale = ({ active }: { active: boolean }) => (active ? msg("yes") : msg("no"));
  const words = (unit: UnitDraft | undefined): string => {
    if (unit === undefined) return msg("not there");
    const { label, factor, price, minimum, maximum, increment } = unit;
    return [label, `×${factor}`, price, minimum, maximum, increment, onSale(unit)].join(" · ");
  };
  const codes = new Set([...mine.units, ...theirs.units].map(({ unit }) => unit));
  const units = [...codes].map((code) => {
    const of = ({ units }: ProductDraft) => words(units.find(({ unit }) => unit === code));
    return { label: msg(str`Unit ${code}`), mine: of(mine), theirs: of(theirs) };
  });
  const order = ({ units }: ProductDraft) => units.map(({ unit }) => unit).join(", ");
  return [
    ...fields,
    { label: msg("On sale"), mine: onSale(mine), theirs: onSale(theirs) },
    ...units,
    { label: msg("Order of the units"), mine: order(mine), theirs: order(theirs) },
  ].filter((field) => field.mine !== field.theirs);
}
