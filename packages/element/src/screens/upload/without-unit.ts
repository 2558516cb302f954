/**
 * A quantity as it was written, without the unit beside it: `12` of `12 cs` and `12cs`. What has no
 * number in front stays as it is, such as a number in words.
 */
export function withoutUnit(quantity: string): string {
  return /^\s*([-+]?\d(?:[\d.,' ]*\d)?)\s*[x×*]?\s*\p{L}/u.exec(quantity)?.[1] ?? quantity;
}

/** The unit that is written beside a quantity: `cs` of `12 cs` and `12x cs`; empty where none is. */
export function unitBeside(quantity: string): string {
  const [, unit = ""] =
    /^\s*[-+]?\d(?:[\d.,' ]*\d)?\s*(?:[x×*]\s*)?(\p{L}.*)$/u.exec(quantity.trim()) ?? [];
  return /^[x×*]$/i.test(unit) ? "" : unit;
}

/**
 * A quantity and its unit where there may be two of them: one that was chosen counts for more than
 * one written beside the quantity, and that for more than one that stands there by itself.
 */
export function statedUnit(
  quantity: string,
  unit: string,
  isChosen: boolean,
): { readonly quantity: string; readonly unit: string } {
  const number = withoutUnit(quantity);
  if (isChosen) return { quantity: number, unit };
  return { quantity, unit: number === quantity ? unit : "" };
}
