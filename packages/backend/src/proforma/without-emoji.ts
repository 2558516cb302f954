/** Emoji, which people write into names and notes, and for which fonts of paper have no picture. */

/**
 * What makes up emoji: pictures but for those that are letters to every font (such as ©, ® and ™),
 * flags, and what only changes the picture before it.
 */
const emoji =
  /(?: ?(?:(?![\0-\u22ff])\p{Extended_Pictographic}|[\p{Emoji_Modifier}\p{RI}\ufe0e\ufe0f\u20e3\u{e0020}-\u{e007f}])\u200d?)+/gu;

/** A text that can be read without its emoji; a keycap keeps its digit. */
export const withoutEmoji = (text: string): string =>
  text.replaceAll(emoji, "").replaceAll(/^ +/gm, "");
