/** What pricing answers. All of it is plain data; every `Money` can go on the wire as it is. */
import type { Money } from "../money/money.ts";
import type { PriceRule, Promotion, VolumeDiscount } from "./types.ts";

/** What one of a unit costs. */
export interface UnitPrice {
  readonly kind: "priced";
  /** Rounded to the workspace's price scale: as shown, submitted and stored. */
  readonly unitPrice: Money;
  /** The price before the promotion that lowered it; null where none did. */
  readonly wasPrice: Money | null;
}

/** There is no price, and so it cannot be ordered. */
export interface NoPrice {
  readonly kind: "no_price";
}

/** From `minimumQuantity` of the unit on, up to the next break, each costs `unitPrice`. */
export interface PriceBreak {
  readonly minimumQuantity: number;
  readonly unitPrice: Money;
}

/**
 * Where the price ends again: a unit without a base price, priced by a fixed rule, of which a
 * percentage rule takes over at this quantity. Rare, and a fault in the supplier's rules.
 */
export interface PriceEnd {
  readonly minimumQuantity: number;
  readonly unitPrice: null;
}

/** A unit as a catalogue offers it: counting only quantities that can be ordered. */
export interface UnitOffer extends UnitPrice {
  /** The smallest quantity that can be ordered and has a price; `unitPrice` is the price there. */
  readonly minimumQuantity: number;
  /** The prices at larger quantities, ascending; empty where it is the same for all. */
  readonly priceBreaks: readonly PriceBreak[];
}

/** How a price came about, for the supplier's staff only. */
export interface PriceExplanation {
  readonly price: UnitPrice | NoPrice;
  readonly steps: readonly PriceStep[];
}

/** One step of the ladder; `price` is the exact price after it, as decimal text such as "7.03". */
export type PriceStep =
  | { readonly kind: "base_price"; readonly price: string | null }
  | { readonly kind: "rule"; readonly rule: PriceRule; readonly price: string | null }
  | { readonly kind: "promotion"; readonly promotion: Promotion; readonly price: string }
  | { readonly kind: "volume_discount"; readonly discount: VolumeDiscount; readonly price: string }
  | { readonly kind: "rounded"; readonly price: string };

/** A line at its price. Every amount but `unitPrice` and `wasPrice` is at the currency's digits. */
export interface PricedLine extends UnitPrice {
  readonly lineTotal: Money;
  /** The line's share of the discount code's sum. */
  readonly discount: Money;
  /** Millionths; 0 for an exempt customer. */
  readonly taxRate: number;
  /** The line's share of the tax at its rate. */
  readonly tax: Money;
}

/** A line that counts in no amount, and why. */
export interface UnpricedLine {
  readonly kind: "unpriced";
  /** `quantity_invalid`: not a whole number from 1, or so large that no amount could hold it. */
  readonly code: "no_price" | "quantity_invalid";
}

/** The tax at one rate, rounded once. */
export interface RateTax {
  /** Millionths. */
  readonly rate: number;
  /** What it is taken of: goods less their discount, and freight. */
  readonly taxable: Money;
  readonly tax: Money;
}

/** A cart at its prices: `total = subtotal − discount + freight + tax`. */
export interface PricedCart {
  /** One for each line of the cart, in the same order. */
  readonly lines: readonly (PricedLine | UnpricedLine)[];
  readonly subtotal: Money;
  /** What the discount code takes off, never above the subtotal. */
  readonly discount: Money;
  readonly freight: Money;
  /** Why freight could not be told (it is 0 then): the cart cannot be submitted. */
  readonly freightProblem: "carrier_service_required" | "carrier_service_unknown" | null;
  readonly tax: Money;
  /** By rate, the highest first; rates at which nothing is due are left out. */
  readonly taxes: readonly RateTax[];
  readonly total: Money;
}

/** A quantity that cannot be ordered, and which could be. */
export interface RefusedQuantity {
  readonly code:
    | "quantity_invalid"
    | "quantity_below_minimum"
    | "quantity_above_maximum"
    | "quantity_off_increment";
  /** The valid quantities next below and above it, smallest first; none to two of them. */
  readonly nearest: readonly number[];
}
