/** The desk's calls on price rules. */
import * as z from "zod/mini";
import { priceInputs } from "./price-inputs.ts";
import { PriceRule, PriceRulePage } from "./price-records.ts";
import { confirmed, soundPercentage } from "./price-values.ts";
import { Cursor, Limit, RecordRevision, exactText, optionalText } from "./primitives.ts";
import { RecordParams } from "./record-params.ts";
import { defineRoute } from "./route.ts";

/** The price rules, newest first. */
export const listPriceRules = defineRoute({
  method: "GET",
  path: "/v1/desk/price-rules",
  summary: "The price rules, newest first.",
  access: "desk:prices",
  query: z.strictObject({
    owner: z.optional(z.enum(["workspace", "group", "customer"])),
    /** The code of a price group: its rules alone. */
    group: z.optional(exactText(1, 64)),
    /** The number of a customer: its own rules alone. */
    customer: z.optional(exactText(1, 64)),
    /** The beginning of a sku or a product line. */
    search: z.optional(optionalText(100)),
    limit: z.optional(Limit),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: PriceRulePage,
  problems: [],
});

/** One of them. */
export const getPriceRule = defineRoute({
  method: "GET",
  path: "/v1/desk/price-rules/:id",
  summary: "Read a price rule.",
  access: "desk:prices",
  params: RecordParams,
  status: 200,
  response: PriceRule,
  problems: [],
});

/** Makes one. */
export const createPriceRule = defineRoute({
  method: "POST",
  path: "/v1/desk/price-rules",
  summary: "Make a price rule.",
  access: "desk:prices",
  body: z.strictObject({ ...priceInputs.priceRule, confirmed }).check(soundPercentage),
  status: 201,
  response: PriceRule,
  problems: ["confirmation_needed", "name_taken"],
});

/** Changes one, wholly. */
export const updatePriceRule = defineRoute({
  method: "PUT",
  path: "/v1/desk/price-rules/:id",
  summary: "Change a price rule: it says all that is to stand.",
  access: "desk:prices",
  params: RecordParams,
  body: z
    .strictObject({ ...priceInputs.priceRule, confirmed, revision: RecordRevision })
    .check(soundPercentage),
  status: 200,
  response: PriceRule,
  problems: ["record_changed", "confirmation_needed", "name_taken"],
});

/** Deletes one. */
export const deletePriceRule = defineRoute({
  method: "DELETE",
  path: "/v1/desk/price-rules/:id",
  summary: "Delete a price rule.",
  access: "desk:prices",
  params: RecordParams,
  query: z.strictObject({
    revision: RecordRevision,
    confirmed: z.optional(z.literal("true")),
  }),
  status: 204,
  problems: ["record_changed", "confirmation_needed"],
});
