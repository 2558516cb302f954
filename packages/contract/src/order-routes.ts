/** The calls that submit an order and read a customer's orders. */
import * as z from "zod/mini";
import { Order, OrderPage, OrderStatus } from "./order.ts";
import { Cursor, Limit, exactText, optionalText } from "./primitives.ts";
import { defineRoute } from "./route.ts";

/** An order's number, as the supplier gives it. */
export const OrderNumberParams = z.strictObject({
  number: exactText(1, 64),
});

/** Submits the cart as it was shown. */
export const submitOrder = defineRoute({
  method: "POST",
  path: "/v1/orders",
  summary: "Submit the cart whose proof this is; its prices are honoured or it is refused.",
  access: "orders:submit",
  body: z.strictObject({
    /** The proof of the priced cart that the buyer saw. A 2,000-line cart's is some 200 kB. */
    proof: z.string().check(z.minLength(1), z.maxLength(400_000)),
  }),
  idempotent: true,
  status: 201,
  response: Order,
  problems: [
    "cart_empty",
    "cart_changed",
    "proof_invalid",
    "proof_expired",
    "line_refused",
    "carrier_unavailable",
    "idempotency_key_missing",
    "idempotency_key_reused",
    "idempotency_in_progress",
    "workspace_unavailable",
  ],
});

/** This customer's orders, newest first. */
export const listOrders = defineRoute({
  method: "GET",
  path: "/v1/orders",
  summary: "This customer's orders, newest first.",
  access: "orders:read",
  query: z.strictObject({
    status: z.optional(OrderStatus),
    /**
     * The buyers' tabs: `processing` has what is confirmed or invoiced, `rejected` what was rejected
     * or cancelled.
     */
    stage: z.optional(z.enum(["pending", "processing", "fulfilled", "rejected"])),
    /** The beginning of an order number or purchase order number, or of a product's sku or name. */
    search: z.optional(optionalText(100)),
    limit: z.optional(Limit),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: OrderPage,
  problems: ["history_off"],
});

/** One order of this customer. */
export const getOrder = defineRoute({
  method: "GET",
  path: "/v1/orders/:number",
  summary: "One order of this customer, with its lines and history.",
  access: "orders:read",
  params: OrderNumberParams,
  status: 200,
  response: Order,
  problems: ["history_off"],
});
