/** The desk's calls on those who want an account. */
import type { Registration, RegistrationPage } from "@order-portal/contract";
import { createList, type List } from "../list.ts";
import type { CallOptions } from "../options.ts";
import type { Send } from "../transport.ts";
import * as calls from "./registration-calls.ts";

/** Which registrations: those that wait where no state is named. */
export interface RegistrationQuery {
  state?: "pending" | "approved" | "refused" | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** Those who want an account. */
export interface Registrations {
  /** Those that wait oldest first, others newest first. */
  list(query?: RegistrationQuery, options?: CallOptions): List<Registration, RegistrationPage>;

  /**
   * Lets somebody in: for the customer of the number given, or another one; or makes a new customer,
   * whose number may be named. A mail tells them.
   *
   * Problems: `not_found`, `record_changed`, `name_taken`, `invalid_request`.
   */
  approve(
    id: string,
    choice?: { customer?: string | undefined },
    options?: CallOptions,
  ): Promise<Registration>;

  /** Refuses somebody; a mail tells them why. Problems: `not_found`, `record_changed`. */
  refuse(id: string, reason: string, options?: CallOptions): Promise<Registration>;
}

/** Makes the calls on registrations. */
export const createRegistrations = (send: Send): Registrations => ({
  list: (query = {}, options) =>
    createList(
      query.cursor,
      (cursor) => send(calls.listRegistrations, { query: { ...query, cursor } }, options),
      (page) => page.registrations,
    ),
  approve: (id, { customer } = {}, options) =>
    send(calls.approveRegistration, { params: { id }, body: { customer } }, options),
  refuse: (id, reason, options) =>
    send(calls.refuseRegistration, { params: { id }, body: { reason } }, options),
});
