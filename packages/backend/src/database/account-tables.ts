/** The tables of buyers' accounts: who signs in, by what, and who asks to. See `schema.ts`. */
import type { ContactRole } from "@order-portal/contract";
import type { Generated } from "kysely";

/** A contact who signs in. An address has one in a workspace, beside invitations. */
export interface AccountTable {
  id: Generated<number>;
  workspace_id: number;
  /** Folded: addresses are told apart without regard to case. */
  email: string;
  name: string;
  /** Empty while invited. */
  password_hash: string;
  /**
   * `invited`: has no password yet; `pending`: staff have still to bind it to a customer; `closed`:
   * staff let nobody in by it.
   */
  state: "invited" | "pending" | "active" | "closed";
  /** Null while pending. */
  customer_id: number | null;
  role: ContactRole;
  created_at: number;
  /** To within some minutes. */
  last_seen_at: number | null;
}

/** A one-time link that was sent: to a new password, or from an invitation. */
export interface AccountLinkTable {
  secret_hash: string;
  account_id: number;
  expires_at: number;
}

/** The new address of an account, until its code is entered; the newest only. */
export interface AccountEmailTable {
  account_id: number;
  email: string;
  code_hash: string;
  expires_at: number;
  attempts: number;
}

/** Somebody who asks for an account. */
export interface RegistrationTable {
  id: Generated<number>;
  workspace_id: number;
  secret_hash: string;
  /** `unconfirmed` until the code is entered; then `pending` until staff have decided. */
  state: "unconfirmed" | "pending" | "approved" | "refused";
  email: string;
  name: string;
  password_hash: string;
  /** The number that was given; null of a new customer. */
  customer_number: string | null;
  /** JSON of what was said of a new customer; see `NewCompany`. */
  company: string | null;
  discount_code: string | null;
  code_hash: string;
  code_expires_at: number;
  attempts: number;
  created_at: number;
  /** Null before the code was entered, and once the account has gone. */
  account_id: number | null;
  /** The customer that staff chose, or that was made. */
  customer_id: number | null;
  decided_at: number | null;
  /** What staff wrote to whom they refused. */
  reason: string | null;
}

/** Whom a customer's own people have removed: on file or not, only staff let them in again. */
export interface RemovedContactTable {
  customer_id: number;
  /** Folded. */
  email: string;
  removed_at: number;
}

/** How often was asked for something that can be guessed at; see `http/kept-limits.ts`. */
export interface RateCountTable {
  /** A hash of what is counted. */
  counted: string;
  /** When all calls are there again. */
  full_at: number;
}
