/** The calls on drafts: orders that staff start for a customer and send into the queue. */
import * as z from "zod/mini";
import { DeskOrder } from "./desk.ts";
import { DraftContents } from "./desk-order-requests.ts";
import { Draft } from "./desk-order.ts";
import { OrderNumberParams } from "./order-routes.ts";
import { Revision, text } from "./primitives.ts";
import { defineRoute } from "./route.ts";

const access = "desk:orders";

/** Starts an order for a customer. */
export const createDraft = defineRoute({
  method: "POST",
  path: "/v1/desk/drafts",
  summary: "Start an order for a customer; it is a draft until it is sent.",
  access,
  body: z.strictObject({ customer: text(64), ...DraftContents.shape }),
  status: 201,
  response: Draft,
  problems: [],
});

/** One draft, at the customer's prices now. */
export const getDraft = defineRoute({
  method: "GET",
  path: "/v1/desk/drafts/:number",
  summary:
    "One draft, its lines at this customer's prices now, with what keeps it from being sent.",
  access,
  params: OrderNumberParams,
  status: 200,
  response: Draft,
  problems: [],
});

/** Saves a draft. */
export const updateDraft = defineRoute({
  method: "PUT",
  path: "/v1/desk/drafts/:number",
  summary: "Save a draft: its lines and fields take the place of those before.",
  access,
  params: OrderNumberParams,
  body: z.strictObject({ revision: Revision, ...DraftContents.shape }),
  status: 200,
  response: Draft,
  problems: ["record_changed", "order_move_refused"],
});

/** Throws a draft away. */
export const deleteDraft = defineRoute({
  method: "DELETE",
  path: "/v1/desk/drafts/:number",
  summary: "Throw a draft away.",
  access,
  params: OrderNumberParams,
  query: z.strictObject({ revision: z.coerce.number().check(z.int(), z.gte(0)) }),
  status: 204,
  problems: ["record_changed", "order_move_refused"],
});

/** Sends a draft into the queue, at the customer's prices now; stock is taken then. */
export const sendDraft = defineRoute({
  method: "POST",
  path: "/v1/desk/drafts/:number/send",
  summary: "Send a draft into the queue, at this customer's prices now; its stock is taken.",
  access,
  params: OrderNumberParams,
  body: z.strictObject({ revision: Revision }),
  status: 200,
  response: DeskOrder,
  problems: [
    "record_changed",
    "order_move_refused",
    "line_refused",
    "discount_code_refused",
    "workspace_unavailable",
  ],
});
