/** The desk's calls on accounts of customers, each held to the contract's route of the same name. */
import { CustomerAccount, CustomerAccountList, type routes } from "@order-portal/contract";
import type { Call } from "../call.ts";

type Routes = typeof routes;

export const listCustomerAccounts: Call<Routes["listCustomerAccounts"]> = {
  method: "GET",
  path: "/v1/desk/customers/:number/accounts",
  response: CustomerAccountList,
  repeatable: true,
};

export const updateCustomerAccount: Call<Routes["updateCustomerAccount"]> = {
  method: "PATCH",
  path: "/v1/desk/customers/:number/accounts/:id",
  response: CustomerAccount,
  repeatable: true,
};

export const signOutCustomerAccount: Call<Routes["signOutCustomerAccount"]> = {
  method: "POST",
  path: "/v1/desk/customers/:number/accounts/:id/sign-out",
  response: undefined,
  repeatable: true,
};
