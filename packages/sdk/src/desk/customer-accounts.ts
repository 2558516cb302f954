/** The desk's calls on those who sign in for a customer. */
import type { ContactRole, CustomerAccount, CustomerAccountList } from "@order-portal/contract";
import type { CallOptions } from "../options.ts";
import type { Send } from "../transport.ts";
import * as calls from "./customer-account-calls.ts";

/** What becomes of an account; what is not named stays. */
export interface CustomerAccountChange {
  /** Closed, nobody signs in by it, and its sessions end at once; `false` opens it again. */
  closed?: boolean | undefined;
  /** Counts from the next request on. */
  role?: ContactRole | undefined;
}

/** Those who sign in for a customer. */
export interface CustomerAccounts {
  /** All of a customer, those included who were invited or wait. Problems: `not_found`. */
  list(customer: string, options?: CallOptions): Promise<CustomerAccountList>;

  /**
   * Closes an account, opens it again, or changes its role.
   *
   * Problems: `not_found` (one that waits is decided as a registration), `account_invited`.
   *
   * @example
   * ```ts
   * await desk.customerAccounts.update("ALFKI", account.id, { closed: true });
   * ```
   */
  update(
    customer: string,
    id: string,
    change: CustomerAccountChange,
    options?: CallOptions,
  ): Promise<CustomerAccount>;

  /** Ends every session of an account. Problems: `not_found`. */
  signOut(customer: string, id: string, options?: CallOptions): Promise<void>;
}

/** Makes the calls on accounts of customers. */
export const createCustomerAccounts = (send: Send): CustomerAccounts => ({
  list: (number, options) => send(calls.listCustomerAccounts, { params: { number } }, options),
  update: (number, id, change, options) =>
    send(calls.updateCustomerAccount, { params: { number, id }, body: { ...change } }, options),
  signOut: (number, id, options) =>
    send(calls.signOutCustomerAccount, { params: { number, id } }, options),
});
