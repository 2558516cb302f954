/** The calls of the supplier's staff. */
import * as z from "zod/mini";
import {
  DeskOrder,
  DeskOrderPage,
  DeskSession,
  OrderMove,
  StaffLink,
  StaffSignedIn,
} from "./desk.ts";
import { OrderChangeRequest, orderFilters } from "./desk-order-requests.ts";
import { OrderNumberParams } from "./order-routes.ts";
import { Cursor, Email, Limit, Password, Revision, Secret, Slug, text } from "./primitives.ts";
import { defineRoute } from "./route.ts";

/** Whose a one-time staff link is, so that the page can greet before a password is chosen. */
export const readStaffLink = defineRoute({
  method: "POST",
  path: "/v1/desk/links/read",
  summary: "The workspace that a one-time staff link belongs to, and whom it was sent to.",
  access: "anyone",
  body: z.strictObject({ secret: Secret }),
  status: 200,
  response: StaffLink,
  problems: ["link_unknown"],
});

/** Turns a one-time staff link into a staff account and a session. */
export const openStaffLink = defineRoute({
  method: "POST",
  path: "/v1/desk/links/open",
  summary: "Turn a one-time staff link into a staff account with a password, and sign in.",
  access: "anyone",
  body: z.strictObject({ secret: Secret, name: text(100), email: Email, password: Password }),
  status: 201,
  response: StaffSignedIn,
  problems: ["link_unknown"],
});

/** Makes the first workspace, and its owner, by the one-time link that an empty server prints. */
export const makeFirstWorkspace = defineRoute({
  method: "POST",
  path: "/v1/desk/links/workspace",
  summary: "Make the first workspace and its owner by the one-time link of an empty server.",
  access: "anyone",
  body: z.strictObject({
    secret: Secret,
    workspace: z.strictObject({
      slug: Slug,
      name: text(200),
      /** A code of ISO 4217. */
      currency: text(3),
      /** A BCP 47 tag such as `en-US`. */
      locale: text(60),
      /** An IANA time zone such as `Europe/Vienna`. */
      timeZone: text(60),
    }),
    name: text(100),
    email: Email,
    password: Password,
  }),
  status: 201,
  response: StaffSignedIn,
  problems: ["link_unknown"],
});

/** Signs a member of staff in. */
export const signInStaff = defineRoute({
  method: "POST",
  path: "/v1/desk/sign-in",
  summary: "Sign in by e-mail and password.",
  access: "anyone",
  body: z.strictObject({
    workspace: Slug,
    email: Email,
    password: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
  status: 201,
  response: StaffSignedIn,
  problems: ["sign_in_failed"],
});

/** Who is signed in, and how many orders wait. */
export const getDeskSession = defineRoute({
  method: "GET",
  path: "/v1/desk/session",
  summary: "Who is signed in, the workspace, and how many orders are in each state.",
  access: "staff",
  status: 200,
  response: DeskSession,
  problems: [],
});

/** Signs out. */
export const endDeskSession = defineRoute({
  method: "DELETE",
  path: "/v1/desk/session",
  summary: "Sign out.",
  access: "staff",
  status: 204,
  problems: [],
});

/** The workspace's orders; pending ones oldest first, others newest first. */
export const listDeskOrders = defineRoute({
  method: "GET",
  path: "/v1/desk/orders",
  summary: "The workspace's orders: pending ones oldest first, others newest first.",
  access: "desk:orders",
  query: z.strictObject({
    ...orderFilters,
    limit: z.optional(Limit),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: DeskOrderPage,
  problems: [],
});

/** One order with every detail. */
export const getDeskOrder = defineRoute({
  method: "GET",
  path: "/v1/desk/orders/:number",
  summary: "One order with every detail that staff decide by.",
  access: "desk:orders",
  params: OrderNumberParams,
  status: 200,
  response: DeskOrder,
  problems: [],
});

/** Changes a pending order before it is approved; other prices stay as the customer saw them. */
export const changeOrder = defineRoute({
  method: "PATCH",
  path: "/v1/desk/orders/:number",
  summary: "Change a pending order: quantities, prices, lines, delivery date, with a reason.",
  access: "desk:orders",
  params: OrderNumberParams,
  body: OrderChangeRequest,
  status: 200,
  response: DeskOrder,
  problems: ["order_changed", "order_move_refused", "line_refused"],
});

/** Moves an order along: approve, reject, invoice, fulfil, cancel. */
export const moveOrder = defineRoute({
  method: "POST",
  path: "/v1/desk/orders/:number/moves",
  summary: "Approve, reject with a reason, mark invoiced or fulfilled, cancel.",
  access: "desk:orders",
  params: OrderNumberParams,
  body: z.strictObject({
    move: OrderMove,
    /** Needed to reject and to cancel; the customer sees it. */
    reason: z.optional(text(1000)),
    /** The revision of the order that was looked at: another one is refused with `order_changed`. */
    revision: Revision,
  }),
  status: 200,
  response: DeskOrder,
  problems: ["order_changed", "order_move_refused"],
});
