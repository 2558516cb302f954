/** The desk's calls on staff and their invitations. */
import type {
  StaffInvitation,
  StaffInvitationPage,
  StaffMember,
  StaffPage,
  StaffRole,
} from "@order-portal/contract";
import { createList, type List } from "../list.ts";
import type { CallOptions } from "../options.ts";
import type { Send } from "../transport.ts";
import * as calls from "./staff-calls.ts";

/** Which page of a list, and how long. */
export interface PageQuery {
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** An account as it was looked at: a change of another revision is refused, `record_changed`. */
export type SeenStaff = Pick<StaffMember, "id" | "revision">;

/**
 * The workspace's staff. Nobody gives a role that may do more than they may themselves, nor decides
 * about somebody who may: `beyond_own_rights`.
 */
export interface Staff {
  /** Everybody with an account, closed ones too, by e-mail address. */
  list(query?: PageQuery, options?: CallOptions): List<StaffMember, StaffPage>;

  /**
   * Gives another role, closes the account or opens it again. It counts from the next request on;
   * whoever is closed out is signed out with it. The keys that they have made stay good, unless
   * `revokeKeys` ends them in the same step.
   *
   * Problems: `not_found`, `record_changed`, `last_owner`, `beyond_own_rights`.
   */
  update(
    member: SeenStaff,
    change: { role?: StaffRole; active?: boolean; revokeKeys?: boolean },
    options?: CallOptions,
  ): Promise<StaffMember>;

  /** Ends every session of somebody. Problems: `not_found`, `beyond_own_rights`. */
  signOut(id: string, options?: CallOptions): Promise<void>;

  /** Who was invited and has not come yet, by e-mail address. */
  invitations(query?: PageQuery, options?: CallOptions): List<StaffInvitation, StaffInvitationPage>;

  /**
   * Invites an address. The mail's link is good once, for seven days; `sentAt` tells when it went
   * out, and `mailFailed` that it could not: send it again.
   *
   * Problems: `staff_exists`, `beyond_own_rights`, `rate_limited`.
   */
  invite(
    input: { email: string; role: StaffRole },
    options?: CallOptions,
  ): Promise<StaffInvitation>;

  /** Sends an invitation again, with a new link; the old one ends. Problems: `not_found`. */
  resend(id: string, options?: CallOptions): Promise<StaffInvitation>;

  /** Takes an invitation back. Problems: `not_found`. */
  withdraw(id: string, options?: CallOptions): Promise<void>;
}

/** Makes the calls on staff. */
export const createStaff = (send: Send): Staff => ({
  list: (query = {}, options) =>
    createList(
      query.cursor,
      (cursor) => send(calls.listStaff, { query: { ...query, cursor } }, options),
      (page) => page.staff,
    ),
  update: ({ id, revision }, change, options) =>
    send(calls.updateStaff, { params: { id }, body: { revision, ...change } }, options),
  signOut: (id, options) => send(calls.signOutStaff, { params: { id } }, options),
  invitations: (query = {}, options) =>
    createList(
      query.cursor,
      (cursor) => send(calls.listStaffInvitations, { query: { ...query, cursor } }, options),
      (page) => page.invitations,
    ),
  invite: ({ email, role }, options) => send(calls.inviteStaff, { body: { email, role } }, options),
  resend: (id, options) => send(calls.resendStaffInvitation, { params: { id } }, options),
  withdraw: (id, options) => send(calls.withdrawStaffInvitation, { params: { id } }, options),
});
