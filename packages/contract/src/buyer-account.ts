/** Accounts of buyers: a contact who signs in by e-mail and password, and acts for a customer. */
import * as z from "zod/mini";
import { PasswordPolicy } from "./password-policy.ts";
import { OpenedLink } from "./portal.ts";
import { linkPermissions, type Permission } from "./session.ts";
import { Instant } from "./values.ts";

/** What each kind of contact may do, the one that may most first. */
export const contactPermissions = {
  /** Orders, and decides who else may act for the customer. */
  manager: [...linkPermissions, "account:write", "contacts:write"],
  /** Orders. */
  buyer: [...linkPermissions, "account:write"],
  /** Sees catalogue, prices and orders, and orders nothing. */
  viewer: ["catalogue:read", "orders:read", "account:write"],
} as const satisfies Record<string, readonly Permission[]>;
export type ContactRole = keyof typeof contactPermissions;

/** The names of the roles, the one that may most first. */
export const contactRoles = [
  "manager",
  "buyer",
  "viewer",
] as const satisfies readonly ContactRole[];

/** One's own account. */
export const OwnAccount = z.object({
  name: z.string(),
  email: z.string(),
  /** `manager`, `buyer` or `viewer`. */
  role: z.string(),
  customer: z.object({ number: z.string(), name: z.string() }),
  /** The new address that a code was sent to, until the code is entered or has expired. */
  newEmail: z.nullable(z.string()),
  passwordPolicy: PasswordPolicy,
});
export type OwnAccount = z.output<typeof OwnAccount>;

/** A person who acts for the same customer. */
export const Contact = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
  /** `active`; `invited` until a password was chosen; `closed` by the supplier. */
  state: z.string(),
  isSelf: z.boolean(),
  /** To within some minutes; null before the first time. */
  lastSeenAt: z.nullable(Instant),
});
export type Contact = z.output<typeof Contact>;

/** All who act for the customer; at most 100. */
export const ContactList = z.object({ contacts: z.array(Contact) });
export type ContactList = z.output<typeof ContactList>;

/** Whose a one-time link is, so that the page can greet before a password is chosen. */
export const AccountLink = z.object({
  /** `password`: a new password; `invitation`: the first one. */
  kind: z.string(),
  name: z.string(),
  email: z.string(),
  /** The name of the customer that one acts for. */
  customerName: z.string(),
  passwordPolicy: PasswordPolicy,
});
export type AccountLink = z.output<typeof AccountLink>;

/** That a code by e-mail is on its way to an address that the caller has named. */
export const CodeOnItsWay = z.object({ expiresAt: Instant });
export type CodeOnItsWay = z.output<typeof CodeOnItsWay>;

/** What a registration goes on by. */
export const BegunRegistration = z.object({
  /** Names this registration, together with the code that was sent; keep it until then. */
  registration: z.string(),
  expiresAt: Instant,
});
export type BegunRegistration = z.output<typeof BegunRegistration>;

/** What became of a registration whose address was confirmed. */
export const ConfirmedRegistration = z.object({
  /** The session, where the account counts at once; null where the supplier looks at it first. */
  opened: z.nullable(OpenedLink),
});
export type ConfirmedRegistration = z.output<typeof ConfirmedRegistration>;
