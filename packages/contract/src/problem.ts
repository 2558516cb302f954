/**
 * Problems: what the server answers instead of a result (RFC 9457). The list of codes is closed;
 * each has one HTTP status and one title, here and nowhere else.
 */
import * as z from "zod/mini";
import { PricedCart, CartChange } from "./cart.ts";

/** Every problem the server may answer, with its HTTP status and its title. */
export const problems = {
  invalid_request: [422, "The request is not of the form this route takes"],
  invalid_json: [400, "The body is not valid JSON"],
  unsupported_media_type: [415, "The body's media type is not accepted"],
  payload_too_large: [413, "The body is too large"],
  not_found: [404, "Nothing is here"],
  method_not_allowed: [405, "This address does not take that method"],
  unauthorized: [401, "A session is needed"],
  session_expired: [401, "The session has ended"],
  forbidden: [403, "This session may not do that"],
  origin_not_allowed: [403, "This page may not use the workspace"],
  link_unknown: [404, "This link is not valid"],
  address_missing: [409, "There is no e-mail address on file"],
  code_required: [403, "A code from your e-mail is needed"],
  code_invalid: [403, "The code is not right"],
  code_expired: [403, "The code has expired"],
  sign_in_failed: [401, "E-mail or password is not right"],
  account_pending: [403, "The supplier has still to look at this account"],
  account_closed: [403, "The supplier has closed this account"],
  account_invited: [409, "This account has no password yet"],
  registration_closed: [403, "Nobody can register here"],
  password_refused: [422, "The password cannot be taken"],
  contact_exists: [409, "The address acts for this customer already"],
  own_account: [409, "Nobody does that to the own account"],
  password_wrong: [422, "The password is not right"],
  last_owner: [409, "One owner at least has to stay"],
  staff_exists: [409, "The address has an account already"],
  beyond_own_rights: [403, "Nobody gives, or takes from, more than they may themselves"],
  rate_limited: [429, "Too many requests"],
  line_refused: [422, "A line cannot be taken as it is"],
  discount_code_refused: [422, "The discount code cannot be used"],
  cart_empty: [409, "The cart is empty"],
  cart_changed: [409, "The cart has changed since its prices were shown"],
  carrier_unavailable: [409, "The carrier service is not offered"],
  proof_invalid: [422, "The cart's proof is not valid"],
  proof_expired: [409, "The cart's prices have expired"],
  idempotency_key_missing: [400, "An Idempotency-Key header is needed"],
  idempotency_key_reused: [422, "The Idempotency-Key was used for another request"],
  idempotency_in_progress: [409, "The same request is still being carried out"],
  workspace_unavailable: [403, "The supplier is temporarily unavailable"],
  order_changed: [409, "The order has changed in the meantime"],
  order_move_refused: [409, "The order cannot make this move"],
  history_off: [403, "Past orders are not shown"],
  record_changed: [409, "It has been changed in the meantime"],
  customer_blocked: [409, "The customer is blocked"],
  confirmation_needed: [409, "Say that it is meant"],
  record_in_use: [409, "Something refers to it"],
  picture_refused: [422, "The picture cannot be taken"],
  name_taken: [409, "The name is taken"],
  list_changed: [409, "The shopping list has changed in the meantime"],
  secret_gone: [409, "What was secret in the message is kept no more"],
  endpoint_inactive: [409, "The endpoint is turned off"],
  too_many: [409, "There are too many already"],
  mail_failed: [502, "The mail could not be sent"],
  storage_busy: [503, "The database is busy"],
  storage_full: [507, "The database is full"],
  internal_error: [500, "Something went wrong on our side"],
} as const satisfies Record<string, readonly [number, string]>;

/** The code of a problem. */
export type ProblemCode = keyof typeof problems;

/** Why one field, or one line, is refused. */
export const fieldCodes = [
  "required",
  "invalid",
  "too_long",
  "too_many",
  "unrecognized",
  "quantity_invalid",
  "quantity_below_minimum",
  "quantity_above_maximum",
  "quantity_off_increment",
  "quantity_above_stock",
  "product_unavailable",
  "unit_unavailable",
  "out_of_stock",
  "no_price",
  "product_unknown",
  "product_uncertain",
  "unit_uncertain",
  "quantity_missing",
  "nothing",
  "delivery_date_invalid",
  "price_above_base",
  "price_under_half",
  "promotions_overlap",
  "tier_never_counts",
  "discount_over_half",
  "in_use",
  "code_unknown",
  "code_ended",
  "code_used_up",
  "code_first_order_only",
] as const;
export type FieldCode = (typeof fieldCodes)[number];

/** One field at fault: where it is in the request's body (a JSON pointer), and why. */
export const FieldError = z.object({
  pointer: z.string(),
  code: z.string(),
  detail: z.string(),
  /** The valid quantities nearest to the one refused, smallest first. */
  nearest: z.optional(z.array(z.int())),
});
export type FieldError = z.output<typeof FieldError>;

/** A problem as it stands on the wire, `application/problem+json`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  /** The id of this very answer; the server's log bears the same. */
  instance: z.string(),
  errors: z.optional(z.array(FieldError)),
  /** Seconds until the same request may be tried again. */
  retryAfter: z.optional(z.number()),
  /** With `cart_changed` and `proof_expired`: the cart at its present prices … */
  cart: z.optional(PricedCart),
  /** … and, line by line, what changed since its prices were shown, and why. */
  changes: z.optional(z.array(CartChange)),
});
export type Problem = Omit<z.output<typeof Problem>, "code"> & { code: ProblemCode };
