/** What the supplier's staff see. */
import * as z from "zod/mini";
import { Order, OrderLine, OrderSummary } from "./order.ts";
import { Session } from "./session.ts";
import { Money } from "./values.ts";
import { Workspace } from "./workspace.ts";

/** What staff do to an order; the table of moves says from which state to which. */
export const orderMoves = ["approve", "reject", "invoice", "fulfil", "cancel"] as const;
export const OrderMove = z.enum(orderMoves);
export type OrderMove = z.output<typeof OrderMove>;

/** Who is signed in at the desk. */
export const DeskSession = z.object({
  workspace: Workspace,
  staff: z.object({
    name: z.string(),
    email: z.string(),
    /** `owner`, `sales` or `picker`. */
    role: z.string(),
    /** What the role may do: `desk:orders` and the like. */
    permissions: z.array(z.string()),
  }),
  /** How many orders are in each state, by state. */
  counts: z.record(z.string(), z.int()),
  /** Whether the workspace is new, and its list of first steps still open. */
  gettingStarted: z.optional(z.boolean()),
});
export type DeskSession = z.output<typeof DeskSession>;

/** Whose a one-time staff link is. */
export const StaffLink = z.object({
  /** Null for the link that makes the first workspace of an empty database. */
  workspace: z.nullable(z.object({ slug: z.string(), name: z.string() })),
  /** Whom it was sent to, and what they will be; null for a link that makes an owner. */
  invitation: z.nullable(z.object({ email: z.string(), role: z.string() })),
});
export type StaffLink = z.output<typeof StaffLink>;

/** What staff get for signing in. */
export const StaffSignedIn = z.object({ session: Session, desk: DeskSession });
export type StaffSignedIn = z.output<typeof StaffSignedIn>;

/** An order in the desk's list. */
export const DeskOrderSummary = z.object({
  ...OrderSummary.shape,
  /** Grows with each move and change; a move names the one that was looked at. */
  revision: z.int(),
  /** `YYYY-MM-DD`, or empty. */
  deliveryDate: z.string(),
  /** What was unusual about it when it came in: `first_order`, `duplicate`, `much_more`. */
  unusual: z.array(z.string()),
  customer: z.object({ number: z.string(), name: z.string() }),
});
export type DeskOrderSummary = z.output<typeof DeskOrderSummary>;

/** What may be unusual about an order; more may be added. */
export const unusualCodes = [
  "first_order",
  "duplicate",
  "much_more",
  "below_minimum",
  "price_differs",
  "unavailable",
  "customer_blocked",
  "delivery_soon",
] as const;
export type UnusualCode = (typeof unusualCodes)[number];

/** Something about a pending order that staff should look at before they approve it. */
export const Unusual = z.object({
  /** One of the codes above. */
  code: z.string(),
  /** One sentence with the numbers in it. */
  detail: z.string(),
  /** The line by its place in the order, from 0; null where it is about the whole order. */
  position: z.nullable(z.int()),
  /** What is measured: the line's quantity, or the days until delivery; null where nothing is. */
  value: z.nullable(z.int()),
  /** What it is measured against: the usual quantity, the minimum, the days that it takes. */
  against: z.nullable(z.int()),
  /** With `price_differs`: what one costs this customer today. */
  priceNow: z.nullable(Money),
  /** With `duplicate`: the number of the other order. */
  order: z.nullable(z.string()),
});
export type Unusual = z.output<typeof Unusual>;

/** A page of the desk's orders. */
export const DeskOrderPage = z.object({
  orders: z.array(DeskOrderSummary),
  nextCursor: z.nullable(z.string()),
});
export type DeskOrderPage = z.output<typeof DeskOrderPage>;

/** An order line with what staff decide by. */
export const DeskOrderLine = z.object({
  ...OrderLine.shape,
  imageUrl: z.nullable(z.string()),
  /** Stock at hand now in base units, after this order took its own; null where not tracked. */
  stock: z.nullable(z.int()),
  /** How many base units the unit held when it was ordered. */
  factor: z.int(),
});
export type DeskOrderLine = z.output<typeof DeskOrderLine>;

/** An order with every detail that staff decide by. */
export const DeskOrder = z.object({
  ...Order.shape,
  lines: z.array(DeskOrderLine),
  /** Grows with each move; a move names the one that was looked at. */
  revision: z.int(),
  /** The moves that this order can make now. */
  moves: z.array(OrderMove),
  customer: z.object({
    number: z.string(),
    name: z.string(),
    email: z.nullable(z.string()),
    phone: z.nullable(z.string()),
    priceGroup: z.nullable(z.string()),
    paymentTerms: z.nullable(z.string()),
    shippingTerms: z.nullable(z.string()),
    blocked: z.boolean(),
  }),
  /** How it came in, in words, and by whom where a contact had signed in: `Sign-in: Ann, ann@x.example`. */
  placedBy: z.string(),
  /** What staff have noted for themselves; no customer sees it. */
  staffNote: z.string(),
  /** What is unusual about it now; empty once it has been decided. */
  unusual: z.array(Unusual),
});
export type DeskOrder = z.output<typeof DeskOrder>;
