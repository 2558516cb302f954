/** The desk's calls that explain prices, show them and find what they are about. */
import * as z from "zod/mini";
import {
  FoundPriceCustomers,
  FoundProductLines,
  FoundPriceProducts,
  PriceCheck,
  PriceListPage,
  PricePreview,
} from "./price-check.ts";
import { PriceRuleInput, PromotionInput, VolumeDiscountInput } from "./price-inputs.ts";
import { InstantInput } from "./price-values.ts";
import { Cursor, Sku, UnitCode, exactText, optionalText } from "./primitives.ts";
import { RecordParams } from "./record-params.ts";
import { defineRoute } from "./route.ts";

const CustomerNumber = exactText(1, 64);
const { id } = RecordParams.shape;
const Search = z.strictObject({ search: z.optional(optionalText(100)) });

/** Why a price is what it is. */
export const checkPrice = defineRoute({
  method: "GET",
  path: "/v1/desk/price-check",
  summary: "Why a price is what it is: every step, and every rule that was weighed.",
  access: "desk:prices",
  query: z.strictObject({
    /** None: a visitor without a link. */
    customer: z.optional(CustomerNumber),
    sku: Sku,
    unit: UnitCode,
    quantity: z.coerce.number().check(z.int(), z.gte(1), z.lte(1_000_000_000)),
    /** Now where it does not say. */
    at: z.optional(InstantInput),
  }),
  status: 200,
  response: PriceCheck,
  problems: [],
});

/** What a change of prices would do. */
export const previewPrices = defineRoute({
  method: "POST",
  path: "/v1/desk/price-preview",
  summary: "What a rule, promotion or volume discount would do to prices, before it is stored.",
  access: "desk:prices",
  body: z.strictObject({
    /** The record that is changed; none where one is made. */
    id: z.optional(id),
    change: z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("price_rule"), record: PriceRuleInput }),
      z.strictObject({ type: z.literal("promotion"), record: PromotionInput }),
      z.strictObject({ type: z.literal("volume_discount"), record: VolumeDiscountInput }),
    ]),
  }),
  status: 200,
  response: PricePreview,
  problems: ["name_taken"],
});

/** What a customer pays for everything. */
export const listCustomerPrices = defineRoute({
  method: "GET",
  path: "/v1/desk/price-list",
  summary: "A customer's price list: the products and prices that the customer sees.",
  access: "desk:prices",
  query: z.strictObject({
    customer: CustomerNumber,
    search: z.optional(optionalText(100)),
    limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(500))),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: PriceListPage,
  problems: [],
});

/** Finds customers as one types. */
export const findPriceCustomers = defineRoute({
  method: "GET",
  path: "/v1/desk/price-finder/customers",
  summary: "Up to 20 customers by the beginning of a number or of a word of the name.",
  access: "desk:prices",
  query: Search,
  status: 200,
  response: FoundPriceCustomers,
  problems: [],
});

/** Finds products as one types. */
export const findPriceProducts = defineRoute({
  method: "GET",
  path: "/v1/desk/price-finder/products",
  summary: "Up to 20 active products by sku, name or alias, with their units.",
  access: "desk:prices",
  query: Search,
  status: 200,
  response: FoundPriceProducts,
  problems: [],
});

/** Finds product lines as one types. */
export const findProductLines = defineRoute({
  method: "GET",
  path: "/v1/desk/price-finder/product-lines",
  summary: "Up to 50 product lines by a part of the name.",
  access: "desk:prices",
  query: Search,
  status: 200,
  response: FoundProductLines,
  problems: [],
});
