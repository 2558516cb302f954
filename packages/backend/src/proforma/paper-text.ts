/** What fonts of paper have no sign for, in names and notes that people write and locales format. */

/** Narrow spaces, which French and others put into numbers. */
const narrowSpaces = /[\u2007-\u200a\u202f]/g;

/** Marks of direction, and control characters, which imports may bring: they are drawn as boxes. */
const unseen = /(?!\n)\p{Cc}|[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/**
 * What makes up emoji: pictures but for those that are letters to every font (such as ©, ® and ™),
 * flags, and what only changes the picture before it.
 */
const emoji =
  /(?: ?(?:(?![\0-\u22ff])\p{Extended_Pictographic}|[\p{Emoji_Modifier}\p{RI}\ufe0e\ufe0f\u20e3\u{e0020}-\u{e007f}])\u200d?)+/gu;

/** A text as paper can bear it, to be read without its emoji; a keycap keeps its digit. */
export const paperText = (text: string): string =>
  text
    .replaceAll(narrowSpaces, "\u00a0")
    .replaceAll(unseen, "")
    .replaceAll(emoji, "")
    .replaceAll(/^ +/gm, "");

/** A value with each text in it as paper can bear it. */
export function onPaper<Value>(value: Value): Value {
  const map = (part: unknown): unknown => {
    if (typeof part === "string") return paperText(part);
    if (Array.isArray(part)) return part.map(map);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, map(each)]));
  };
  return map(value) as Value; // Nothing but texts has changed.
}
