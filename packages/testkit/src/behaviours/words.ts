/** The words of a text, for all that searches. */

/** The words of a text in lower case: runs of letters and digits. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
