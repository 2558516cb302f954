/** Characters that locales write and fonts of paper lack. */

/**
 * A text with the spaces that every font has: the narrow ones that French and others put into
 * numbers are not in most. Marks of direction go, and control characters, which imports may bring:
 * the library draws them as boxes.
 */
export const plainSpaces = (text: string): string =>
  text
    .replaceAll(/[\u2007-\u200a\u202f]/g, "\u00a0")
    .replaceAll(/(?!\n)\p{Cc}|[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, "");
