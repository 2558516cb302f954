/** The desk's calls on price groups. */
import * as z from "zod/mini";
import { priceInputs } from "./price-inputs.ts";
import { PriceGroup, PriceGroupPage } from "./price-records.ts";
import { confirmed } from "./price-values.ts";
import { Cursor, Limit, RecordRevision, optionalText } from "./primitives.ts";
import { RecordParams } from "./record-params.ts";
import { defineRoute } from "./route.ts";

/** The price groups, by code. */
export const listPriceGroups = defineRoute({
  method: "GET",
  path: "/v1/desk/price-groups",
  summary: "The price groups, by code.",
  access: "desk:prices",
  query: z.strictObject({
    /** A part of the code or the name. */
    search: z.optional(optionalText(100)),
    limit: z.optional(Limit),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: PriceGroupPage,
  problems: [],
});

/** One of them. */
export const getPriceGroup = defineRoute({
  method: "GET",
  path: "/v1/desk/price-groups/:id",
  summary: "Read a price group.",
  access: "desk:prices",
  params: RecordParams,
  status: 200,
  response: PriceGroup,
  problems: [],
});

/** Makes one. */
export const createPriceGroup = defineRoute({
  method: "POST",
  path: "/v1/desk/price-groups",
  summary: "Make a price group.",
  access: "desk:prices",
  body: z.strictObject({ ...priceInputs.priceGroup, confirmed }),
  status: 201,
  response: PriceGroup,
  problems: ["confirmation_needed", "name_taken"],
});

/** Changes one, wholly. */
export const updatePriceGroup = defineRoute({
  method: "PUT",
  path: "/v1/desk/price-groups/:id",
  summary: "Change a price group: it says all that is to stand.",
  access: "desk:prices",
  params: RecordParams,
  body: z.strictObject({ ...priceInputs.priceGroup, confirmed, revision: RecordRevision }),
  status: 200,
  response: PriceGroup,
  problems: ["record_changed", "confirmation_needed", "name_taken"],
});

/** Deletes one. */
export const deletePriceGroup = defineRoute({
  method: "DELETE",
  path: "/v1/desk/price-groups/:id",
  summary: "Delete a price group; with `confirmed` also one that has customers or rules.",
  access: "desk:prices",
  params: RecordParams,
  query: z.strictObject({
    revision: RecordRevision,
    confirmed: z.optional(z.literal("true")),
  }),
  status: 204,
  problems: ["record_changed", "confirmation_needed"],
});
