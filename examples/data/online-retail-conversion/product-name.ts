const small = new Set(["a", "and", "at", "for", "in", "of", "on", "the", "to", "with"]);

/** `SET OF 4  ENGLISH ROSE COASTERS` as people write it: `Set of 4 English Rose Coasters`. */
export function productName(description: string): string {
  return description
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word, index) =>
      index > 0 && small.has(word)
        ? word
        : word.replace(
            /(^|[-/+&(".])([a-z])/g,
            (_, before: string, letter: string) => before + letter.toUpperCase(),
          ),
    )
    .join(" ");
}
