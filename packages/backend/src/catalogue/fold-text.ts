/** Folding: what people type and what suppliers write, brought to one form that can be compared. */

/** Letters that differ from their plain form by more than a mark, and so survive decomposition. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ŧ: "t",
  ı: "i",
  ĸ: "k",
  ŋ: "n",
  ς: "σ",
};

const special = new RegExp(`[${Object.keys(plainLetters).join("")}]`, "g");

/**
 * The folded form of a text: compatibility forms taken apart, marks removed, lower case, `ß` as
 * `ss`, white space as single spaces. `"Crème  BRÛLÉE"` becomes `"creme brulee"`.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(special, (letter) => plainLetters[letter] ?? letter)
    .replace(/\p{M}+/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
