/** What price records are found by. */

export const has = (search: string | undefined, ...texts: string[]): boolean =>
  texts.some((text) => text.toLowerCase().includes((search ?? "").toLowerCase()));

/** What a scope is found by. */
export const scopeWords = (scope: { kind: string; sku?: string; productLine?: string }): string =>
  scope.sku ?? scope.productLine ?? "";
