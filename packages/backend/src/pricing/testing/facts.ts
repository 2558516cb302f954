/** Small, real facts for tests, each with what a test does not care about filled in. */
import { parsePercent, parsePrice } from "../../money/decimal-text.ts";
import type { Money } from "../../money/money.ts";
import { type PriceBook, compilePrices, openPriceBook } from "../price-book.ts";
import type {
  CustomerFacts,
  PriceChange,
  PriceRule,
  ProductFacts,
  ProductUnit,
  Promotion,
  Scope,
  VolumeDiscount,
  WorkspaceFacts,
} from "../types.ts";

/** "9.25" in ten-thousandths. */
export function price(text: string): number {
  return parsePrice(text) ?? Number.NaN;
}

/** 12.5 % in millionths. */
export function percent(text: string | number): number {
  return parsePercent(String(text)) ?? Number.NaN;
}

/** A fixed price. */
export function fixed(text: string): PriceChange {
  return { kind: "fixed", value: price(text) };
}

/** A percentage off. */
export function percentOff(text: string | number): PriceChange {
  return { kind: "percent", value: percent(text) };
}

/** Cents as money. */
export function euro(amount: number): Money {
  return { amount, scale: 2, currency: "EUR" };
}

export const everything: Scope = { kind: "all" };
export const teaLine: Scope = { kind: "line", productLine: "Tea" };
export const teaSku: Scope = { kind: "sku", sku: "TEA" };
export const teaCase: Scope = { kind: "unit", sku: "TEA", unit: "CS" };

/** A unit without a quantity rule. */
export function unit(code: string, factor: number, own: string | null = null): ProductUnit {
  const value = own === null ? null : price(own);
  return { unit: code, factor, price: value, minimum: null, maximum: null, increment: null };
}

/** A tea at 10.00 each, also sold in cases of 12, which have no price of their own. */
export const tea: ProductFacts = {
  sku: "TEA",
  productLine: "Tea",
  taxClass: null,
  units: [unit("EA", 1, "10"), unit("CS", 12)],
};

/** The customer 5 in the price group 7. */
export const customer: CustomerFacts = { id: 5, priceGroupId: 7, taxExempt: false };

export const byCustomer: PriceRule["owner"] = { kind: "customer", customerId: 5 };
export const byGroup: PriceRule["owner"] = { kind: "group", priceGroupId: 7 };
export const byWorkspace: PriceRule["owner"] = { kind: "workspace" };

let lastId = 0;

/** A price rule, from any quantity on where none is given. */
export function rule(
  owner: PriceRule["owner"],
  scope: Scope,
  change: PriceChange,
  minimumQuantity = 1,
): PriceRule {
  return { id: ++lastId, owner, scope, minimumQuantity, ...change };
}

/** A promotion, for ever where no time is given. */
export function promotion(
  scope: Scope,
  change: PriceChange,
  time: { starts?: number; ends?: number } = {},
): Promotion {
  const { starts = null, ends = null } = time;
  return { id: ++lastId, name: `Sale ${lastId}`, scope, ...change, starts, ends };
}

/** A volume discount. */
export function tier(scope: Scope, minimumQuantity: number, off: number): VolumeDiscount {
  return { id: ++lastId, scope, minimumQuantity, percent: percent(off) };
}

/** A workspace in euro, without rules, tax and freight but for what is given. */
export function workspace(facts: Partial<WorkspaceFacts> = {}): WorkspaceFacts {
  return {
    currency: "EUR",
    priceScale: null,
    rules: [],
    promotions: [],
    volumeDiscounts: [],
    tax: { rates: {}, defaultClass: null, freightClass: null },
    freight: { kind: "none" },
    ...facts,
  };
}

/** The price book of a customer (the one above where none is given) at the instant 0. */
export function bookOf(
  facts: Partial<WorkspaceFacts> = {},
  whose: CustomerFacts | null = customer,
): PriceBook {
  return openPriceBook(compilePrices(workspace(facts)), whose, 0);
}

/** The unit price as an amount at the price scale; null where there is none. */
export function amountOf(result: { kind: string; unitPrice?: Money }): number | null {
  return result.unitPrice?.amount ?? null;
}
