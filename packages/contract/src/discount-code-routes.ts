/** The desk's calls on discount codes. */
import * as z from "zod/mini";
import { priceInputs } from "./price-inputs.ts";
import { DiscountCode, DiscountCodePage } from "./price-records.ts";
import { confirmed, soundPercentage } from "./price-values.ts";
import { Cursor, Limit, RecordRevision, optionalText } from "./primitives.ts";
import { RecordParams } from "./record-params.ts";
import { defineRoute } from "./route.ts";

/** The discount codes, newest first. */
export const listDiscountCodes = defineRoute({
  method: "GET",
  path: "/v1/desk/discount-codes",
  summary: "The discount codes, newest first.",
  access: "desk:prices",
  query: z.strictObject({
    state: z.optional(DiscountCode.shape.state),
    /** The beginning of a code. */
    search: z.optional(optionalText(100)),
    limit: z.optional(Limit),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: DiscountCodePage,
  problems: [],
});

/** One of them. */
export const getDiscountCode = defineRoute({
  method: "GET",
  path: "/v1/desk/discount-codes/:id",
  summary: "Read a discount code.",
  access: "desk:prices",
  params: RecordParams,
  status: 200,
  response: DiscountCode,
  problems: [],
});

/** Makes one. */
export const createDiscountCode = defineRoute({
  method: "POST",
  path: "/v1/desk/discount-codes",
  summary: "Make a discount code.",
  access: "desk:prices",
  body: z.strictObject({ ...priceInputs.discountCode, confirmed }).check(soundPercentage),
  status: 201,
  response: DiscountCode,
  problems: ["confirmation_needed", "name_taken"],
});

/** Changes one, wholly. */
export const updateDiscountCode = defineRoute({
  method: "PUT",
  path: "/v1/desk/discount-codes/:id",
  summary: "Change a discount code: it says all that is to stand.",
  access: "desk:prices",
  params: RecordParams,
  body: z
    .strictObject({ ...priceInputs.discountCode, confirmed, revision: RecordRevision })
    .check(soundPercentage),
  status: 200,
  response: DiscountCode,
  problems: ["record_changed", "confirmation_needed", "name_taken"],
});

/** Deletes one. */
export const deleteDiscountCode = defineRoute({
  method: "DELETE",
  path: "/v1/desk/discount-codes/:id",
  summary: "Delete a discount code; orders keep what it took off.",
  access: "desk:prices",
  params: RecordParams,
  query: z.strictObject({
    revision: RecordRevision,
    confirmed: z.optional(z.literal("true")),
  }),
  status: 204,
  problems: ["record_changed", "confirmation_needed"],
});
