/** The staff's calls on those who sign in for a customer. */
import * as z from "zod/mini";
import { contactRoles } from "./buyer-account.ts";
import { CustomerAccount, CustomerAccountList } from "./customer-account.ts";
import { CustomerParams } from "./customer-routes.ts";
import { CustomerNumber } from "./customer-requests.ts";
import { defineRoute } from "./route.ts";

const AccountParams = z.strictObject({
  number: CustomerNumber,
  id: z.string().check(z.regex(/^[0-9]{1,15}$/)),
});

/** All who sign in for a customer. */
export const listCustomerAccounts = defineRoute({
  method: "GET",
  path: "/v1/desk/customers/:number/accounts",
  summary: "All who sign in for a customer, were invited to, or wait to be let in, by e-mail.",
  access: "desk:customers",
  params: CustomerParams,
  status: 200,
  response: CustomerAccountList,
  problems: [],
});

/** Closes an account, opens it again, or gives it another role. */
export const updateCustomerAccount = defineRoute({
  method: "PATCH",
  path: "/v1/desk/customers/:number/accounts/:id",
  summary: "Close a customer's account, which ends its sessions; reopen it; or change its role.",
  access: "desk:customers",
  params: AccountParams,
  body: z.strictObject({
    closed: z.optional(z.boolean()),
    role: z.optional(z.enum(contactRoles)),
  }),
  status: 200,
  response: CustomerAccount,
  problems: ["account_invited"],
});

/** Ends every session of an account. */
export const signOutCustomerAccount = defineRoute({
  method: "POST",
  path: "/v1/desk/customers/:number/accounts/:id/sign-out",
  summary: "Sign a customer's account out everywhere.",
  access: "desk:customers",
  params: AccountParams,
  status: 204,
  problems: [],
});
