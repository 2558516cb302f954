/** The days from the demo's "today" to a date; negative days lie in the past. */
export type DaysFromToday = number;

/** Limits of what can be ordered of one unit; what is left out is not limited. */
export interface QuantityLimits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly increment?: number;
}

/**
 * What the source does not say about a product and a shop needs. All of it is made up,
 * true to the kind of product and to the country of its producer in the source.
 */
export interface MadeUpProduct {
  /** The pricing family, which rules, promotions and discounts may name. */
  readonly line: string;
  readonly taxClass: "standard" | "reduced" | "zero";
  readonly description: string;
  /** Words that buyers type instead of the name: translations, kinds, misspellings. */
  readonly aliases: readonly string[];
  /** Limits for the single piece. */
  readonly single?: QuantityLimits;
  /** Limits for the case. */
  readonly whole?: QuantityLimits;
  /** A unit between the piece and the case, such as a six-pack. */
  readonly between?: { readonly unit: string; readonly label: string; readonly factor: number };
  /** The piece is not on sale: nobody opens a case of it. */
  readonly onlyByCase?: true;
  /** Instead of the source's stock: counted by nobody, or sold out. */
  readonly stock?: "not tracked" | "sold out";
  /** The source's ProductID of what the supplier offers in its place. */
  readonly replacedBy?: string;
  /** How long from today it still counts as a new arrival. */
  readonly newUntil?: DaysFromToday;
}
