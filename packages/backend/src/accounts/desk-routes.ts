/** Binds the staff's calls on those who want an account, and on those who have one. */
import type { Handlers } from "../http/handlers.ts";
import { signOutCustomerAccount, updateCustomerAccount } from "./change-customer-account.ts";
import { listCustomerAccounts } from "./customer-accounts.ts";
import { approveRegistration, refuseRegistration } from "./decide-registration.ts";
import { listRegistrations } from "./list-registrations.ts";

export const registrationHandlers: Handlers<
  | "listRegistrations"
  | "approveRegistration"
  | "refuseRegistration"
  | "listCustomerAccounts"
  | "updateCustomerAccount"
  | "signOutCustomerAccount"
> = {
  listRegistrations: (context, { query }) => listRegistrations(context, query),
  approveRegistration: (context, { params, body }) => approveRegistration(context, params.id, body),
  refuseRegistration: (context, { params, body }) => refuseRegistration(context, params.id, body),
  listCustomerAccounts: (context, { params }) => listCustomerAccounts(context, params.number),
  updateCustomerAccount: (context, { params, body }) =>
    updateCustomerAccount(context, params, body),
  signOutCustomerAccount: (context, { params }) => signOutCustomerAccount(context, params),
};
