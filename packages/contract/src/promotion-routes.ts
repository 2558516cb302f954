/** The desk's calls on promotions. */
import * as z from "zod/mini";
import { priceInputs } from "./price-inputs.ts";
import { Promotion, PromotionPage } from "./price-records.ts";
import { RunState, confirmed, soundPercentage } from "./price-values.ts";
import { Cursor, Limit, RecordRevision, optionalText } from "./primitives.ts";
import { RecordParams } from "./record-params.ts";
import { defineRoute } from "./route.ts";

/** The promotions, newest first. */
export const listPromotions = defineRoute({
  method: "GET",
  path: "/v1/desk/promotions",
  summary: "The promotions, newest first.",
  access: "desk:prices",
  query: z.strictObject({
    state: z.optional(RunState),
    /** A part of the name, or the beginning of a sku or a product line. */
    search: z.optional(optionalText(100)),
    limit: z.optional(Limit),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: PromotionPage,
  problems: [],
});

/** One of them. */
export const getPromotion = defineRoute({
  method: "GET",
  path: "/v1/desk/promotions/:id",
  summary: "Read a promotion.",
  access: "desk:prices",
  params: RecordParams,
  status: 200,
  response: Promotion,
  problems: [],
});

/** Makes one. */
export const createPromotion = defineRoute({
  method: "POST",
  path: "/v1/desk/promotions",
  summary: "Make a promotion.",
  access: "desk:prices",
  body: z.strictObject({ ...priceInputs.promotion, confirmed }).check(soundPercentage),
  status: 201,
  response: Promotion,
  problems: ["confirmation_needed", "name_taken"],
});

/** Changes one, wholly. */
export const updatePromotion = defineRoute({
  method: "PUT",
  path: "/v1/desk/promotions/:id",
  summary: "Change a promotion: it says all that is to stand.",
  access: "desk:prices",
  params: RecordParams,
  body: z
    .strictObject({ ...priceInputs.promotion, confirmed, revision: RecordRevision })
    .check(soundPercentage),
  status: 200,
  response: Promotion,
  problems: ["record_changed", "confirmation_needed", "name_taken"],
});

/** Deletes one. */
export const deletePromotion = defineRoute({
  method: "DELETE",
  path: "/v1/desk/promotions/:id",
  summary: "Delete a promotion.",
  access: "desk:prices",
  params: RecordParams,
  query: z.strictObject({
    revision: RecordRevision,
    confirmed: z.optional(z.literal("true")),
  }),
  status: 204,
  problems: ["record_changed", "confirmation_needed"],
});
