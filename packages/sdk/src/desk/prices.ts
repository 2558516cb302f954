/** The desk's calls on prices: what they are set by, why they are what they are, price lists. */
import type {
  DiscountCode,
  DiscountCodeInput,
  DiscountCodePage,
  PriceCheck,
  PriceGroup,
  PriceGroupInput,
  PriceGroupPage,
  PriceListPage,
  PricePreview,
  PriceRule,
  PriceRuleInput,
  PriceRulePage,
  Product,
  Promotion,
  PromotionInput,
  PromotionPage,
  VolumeDiscount,
  VolumeDiscountInput,
  VolumeDiscountPage,
  FoundPriceCustomers,
  FoundPriceProducts,
  checkPrice,
  listCustomerPrices,
  listDiscountCodes,
  listPriceGroups,
  listPriceRules,
  listPromotions,
  listVolumeDiscounts,
  previewPrices,
} from "@order-portal/contract";
import type { Input } from "../call.ts";
import type { List } from "../list.ts";
import type { CallOptions } from "../options.ts";

/** A record as it was looked at: a change of another revision is refused with `record_changed`. */
export interface SeenRecord {
  readonly id: string;
  readonly revision: string;
}

/** What was asked about, with `confirmation_needed`, is sent again with `confirmed: true`. */
export interface Confirmable {
  readonly confirmed?: boolean | undefined;
}

/**
 * Records of one kind. What looks like a slip is refused with `confirmation_needed`, whose `errors`
 * ask about it. A change is not tried again by itself when its answer is lost: get the record to
 * see whether it was made.
 */
export interface PriceRecords<Entry, Content, Query, Page> {
  list(query?: Query, options?: CallOptions): List<Entry, Page>;
  /** Problems: `not_found`. */
  get(id: string, options?: CallOptions): Promise<Entry>;
  /** Problems: `confirmation_needed`, `name_taken`, `invalid_request`. */
  create(content: Content & Confirmable, options?: CallOptions): Promise<Entry>;
  /**
   * Replaces what it says. Problems: `record_changed`, `confirmation_needed`, `name_taken`,
   * `invalid_request`.
   */
  update(seen: SeenRecord, content: Content & Confirmable, options?: CallOptions): Promise<Entry>;
  /** Orders keep the prices that they were placed at. Problems: `record_changed`, `confirmation_needed`. */
  delete(seen: SeenRecord, confirm?: Confirmable, options?: CallOptions): Promise<void>;
}

type Query<R extends { query: unknown }> = R["query"];

/** Which price rules a list has. */
export type PriceRuleQuery = Query<Input<typeof listPriceRules>>;
/** Which promotions a list has. */
export type PromotionQuery = Query<Input<typeof listPromotions>>;
/** Which discount codes a list has. */
export type DiscountCodeQuery = Query<Input<typeof listDiscountCodes>>;
/** A change of prices that is not stored. */
export type PreviewedChange = Input<typeof previewPrices>["body"];
/** The price that is asked about; without `customer` a visitor's, without `at` that of now. */
export type PriceQuestion = Query<Input<typeof checkPrice>>;
/** Whose price list, and which products of it. */
export type PriceListQuery = Query<Input<typeof listCustomerPrices>>;

/**
 * Prices, for staff with the permission `desk:prices`. Values are decimal text: `"9.25"` in the
 * workspace's currency where `fixed`, `"12.5"` percent off where `percent`. Instants have their
 * zone: `2026-12-01T00:00:00+01:00`.
 *
 * @example
 * ```ts
 * const rule = {
 *   owner: { kind: "customer", number: "AROUT" },
 *   scope: { kind: "sku", sku: "BEV-101" },
 *   minimumQuantity: 1,
 *   kind: "fixed",
 *   value: "17.10",
 * } as const;
 * await desk.prices.rules.create(rule);
 * ```
 */
export interface DeskPrices {
  readonly groups: PriceRecords<
    PriceGroup,
    PriceGroupInput,
    Query<Input<typeof listPriceGroups>>,
    PriceGroupPage
  >;
  readonly rules: PriceRecords<PriceRule, PriceRuleInput, PriceRuleQuery, PriceRulePage>;
  readonly promotions: PriceRecords<Promotion, PromotionInput, PromotionQuery, PromotionPage>;
  readonly volumeDiscounts: PriceRecords<
    VolumeDiscount,
    VolumeDiscountInput,
    Query<Input<typeof listVolumeDiscounts>>,
    VolumeDiscountPage
  >;
  readonly discountCodes: PriceRecords<
    DiscountCode,
    DiscountCodeInput,
    DiscountCodeQuery,
    DiscountCodePage
  >;

  /** Why a price is what it is, step by step. Problems: `not_found`. */
  check(question: PriceQuestion, options?: CallOptions): Promise<PriceCheck>;

  /** What a change would do, and what it would be asked about; nothing is stored. */
  preview(change: PreviewedChange, options?: CallOptions): Promise<PricePreview>;

  /** A customer's price list: the very products and prices that it sees. Problems: `not_found`. */
  list(query: PriceListQuery, options?: CallOptions): List<Product, PriceListPage>;

  /** Up to 20 customers by number or name. */
  findCustomers(search: string, options?: CallOptions): Promise<FoundPriceCustomers["customers"]>;
  /** Up to 20 active products by sku, name or alias. */
  findProducts(search: string, options?: CallOptions): Promise<FoundPriceProducts["products"]>;
  /** Up to 50 product lines by a part of the name. */
  findProductLines(search: string, options?: CallOptions): Promise<readonly string[]>;
}
