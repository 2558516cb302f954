/**
 * Products as JSON text. A page is made of texts that stand ready: what all customers read alike is
 * kept once for each product, prices are kept as bare numbers for those who pay the same, and stock
 * comes from each reading. To make each page of values anew would cost most of the server's time.
 */
import type { Availability } from "@order-portal/contract";
import type { WorkspacePrices } from "../pricing/index.ts";
import { type ProductOffer, quantityRuleOf } from "./offer-product.ts";
import type { SoldProduct } from "./product-facts.ts";

/** What all customers read of a product alike. */
export interface ProductText {
  /** From the beginning up to the first unit. */
  readonly head: string;
  readonly units: UnitTexts;
  readonly newUntil: number | null;
  /** Whether its stock is tracked, and so has to be read. */
  readonly tracked: boolean;
}

/** The units on sale, each from its beginning up to its price. Products with the same share one. */
export interface UnitTexts {
  /** By it an offer is known to be of these very units. */
  readonly id: number;
  readonly texts: readonly string[];
}

/**
 * An offer as numbers, of which very many are kept: the id of the unit texts; the fewest base units
 * that can be ordered (0 where there is no price); for each unit the price, the price before a
 * promotion (-1 where there is none), the number of price breaks, and of each its quantity and price.
 */
export type OfferNumbers = readonly number[];

const none = -1;
/** Where the units begin. */
const firstUnit = 2;

/** Makes the text of a product. */
export function toProductText(product: SoldProduct): ProductText {
  const { sku, name, category, imageUrl, newUntil, stock } = product;
  const units = product.units.filter(({ active }) => active);
  const shown = units.map((unit) => ({
    unit: unit.unit,
    label: unit.label,
    factor: unit.factor,
    quantityRule: quantityRuleOf(unit),
  }));
  return {
    head: `${JSON.stringify({ sku, name, category, imageUrl }).slice(0, -1)},"units":[`,
    units: unitTextsOf(shown.map((unit) => `${JSON.stringify(unit).slice(0, -1)},"unitPrice":`)),
    newUntil,
    tracked: stock !== null,
  };
}

const known = new Map<string, UnitTexts>();
const mostKnown = 10_000;
let lastId = 0;

function unitTextsOf(texts: readonly string[]): UnitTexts {
  const key = texts.join();
  let units = known.get(key);
  if (units === undefined) {
    units = { id: ++lastId, texts };
    if (known.size >= mostKnown) known.clear();
    known.set(key, units);
  }
  return units;
}

/** Makes the numbers of an offer of a product that has this text. */
export function toOfferNumbers(
  { units }: ProductText,
  { product, fewest }: ProductOffer,
): OfferNumbers {
  const numbers = [units.id, fewest === Infinity ? 0 : fewest];
  for (const { unitPrice, wasPrice, priceBreaks } of product.units) {
    numbers.push(unitPrice?.amount ?? none, wasPrice?.amount ?? none, priceBreaks.length);
    for (const each of priceBreaks) numbers.push(each.minimumQuantity, each.unitPrice.amount);
  }
  return numbers;
}

/** Whether the offer is of this very text: the two may have been read at different times. */
export const belongTogether = ({ units }: ProductText, numbers: OfferNumbers): boolean =>
  numbers[0] === units.id;

/** The fewest base units that can be ordered; infinite where there is no price. */
export const fewestOf = (numbers: OfferNumbers): number => numbers[1] || Infinity;

/** The end of each amount of money: the scale of unit prices and the currency. */
export const moneyEnd = ({ priceScale, currency }: WorkspacePrices): string =>
  `,"scale":${priceScale},"currency":${JSON.stringify(currency)}}`;

/** The whole product, as JSON text of the contract's `Product`. */
export function writeProduct(
  { head, units }: ProductText,
  numbers: OfferNumbers,
  end: string,
  isNew: boolean,
  availability: Availability,
): string {
  let text = head;
  let onSale = false;
  let at = firstUnit;
  for (let unit = 0; unit < units.texts.length; unit++) {
    const price = numbers[at++] ?? none;
    const was = numbers[at++] ?? none;
    const breaks = numbers[at++] ?? 0;
    text += unit === 0 ? units.texts[unit] : `,${units.texts[unit]}`;
    text += price === none ? "null" : `{"amount":${price}${end}`;
    if (was !== none) {
      onSale = true;
      text += `,"wasPrice":{"amount":${was}${end}`;
    }
    text += ',"priceBreaks":[';
    for (let index = 0; index < breaks; index++) {
      const from = numbers[at++];
      const amount = numbers[at++];
      text += `${index === 0 ? "" : ","}{"minimumQuantity":${from},"unitPrice":{"amount":${amount}${end}}`;
    }
    text += "]}";
  }
  return `${text}],"onSale":${onSale},"isNew":${isNew},"availability":"${availability}"}`;
}

/** Whether a promotion lowers the price of one of its units. */
export function isOnSale({ units }: ProductText, numbers: OfferNumbers): boolean {
  let at = firstUnit;
  for (let unit = 0; unit < units.texts.length; unit++) {
    if ((numbers[at + 1] ?? none) !== none) return true;
    at += 3 + 2 * (numbers[at + 2] ?? 0);
  }
  return false;
}
