/** The desk's calls on volume discounts. */
import * as z from "zod/mini";
import { priceInputs } from "./price-inputs.ts";
import { VolumeDiscount, VolumeDiscountPage } from "./price-records.ts";
import { confirmed } from "./price-values.ts";
import { Cursor, Limit, RecordRevision, optionalText } from "./primitives.ts";
import { RecordParams } from "./record-params.ts";
import { defineRoute } from "./route.ts";

/** The volume discounts, newest first. */
export const listVolumeDiscounts = defineRoute({
  method: "GET",
  path: "/v1/desk/volume-discounts",
  summary: "The volume discounts, newest first.",
  access: "desk:prices",
  query: z.strictObject({
    /** The beginning of a sku or a product line. */
    search: z.optional(optionalText(100)),
    limit: z.optional(Limit),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: VolumeDiscountPage,
  problems: [],
});

/** One of them. */
export const getVolumeDiscount = defineRoute({
  method: "GET",
  path: "/v1/desk/volume-discounts/:id",
  summary: "Read the volume discounts of a scope.",
  access: "desk:prices",
  params: RecordParams,
  status: 200,
  response: VolumeDiscount,
  problems: [],
});

/** Makes one. */
export const createVolumeDiscount = defineRoute({
  method: "POST",
  path: "/v1/desk/volume-discounts",
  summary: "Make the volume discounts of a scope.",
  access: "desk:prices",
  body: z.strictObject({ ...priceInputs.volumeDiscount, confirmed }),
  status: 201,
  response: VolumeDiscount,
  problems: ["confirmation_needed", "name_taken"],
});

/** Changes one, wholly. */
export const updateVolumeDiscount = defineRoute({
  method: "PUT",
  path: "/v1/desk/volume-discounts/:id",
  summary: "Change the volume discounts of a scope: it says all that is to stand.",
  access: "desk:prices",
  params: RecordParams,
  body: z.strictObject({ ...priceInputs.volumeDiscount, confirmed, revision: RecordRevision }),
  status: 200,
  response: VolumeDiscount,
  problems: ["record_changed", "confirmation_needed", "name_taken"],
});

/** Deletes one. */
export const deleteVolumeDiscount = defineRoute({
  method: "DELETE",
  path: "/v1/desk/volume-discounts/:id",
  summary: "Delete all tiers of a scope.",
  access: "desk:prices",
  params: RecordParams,
  query: z.strictObject({
    revision: RecordRevision,
    confirmed: z.optional(z.literal("true")),
  }),
  status: 204,
  problems: ["record_changed", "confirmation_needed"],
});
