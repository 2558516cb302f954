/** The supplier's staff, the keys of its machines, and what both have done. */
import * as z from "zod/mini";
import { Instant } from "./values.ts";

/** A member of staff, as those who look after accounts see one. */
export const StaffMember = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** `owner`, `sales` or `picker`. */
  role: z.string(),
  /** False once the account was closed: nobody can sign in by it, what it did stays told. */
  active: z.boolean(),
  /** When the desk was last used, to within some minutes; null before the first time. */
  lastSeenAt: z.nullable(Instant),
  /** Names what was looked at; a change of another one is refused with `record_changed`. */
  revision: z.string(),
});
export type StaffMember = z.output<typeof StaffMember>;

/** A page of the workspace's staff, by e-mail address. */
export const StaffPage = z.object({
  staff: z.array(StaffMember),
  nextCursor: z.nullable(z.string()),
});
export type StaffPage = z.output<typeof StaffPage>;

/** Somebody who was invited and has not come yet. */
export const StaffInvitation = z.object({
  id: z.string(),
  email: z.string(),
  role: z.string(),
  /** Who invited. */
  invitedBy: z.string(),
  /** When the newest mail with a link went out; null while it is on its way. */
  sentAt: z.nullable(Instant),
  /** Whether that mail could not be sent: send it again. */
  mailFailed: z.boolean(),
  /** When its link ends; sending it again makes a new one. */
  expiresAt: Instant,
});
export type StaffInvitation = z.output<typeof StaffInvitation>;

/** A page of the invitations that are open, by e-mail address. */
export const StaffInvitationPage = z.object({
  invitations: z.array(StaffInvitation),
  nextCursor: z.nullable(z.string()),
});
export type StaffInvitationPage = z.output<typeof StaffInvitationPage>;

/** A machine's key. Its secret is told once, when it is made. */
export const ApiKey = z.object({
  id: z.string(),
  /** Who acted, in the history of orders and in the audit log. */
  name: z.string(),
  /** What it may do: `desk:orders` and the like. */
  scopes: z.array(z.string()),
  /** The name of then of who has made it. */
  madeBy: z.string(),
  /**
   * Whose account that is, and whether it is open; null where another key has made it. A key is the
   * workspace's: it stays good when its maker's account is closed, until somebody ends it.
   */
  maker: z.nullable(z.object({ id: z.string(), active: z.boolean() })),
  madeAt: Instant,
  /** To within some minutes; null before the first use. */
  lastUsedAt: z.nullable(Instant),
});
export type ApiKey = z.output<typeof ApiKey>;

/** A page of the keys, by name. */
export const ApiKeyPage = z.object({
  keys: z.array(ApiKey),
  nextCursor: z.nullable(z.string()),
});
export type ApiKeyPage = z.output<typeof ApiKeyPage>;

/** A key that was just made. */
export const MadeApiKey = z.object({
  key: ApiKey,
  /** To be sent as `Authorization: Bearer …`; kept nowhere. */
  secret: z.string(),
});
export type MadeApiKey = z.output<typeof MadeApiKey>;

/** One thing that staff or a key did, or were refused. */
export const AuditEntry = z.object({
  id: z.string(),
  at: Instant,
  who: z.object({
    name: z.string(),
    /** What the log is filtered by: an e-mail address, or `key:` and a key's name. */
    id: z.string(),
  }),
  /** A subject and a verb: `product.updated`, `order.moved`; `call.forbidden` for what was refused. */
  action: z.string(),
  /** What it was done to: a kind of thing, and its sku, number, address or name. */
  subject: z.object({ kind: z.string(), name: z.string() }),
  /** What changed; `before` and `after` where something was changed. */
  detail: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.output<typeof AuditEntry>;

/**
 * A page of the audit log, newest first. With several filters a page may have few entries, or none,
 * and a cursor all the same: what it looked through is bounded.
 */
export const AuditPage = z.object({
  entries: z.array(AuditEntry),
  nextCursor: z.nullable(z.string()),
});
export type AuditPage = z.output<typeof AuditPage>;
