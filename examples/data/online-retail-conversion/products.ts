import type { ImportRow } from "../tables/import-format.ts";
import { addDays } from "../tables/dates.ts";
import { amount, hundredths, proportion } from "../tables/money.ts";
import { value, type Row } from "../tables/read-table.ts";
import { categorize } from "./categories.ts";
import { productName } from "./product-name.ts";

/** Enough colours for 27 variants of each of 3,791 products, which is more than 100,000. */
const colours =
  `Amber Apricot Azure Berry Bronze Charcoal Cobalt Copper Coral Emerald Fawn Indigo Ivory
  Jade Lavender Lemon Mint Mocha Navy Ochre Olive Plum Ruby Sage Slate Teal Umber`.split(/\s+/);

/** A product of the expanded set: one of the source's own (`variant` 0) or a variant of it. */
export interface Variant {
  readonly source: Row;
  readonly variant: number;
  readonly sku: string;
  readonly name: string;
}

/**
 * The first `count` products: the source's own in its order, then the same again in one colour
 * after another. Without `count` the source's own.
 */
export function* expandTo(sources: readonly Row[], count = sources.length): Generator<Variant> {
  const most = sources.length * (colours.length + 1);
  if (count > most) throw new Error(`At most ${most} products can be made.`);
  for (let index = 0; index < count; index += 1) {
    const source = sources[index % sources.length];
    if (!source) return;
    const variant = Math.floor(index / sources.length);
    const sku = value(source, "SKU");
    const name = productName(value(source, "description"));
    yield variant === 0
      ? { source, variant, sku, name }
      : { source, variant, sku: `${sku}-${variant}`, name: `${name}, ${colours[variant - 1]}` };
  }
}

/** A variant's price: its source's, from 20 % below to 20 % above, never nothing. */
export function variantPrice(price: string, variant: number): string {
  const cents = hundredths(price);
  if (variant === 0) return amount(cents);
  return amount(Math.max(1, proportion(cents, 80 + ((variant * 7) % 41), 100)));
}

/** Four of five products have counted stock, enough of it to benchmark ordering for long. */
const isCounted = (source: Row) => Number(value(source, "units")) % 5 !== 4;

/** The row of one product. */
export function productRow({ source, sku, name }: Variant): ImportRow<"products.csv"> {
  const sold = value(source, "SKU");
  return {
    sku,
    name,
    description: "",
    category: categorize(value(source, "description")),
    product_line: `Series ${sold.slice(0, 2)}`,
    image_url: "",
    tax_class: "standard",
    new_until: addDays(value(source, "first_sold").slice(0, 10), 60),
    active: "true",
    stock: isCounted(source) ? String(100_000 + Number(value(source, "units"))) : "",
    aliases: "",
    replaced_by: "",
  };
}

/** The units of one product: the piece at the source's most frequent price, and a dozen of what is cheap. */
export function unitRows({ source, variant, sku }: Variant): readonly ImportRow<"units.csv">[] {
  const price = value(source, "modal_price");
  const unit = (code: string, label: string, factor: number, text: string) => ({
    sku,
    unit: code,
    label,
    factor: String(factor),
    price: text,
    minimum: "",
    maximum: "",
    increment: "",
    active: "true",
  });
  const each = unit("EA", "Each", 1, variantPrice(price, variant));
  return hundredths(price) < 300 ? [each, unit("DZN", "Dozen", 12, "")] : [each];
}
