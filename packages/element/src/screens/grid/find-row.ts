import type { Product } from "@order-portal/sdk";

/**
 * The next row from `from` on, around the end, whose code begins with a text or whose name has a
 * word that does; -1 where there is none. A code that begins so comes before any name.
 */
export function findRow(products: readonly Product[], text: string, from: number): number {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === "") return -1;
  const count = products.length;
  const next = (matches: (product: Product) => boolean) => {
    for (let step = 0; step < count; step++) {
      const row = (from + step) % count;
      const product = products[row];
      if (product && matches(product)) return row;
    }
    return -1;
  };
  const byCode = next(({ sku }) => sku.toLocaleLowerCase().startsWith(wanted));
  if (byCode >= 0) return byCode;
  const byWord = next(({ name }) => ` ${name.toLocaleLowerCase()}`.includes(` ${wanted}`));
  return byWord >= 0 ? byWord : next(({ name }) => name.toLocaleLowerCase().includes(wanted));
}
