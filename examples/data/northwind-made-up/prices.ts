import type { DaysFromToday } from "./made-up-product.ts";

/** `[owner, scope, minimum quantity in base units, kind, value]` */
export type PriceRule = readonly [string, string, number, "fixed" | "percent", string];

/**
 * The price rules. A group's rules hide the workspace's where both match, so each group's
 * own price breaks stand beside its percentages.
 */
export const priceRules: readonly PriceRule[] = [
  ["workspace", "sku:BEV-143", 32, "fixed", "2.79"],
  ["workspace", "sku:BEV-101", 40, "percent", "6"],
  ["workspace", "line:Cheese", 24, "percent", "3"],

  ["group:RETAIL", "all", 1, "percent", "3"],
  ["group:RETAIL", "line:Cheese", 1, "percent", "6"],
  ["group:RETAIL", "line:Cheese", 24, "percent", "8"],
  ["group:RETAIL", "line:Chocolate & candy", 1, "percent", "5"],

  ["group:RESTAURANT", "all", 1, "percent", "6"],
  ["group:RESTAURANT", "line:Cured & smoked fish", 1, "percent", "10"],
  ["group:RESTAURANT", "line:Sauces & seasonings", 1, "percent", "9"],
  ["group:RESTAURANT", "sku:BEV-143@CS", 1, "fixed", "41.50"],
  ["group:RESTAURANT", "sku:DAI-172", 1, "fixed", "1.38"],

  ["group:WHOLESALE", "all", 1, "percent", "12"],
  ["group:WHOLESALE", "all", 480, "percent", "15"],
  ["group:WHOLESALE", "line:Ales & lagers", 1, "percent", "16"],
  ["group:WHOLESALE", "sku:SEA-140@CS", 1, "fixed", "15.20"],

  // The largest buyer: everything a fifth off, and its staples at contract prices.
  ["customer:SAVEA", "all", 1, "percent", "20"],
  ["customer:SAVEA", "sku:BEV-102@CS", 1, "fixed", "14.25"],
  ["customer:SAVEA", "sku:BEV-134@CS", 1, "fixed", "10.80"],
  ["customer:SAVEA", "sku:DAI-160@CS", 1, "fixed", "26.40"],
  ["customer:SAVEA", "sku:SWT-162@CS", 1, "fixed", "37.90"],
  ["customer:ERNSH", "all", 1, "percent", "17"],
  ["customer:ERNSH", "line:Spreads & syrups", 240, "percent", "24"],
  ["customer:ERNSH", "sku:GRN-156@CS", 1, "fixed", "30.00"],
  ["customer:QUICK", "all", 1, "percent", "18"],
  ["customer:QUICK", "sku:BEV-138@CS", 1, "fixed", "229.00"],
  // The bar buys its ale by the pallet.
  ["customer:SPLIR", "line:Ales & lagers", 1, "percent", "14"],
  ["customer:SPLIR", "line:Ales & lagers", 240, "percent", "19"],
  ["customer:SPLIR", "sku:BEV-135@CS", 1, "fixed", "13.90"],
  ["customer:THEBI", "line:Cheese", 1, "percent", "15"],
  ["customer:THEBI", "sku:DAI-159", 10, "fixed", "9.40"],
  ["customer:THEBI", "sku:DAI-160@CS", 1, "fixed", "27.50"],
  ["customer:FURIB", "line:Cured & smoked fish", 1, "percent", "18"],
  ["customer:FURIB", "sku:SEA-118", 16, "fixed", "3.49"],
  ["customer:LONEP", "sku:DAI-172@CS", 1, "fixed", "29.90"],
  ["customer:LONEP", "sku:CND-165", 1, "fixed", "0.59"],
  ["customer:ALFKI", "sku:SEA-158", 1, "percent", "8"],
  ["customer:ALFKI", "line:Chocolate & candy", 1, "percent", "11"],
];

/** `[name, scope, kind, value, starts, ends]`, dates in days from today; null: open. */
export type Promotion = readonly [
  string,
  string,
  "fixed" | "percent",
  string,
  DaysFromToday | null,
  DaysFromToday | null,
];

/** Four running now, one over, one to come. */
export const promotions: readonly Promotion[] = [
  ["Fjord and field", "line:Cured & smoked fish", "percent", "15", -5, 16],
  ["Fjord and field", "sku:GRN-123", "percent", "15", -5, 16],
  ["The brewer's round", "sku:BEV-134", "percent", "12", -12, 9],
  ["The brewer's round", "sku:BEV-167", "percent", "12", -12, 9],
  ["Cheese board", "sku:DAI-160@CS", "fixed", "29.50", -2, 26],
  ["Cheese board", "sku:DAI-112", "percent", "10", -2, 26],
  ["Breakfast table", "sku:SWT-125", "percent", "20", -20, null],
  ["Breakfast table", "sku:CND-163", "percent", "20", -20, null],
  ["Stocktaking", "line:Dried fruit", "percent", "25", -60, -31],
  ["Baking days", "line:Biscuits & bakes", "percent", "10", 14, 35],
];

/** `[scope, minimum quantity in base units, percent]` */
export const volumeDiscounts: readonly (readonly [string, number, string])[] = [
  ["line:Ales & lagers", 120, "3"],
  ["line:Ales & lagers", 360, "6"],
  ["line:Tea & coffee", 48, "4"],
  ["line:Pasta, noodles & flour", 96, "5"],
  ["sku:SWT-127", 300, "7.5"],
  ["sku:SEA-140", 96, "5"],
  ["sku:SEA-140", 240, "10"],
  ["all", 1000, "2"],
];

/** A reduction of a whole order; dates in days from today, null: open. */
export interface DiscountCode {
  readonly code: string;
  readonly kind: "fixed" | "percent";
  readonly value: string;
  readonly starts: DaysFromToday | null;
  readonly ends: DaysFromToday | null;
  readonly maxUses?: number;
  readonly firstOrderOnly?: true;
}

/** Codes to try at the cart: one for first orders, two running, one used up by time. */
export const discountCodes: readonly DiscountCode[] = [
  {
    code: "WELCOME10",
    kind: "percent",
    value: "10",
    starts: null,
    ends: null,
    firstOrderOnly: true,
  },
  { code: "TASTE5", kind: "percent", value: "5", starts: -10, ends: 50 },
  { code: "HARBOR20", kind: "fixed", value: "20.00", starts: -10, ends: 80, maxUses: 100 },
  { code: "SNOWDAY", kind: "percent", value: "15", starts: -90, ends: -61 },
];
