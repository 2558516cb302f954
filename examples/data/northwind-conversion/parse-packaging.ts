/** How a product is packed: single, so many pieces to a case, or loose by the kilogram. */
export type Packaging =
  | { readonly kind: "pieces"; readonly pieces: number; readonly piece: string }
  | { readonly kind: "loose"; readonly kilograms: number };

const singular: Readonly<Record<string, string>> = {
  bags: "bag",
  bars: "bar",
  bottles: "bottle",
  boxes: "box",
  cans: "can",
  "gift boxes": "gift box",
  glasses: "glass",
  jars: "jar",
  pieces: "piece",
  pies: "pie",
  pkgs: "pack",
  rounds: "round",
  tins: "tin",
};

const plural: Readonly<Record<string, string>> = { sausgs: "sausages" };

/** The single things that the source describes in a way of their own. */
const singles: Readonly<Record<string, string>> = {
  "1 kg pkg.": "1 kg pack",
  "1k pkg.": "1 kg pack",
  "500 g": "500 g piece",
  "500 ml": "500 ml bottle",
  "750 cc per bottle": "750 ml bottle",
};

/**
 * Reads the source's free text `QuantityPerUnit`: `24 - 12 oz bottles` is 24 pieces of
 * `12 oz bottle`, `10 boxes x 20 bags` is 10 of `box of 20 bags`, `16 kg pkg.` is loose ware.
 * Throws on a text of another form, so that none is guessed.
 */
export function parsePackaging(quantityPerUnit: string): Packaging {
  const text = quantityPerUnit.replace(/\s+/g, " ").trim();
  const single = singles[text];
  if (single !== undefined) return { kind: "pieces", pieces: 1, piece: single };

  const loose = /^(\d+) kg (?:pkg\.|box)$/.exec(text);
  if (loose) return { kind: "loose", kilograms: Number(loose[1]) };

  const nested = /^(\d+) (\w+)\.? x (\d+) (\w+)\.?$/.exec(text);
  if (nested) {
    const [, pieces, outer = "", count, inner = ""] = nested;
    return {
      kind: "pieces",
      pieces: Number(pieces),
      piece: `${singular[outer] ?? outer} of ${count} ${plural[inner] ?? inner}`,
    };
  }

  const packed = /^(\d+)(?: - ([\d.]+ \w+))? ([a-z ]+)\.?$/.exec(text);
  const container = singular[packed?.[3] ?? ""];
  if (!packed || container === undefined) throw new Error(`Unknown packaging: "${text}".`);
  const [, pieces, size] = packed;
  return {
    kind: "pieces",
    pieces: Number(pieces),
    piece: size === undefined ? container : `${size} ${container}`,
  };
}
