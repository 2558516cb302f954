/**
 * The facts that prices are made from. Callers read them from the database; nothing in this folder
 * does. Richer objects fit: a field that is not named here is not looked at.
 *
 * Units of measure, the same as the database's:
 * - prices (`price`, and the `value` of what is `fixed`) are whole numbers of ten-thousandths of the
 *   currency: 12.50 EUR is 125,000
 * - percentages and tax rates are whole numbers of millionths: 1 % is 10,000, 100 % is 1,000,000
 * - amounts of whole orders (freight, a discount code's fixed sum) are at the currency's own digits:
 *   12.50 EUR is 1,250
 * - instants are milliseconds since 1970 UTC
 *
 * What breaks these rules (a fraction, a negative price, 120 %) is a bug of the caller and throws a
 * `RangeError` that names it: such values are refused where they enter, never priced.
 */

/** Which quantities of a unit can be ordered; null where it does not say. See `checkQuantity`. */
export interface QuantityRule {
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly increment: number | null;
}

/** A unit that a product is ordered in. The base unit is the one whose factor is 1. */
export interface ProductUnit extends QuantityRule {
  readonly unit: string;
  /** How many base units it holds: a whole number from 1. */
  readonly factor: number;
  /** Its own base price; null where it has none and the base unit's price counts. */
  readonly price: number | null;
}

/** A product, as far as its price depends on it. */
export interface ProductFacts {
  readonly sku: string;
  readonly productLine: string | null;
  readonly taxClass: string | null;
  /** Units that are not on sale may be among them: the base unit's price counts all the same. */
  readonly units: readonly ProductUnit[];
}

/** A buying business, as far as its prices depend on it. */
export interface CustomerFacts {
  readonly id: number;
  readonly priceGroupId: number | null;
  readonly taxExempt: boolean;
  /** The customer's own freight; null or absent where the workspace's counts. */
  readonly freight?: FreightRule | null;
}

/** What a rule, a promotion or a volume discount applies to; from the widest to the narrowest. */
export type Scope =
  | { readonly kind: "all" }
  | { readonly kind: "line"; readonly productLine: string }
  | { readonly kind: "sku"; readonly sku: string }
  | { readonly kind: "unit"; readonly sku: string; readonly unit: string };

/** Whose a price rule is. The customer's own come first, then the price group's, then these. */
export type RuleOwner =
  | { readonly kind: "customer"; readonly customerId: number }
  | { readonly kind: "group"; readonly priceGroupId: number }
  | { readonly kind: "workspace" };

/**
 * A price, or a percentage off. A fixed price of scope `unit` is that unit's; of any other scope it
 * is one base unit's, and a unit of 12 costs 12 times as much.
 */
export interface PriceChange {
  readonly kind: "fixed" | "percent";
  /** Ten-thousandths of the currency where fixed, millionths where a percentage. */
  readonly value: number;
}

/** A fixed price, or a percentage off the base price, for those that its owner covers. */
export interface PriceRule extends PriceChange {
  readonly id: number;
  readonly owner: RuleOwner;
  readonly scope: Scope;
  /** From which quantity of a line, in base units. 1 for any. */
  readonly minimumQuantity: number;
}

/** A price for a time: a fixed one, or a percentage off the price that the rules gave. */
export interface Promotion extends PriceChange {
  readonly id: number;
  readonly name: string;
  readonly scope: Scope;
  /** The first instant; null where it has always been. */
  readonly starts: number | null;
  /** The first instant at which it is over; null where it never is. */
  readonly ends: number | null;
}

/** A percentage off for larger quantities of one line. */
export interface VolumeDiscount {
  readonly id: number;
  readonly scope: Scope;
  /** From which quantity of a line, in base units. */
  readonly minimumQuantity: number;
  /** Millionths. */
  readonly percent: number;
}

/** What carriage costs, at the currency's digits. Thresholds count the goods less the discount. */
export type FreightRule =
  | { readonly kind: "none" }
  | { readonly kind: "flat"; readonly amount: number }
  | { readonly kind: "free_from"; readonly amount: number; readonly threshold: number }
  | { readonly kind: "by_carrier_service"; readonly services: readonly CarrierService[] };

/** One way of carriage that a buyer may choose. */
export interface CarrierService {
  readonly service: string;
  readonly amount: number;
  /** From which sum it is free; null where never. */
  readonly threshold: number | null;
}

/** Tax rates by tax class, in millionths. Prices are net: tax comes on top. */
export interface TaxFacts {
  readonly rates: Readonly<Record<string, number>>;
  /** The class of products that name none, or one without a rate. Null: these bear no tax. */
  readonly defaultClass: string | null;
  /** The class of freight; null where it is the default one. */
  readonly freightClass: string | null;
}

/** All that a workspace's prices rest on. */
export interface WorkspaceFacts {
  /** ISO 4217. */
  readonly currency: string;
  /** The decimals of unit prices, 0 to 4; null for the currency's own digits. */
  readonly priceScale: number | null;
  readonly rules: readonly PriceRule[];
  readonly promotions: readonly Promotion[];
  readonly volumeDiscounts: readonly VolumeDiscount[];
  readonly tax: TaxFacts;
  readonly freight: FreightRule;
}

/** One line of a cart. Two lines of one sku in different units are separate lines. */
export interface CartLine {
  readonly product: ProductFacts;
  readonly unit: string;
  /** A whole number from 1, already found valid by `checkQuantity`. */
  readonly quantity: number;
}

/**
 * A discount code that was found usable: a percentage of the subtotal (millionths), or a fixed sum
 * at the currency's digits.
 */
export interface DiscountCode {
  readonly kind: "fixed" | "percent";
  readonly value: number;
}

/** A cart to be priced. */
export interface Cart {
  readonly lines: readonly CartLine[];
  readonly discountCode?: DiscountCode | null;
  /** The buyer's choice where freight is by carrier service. */
  readonly carrierService?: string | null;
}
