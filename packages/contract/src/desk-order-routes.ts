/** The staff's calls on many orders, on what comes in, and on a customer's behalf. */
import * as z from "zod/mini";
import { DeskOrder, OrderMove } from "./desk.ts";
import { orderFilters } from "./desk-order-requests.ts";
import { ExportedOrderPage, MoveOutcomes, OrderCustomers, OrderNews } from "./desk-order.ts";
import { MatchAnswer } from "./match.ts";
import { MatchRequest } from "./match-routes.ts";
import { OrderNumberParams } from "./order-routes.ts";
import { Cursor, Limit, Revision, exactText, optionalText, text } from "./primitives.ts";
import { ProductPage } from "./product.ts";
import { defineRoute } from "./route.ts";

/** Notes something for the staff themselves, whatever the order's state. */
export const noteOrder = defineRoute({
  method: "PUT",
  path: "/v1/desk/orders/:number/note",
  summary: "Note something on an order for the staff; no customer sees it.",
  access: "desk:orders",
  params: OrderNumberParams,
  body: z.strictObject({ note: optionalText(2000), revision: Revision }),
  status: 200,
  response: DeskOrder,
  problems: ["order_changed"],
});

/** Moves many orders along, each by itself: what one is refused keeps no other. */
export const moveOrders = defineRoute({
  method: "POST",
  path: "/v1/desk/order-moves",
  summary: "Move up to 100 orders along, each by itself, and tell what became of each.",
  access: "desk:orders",
  body: z.strictObject({
    move: OrderMove,
    /** Needed to reject and to cancel; each customer sees it. */
    reason: z.optional(text(1000)),
    orders: z
      .array(z.strictObject({ number: exactText(1, 64), revision: Revision }))
      .check(z.minLength(1), z.maxLength(100)),
  }),
  status: 200,
  response: MoveOutcomes,
  problems: [],
});

/** Whole orders, for other programs, for files and for print. */
export const exportOrders = defineRoute({
  method: "GET",
  path: "/v1/desk/order-export",
  summary:
    "Whole orders: those named, or all that match, newest first (pending ones oldest first).",
  access: "desk:orders",
  query: z.strictObject({
    ...orderFilters,
    /** Up to 100 order numbers with commas between, each encoded for an address; then nothing else narrows. */
    numbers: z.optional(text(10_000)),
    /** 50 a page where it does not say. */
    limit: z.optional(Limit),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: ExportedOrderPage,
  problems: [],
});

/** What comes in and changes, as it does: server-sent events, each with an `OrderNews`. */
export const watchOrders = defineRoute({
  method: "GET",
  path: "/v1/desk/events",
  summary: "Orders as they come in and change: server-sent events that go on until they are ended.",
  access: "desk:orders",
  query: z.strictObject({
    /** Go on behind this revision; where it is missing, what comes from now on. */
    after: z.optional(z.coerce.number().check(z.int(), z.gte(0))),
  }),
  status: 200,
  streams: true,
  response: OrderNews,
  problems: [],
});

/** The customers that an order can be made for, or the list narrowed to. */
export const findOrderCustomers = defineRoute({
  method: "GET",
  path: "/v1/desk/order-customers",
  summary: "Customers by the beginning of their name or number, at most 20.",
  access: "desk:orders",
  query: z.strictObject({ search: z.optional(optionalText(100)) }),
  status: 200,
  response: OrderCustomers,
  problems: [],
});

const CustomerNumberParams = z.strictObject({ number: exactText(1, 64) });

/** A customer's catalogue at its prices, to add lines from. */
export const listCustomerProducts = defineRoute({
  method: "GET",
  path: "/v1/desk/order-customers/:number/products",
  summary: "The products that this customer sees, at this customer's prices.",
  access: "desk:orders",
  params: CustomerNumberParams,
  query: z.strictObject({
    search: z.optional(optionalText(100)),
    limit: z.optional(Limit),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: ProductPage,
  problems: [],
});

/** Matches what was typed or pasted with a customer's products, as the portal does for it. */
export const matchCustomerLines = defineRoute({
  method: "POST",
  path: "/v1/desk/order-customers/:number/match",
  summary: "What lines that were typed or pasted mean for this customer, each at its price now.",
  access: "desk:orders",
  params: CustomerNumberParams,
  body: MatchRequest,
  status: 200,
  response: MatchAnswer,
  problems: [],
});
