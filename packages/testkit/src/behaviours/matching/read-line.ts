/** Reads what a line says: how many, of which unit, and the words that are left. */
import type { MatchLineInput } from "@order-portal/contract";

/** What a line says. */
export interface ReadLine {
  /** Null where it does not say. */
  quantity: number | null;
  /** The unit as it was written, in lower case; empty where it does not say. */
  unit: string;
  /** What names the product. */
  words: string;
}

/** Words that people write for a unit's code. */
const unitWords: Record<string, string> = {
  ea: "EA",
  each: "EA",
  cs: "CS",
  case: "CS",
  cases: "CS",
  pk: "PK",
  pack: "PK",
  packs: "PK",
  kg: "KG",
  kilo: "KG",
  kilos: "KG",
};

/** The code of a unit as it was written, or what was written. */
export const unitCodeOf = (written: string): string =>
  unitWords[written.toLowerCase()] ?? written.toUpperCase();

/** Reads a line of free text or of cells; cells win. */
export function readLine({
  text = "",
  code = "",
  quantity = "",
  unit = "",
}: MatchLineInput): ReadLine {
  const read = readText(text);
  const cell = /^(\d+)\s*(\p{L}*)$/u.exec(quantity);
  return {
    quantity: cell ? Number(cell[1]) : quantity === "" ? read.quantity : null,
    unit: unitCodeOf(unit || (cell?.[2] ?? "") || read.unit),
    words: code || read.words,
  };
}

/** "3 cs chai", "chai x3", "BEV-101<tab>3<tab>CS". */
function readText(text: string): ReadLine {
  const words: string[] = [];
  let quantity: number | null = null;
  let unit = "";
  for (const word of text.split(/[\s,;]+/).filter(Boolean)) {
    const number = /^x?(\d+)x?$/i.exec(word)?.[1];
    if (number !== undefined && quantity === null) quantity = Number(number);
    else if (word.toLowerCase() in unitWords && unit === "") unit = word;
    else if (!/^[x×*•-]$/i.test(word)) words.push(word);
  }
  return { quantity, unit, words: words.join(" ") };
}
