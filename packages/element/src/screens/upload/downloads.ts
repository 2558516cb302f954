/** The files that a buyer can take along: templates to fill in, and lines that were not ordered. */
import { msg } from "@lit/localize";
import type { UsualList } from "@order-portal/sdk";
import type { WrittenCell } from "@order-portal/ui/tables";
import { entryState, sourceText, type EntryLine } from "./entry-lines.ts";
import { entryProblemText } from "./entry-words.ts";

type Rows = readonly (readonly WrittenCell[])[];

/** A template, filled with what the customer orders often. */
export function templateRows(usuals: UsualList | null): Rows {
  const header = [msg("SKU"), msg("Quantity"), msg("Unit"), msg("Product")];
  const lines = (usuals?.groups ?? []).flatMap(({ usuals }) =>
    usuals.map(({ product, usualQuantity, unit }) => [
      product.sku,
      usualQuantity,
      unit,
      product.name,
    ]),
  );
  return [header, ...lines];
}

/** The lines that are not ordered, as they were written, each with its reason. */
export function remainingRows(lines: readonly EntryLine[]): Rows {
  const header = [msg("Line"), msg("SKU"), msg("Quantity"), msg("Unit"), msg("Reason")];
  const rows = lines.map((line): WrittenCell[] => {
    const { source, numbers } = line;
    const cells =
      "text" in source ? [sourceText(source), "", ""] : [source.code, source.quantity, source.unit];
    return [numbers.join(", "), ...cells, reason(line)];
  });
  return [header, ...rows];
}

function reason(line: EntryLine): string {
  if (line.isLeftOut) return msg("Left out");
  const { problem, candidates } = line.answer ?? {};
  if (problem) return entryProblemText(problem, candidates?.length ?? 0);
  return entryState(line) === "matched" ? msg("Not added to the cart") : msg("Not matched yet");
}
