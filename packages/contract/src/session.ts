/** Who is there: what a link, a login or a public visit is exchanged for. */
import * as z from "zod/mini";
import { Instant } from "./values.ts";

/** What a buyer's session may do. An agent's or the assistant's session lacks `orders:submit`. */
export const permissions = [
  "catalogue:read",
  "cart:write",
  "orders:read",
  "orders:submit",
  "account:write",
  "contacts:write",
] as const;
export type Permission = (typeof permissions)[number];

/** What a session does that a portal link has opened: it is the customer's, and no account's. */
export const linkPermissions = [
  "catalogue:read",
  "cart:write",
  "orders:read",
  "orders:submit",
] as const satisfies readonly Permission[];

/** What staff, and the keys of machines, may do at the desk. */
export const deskPermissions = [
  "desk:orders",
  "desk:customers",
  "desk:prices",
  "desk:products",
  "desk:settings",
  "desk:staff",
] as const;
export type DeskPermission = (typeof deskPermissions)[number];

/** The roles of staff, and what each may do. */
export const rolePermissions = {
  owner: deskPermissions,
  sales: ["desk:orders", "desk:customers", "desk:prices"],
  picker: ["desk:orders"],
} as const satisfies Record<string, readonly DeskPermission[]>;
export type StaffRole = keyof typeof rolePermissions;

/** The names of the roles, the one that may most first. */
export const staffRoles = ["owner", "sales", "picker"] as const satisfies readonly StaffRole[];

/** What the secret of a machine's key begins with: by it a key that has leaked is recognised. */
export const apiKeyPrefix = "opk_";

/** Whom the portal is talking to. */
export const Visitor = z.object({
  kind: z.enum(["public", "customer"]),
  /** The customer of this session; null on a public visit. */
  customer: z.nullable(z.object({ number: z.string(), name: z.string() })),
  permissions: z.array(z.string()),
  /** How the customer pays: `pay_now` with the order, or `pay_later`; left out on a public visit. */
  checkoutMode: z.optional(z.string()),
  /** True where something is held for the customer: there is an inventory to be looked at. */
  hasInventory: z.optional(z.boolean()),
});
export type Visitor = z.output<typeof Visitor>;

/** A bearer token and when it ends if it is not used, and at the latest. */
export const Session = z.object({
  token: z.string(),
  idleExpiresAt: Instant,
  expiresAt: Instant,
});
export type Session = z.output<typeof Session>;
