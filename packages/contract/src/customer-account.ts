/** Those who sign in for a customer, as the supplier's staff see them. */
import * as z from "zod/mini";
import { Instant } from "./values.ts";

/** Somebody who signs in for a customer, was invited to, or wants to. */
export const CustomerAccount = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** `manager`, `buyer` or `viewer`. */
  role: z.string(),
  /**
   * `active`; `closed` by staff; `invited` until a password was chosen; `pending` while the
   * registration that names this customer waits for staff.
   */
  state: z.string(),
  /** When it was made, or asked for. */
  createdAt: Instant,
  /** To within some minutes; null before the first time. */
  lastSeenAt: z.nullable(Instant),
  /** On how many devices it is signed in now. */
  sessions: z.int(),
});
export type CustomerAccount = z.output<typeof CustomerAccount>;

/** All of one customer; at most 200. */
export const CustomerAccountList = z.object({ accounts: z.array(CustomerAccount) });
export type CustomerAccountList = z.output<typeof CustomerAccountList>;
