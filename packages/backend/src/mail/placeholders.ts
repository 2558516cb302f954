/**
 * Finds the placeholders of a text that staff have written, such as `{{customer}}`. Spaces within
 * the braces are cut off afterwards: a pattern that looks for them as well tries every way of parting
 * them, and a few thousand spaces would hold up the whole server for minutes.
 */
const placeholder = /\{\{([^{}]*)\}\}/g;

/** The names of the placeholders, in their order. */
export const placeholderNames = (text: string): string[] =>
  Array.from(text.matchAll(placeholder), ([, name = ""]) => name.trim());

/** The text with each placeholder replaced by what its name stands for. */
export const replacePlaceholders = (
  text: string,
  valueOf: (name: string, whole: string) => string,
): string => text.replace(placeholder, (whole, name: string) => valueOf(name.trim(), whole));

/** The name of the placeholder that a text consists of; undefined where it is anything else. */
export function onlyPlaceholder(text: string): string | undefined {
  return /^\{\{([^{}]*)\}\}$/.exec(text.trim())?.[1]?.trim();
}
