/** A draft as it is typed. */
import { msg } from "@lit/localize";
import type { Draft, DraftInput, PricedCartLine } from "@order-portal/sdk/desk";

/** A line as it is typed. */
export type DraftLine = Pick<PricedCartLine, "sku" | "name" | "unit" | "note" | "deliveryDate"> & {
  quantity: string;
};

/** A draft as it is typed. */
export interface DraftForm {
  lines: DraftLine[];
  fields: Draft["fields"];
  /** Empty for none. */
  discountCode: string;
}

/** What the form shows of a draft. */
export const toForm = ({ lines, fields, discountCode }: Draft): DraftForm => ({
  fields,
  discountCode: discountCode?.code ?? "",
  lines: lines.map(({ sku, name, unit, quantity, note, deliveryDate }) => {
    return { sku, name, unit, note, deliveryDate, quantity: String(quantity) };
  }),
});

/** Whether what is typed is a quantity. */
export const isQuantity = (text: string) => /^\d{1,9}$/.test(text.trim());

/** What is saved of a form. */
export const toInput = ({ lines, fields, discountCode }: DraftForm): DraftInput => ({
  fields,
  discountCode: discountCode.trim() || null,
  lines: lines.map(({ sku, unit, quantity, note, deliveryDate }) => {
    return { sku, unit, quantity: Number(quantity), note, deliveryDate };
  }),
});

/** What is added to a draft. */
export type AddedLine = Pick<PricedCartLine, "sku" | "name" | "unit" | "quantity">;

/** Adds lines; one that is there already grows. */
export function addLines(before: DraftLine[], added: readonly AddedLine[]): DraftLine[] {
  let lines = before;
  for (const { sku, name, unit, quantity } of added) {
    const at = lines.findIndex(
      (line) => line.sku === sku && line.unit === unit && line.deliveryDate === "",
    );
    const known = lines[at];
    const sum = (Number(known?.quantity) || 0) + quantity;
    const fresh = { sku, name, unit, note: "", deliveryDate: "", quantity: String(quantity) };
    lines = known ? lines.with(at, { ...known, quantity: String(sum) }) : [...lines, fresh];
  }
  return lines;
}

/** Where two drafts of a form differ, in words. */
export function differences(mine: DraftForm, theirs: DraftForm) {
  const lines = (form: DraftForm) =>
    form.lines.map(({ quantity, unit, name }) => `${quantity} ${unit} ${name}`).join(", ");
  const { fields: own } = mine;
  const { fields: other } = theirs;
  return [
    { label: msg("Lines"), mine: lines(mine), theirs: lines(theirs) },
    {
      label: msg("Purchase order number"),
      mine: own.purchaseOrderNumber,
      theirs: other.purchaseOrderNumber,
    },
    { label: msg("Delivery date"), mine: own.deliveryDate, theirs: other.deliveryDate },
    { label: msg("Notes"), mine: own.notes, theirs: other.notes },
    { label: msg("Discount code"), mine: mine.discountCode, theirs: theirs.discountCode },
  ].filter(({ mine, theirs }) => mine !== theirs);
}
