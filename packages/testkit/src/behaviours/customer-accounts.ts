/** The staff's calls on those who sign in for a customer. */
import type { CustomerAccount } from "@order-portal/contract";
import { Refusal, refuse } from "../http/refusal.ts";
import type { MockState } from "../state.ts";
import type { StoredAccount } from "../stored.ts";
import { endSessions } from "./accounts/account-records.ts";
import type { Behaviours } from "./behaviour.ts";
import { findRecord } from "./customers.ts";

export const customerAccountBehaviours: Behaviours<
  "listCustomerAccounts" | "updateCustomerAccount" | "signOutCustomerAccount"
> = {
  listCustomerAccounts({ state, params }) {
    if (!findRecord(state, params.number)) return refuse("not_found");
    const accounts = state.accounts
      .filter(({ customer }) => customer?.number === params.number)
      .map((account) => toCustomerAccount(state, account));
    const waiting = state.waiting
      .filter((one) => one.state === "pending" && one.customerNumber === params.number)
      .map(({ id, name, email, at }) => ({
        ...{ id: `9${id}`, name, email, role: "buyer", state: "pending" },
        ...{ createdAt: at, lastSeenAt: null, sessions: 0 },
      }));
    return { accounts: [...accounts, ...waiting] };
  },

  updateCustomerAccount({ state, params, body }) {
    const found = findAccount(state, params);
    if (found instanceof Refusal) return found;
    if (found.state === "invited" && body.closed !== undefined) return refuse("account_invited");
    if (body.closed !== undefined) found.state = body.closed ? "closed" : "active";
    if (found.state === "closed") endSessions(state, found);
    if (body.role !== undefined) found.role = body.role;
    return toCustomerAccount(state, found);
  },

  signOutCustomerAccount({ state, params }) {
    const found = findAccount(state, params);
    if (found instanceof Refusal) return found;
    endSessions(state, found);
    return undefined;
  },
};

const findAccount = (state: MockState, { number, id }: { number: string; id: string }) =>
  state.accounts.find((one) => one.id === id && one.customer?.number === number) ??
  refuse("not_found");

const toCustomerAccount = (state: MockState, account: StoredAccount): CustomerAccount => ({
  id: account.id,
  name: account.name,
  email: account.email,
  role: account.role,
  state: account.state,
  createdAt: "2026-11-02T08:00:00.000Z",
  lastSeenAt: account.state === "invited" ? null : "2026-11-20T16:20:00.000Z",
  sessions: [...state.sessions.values()].filter((one) => one.account === account.id).length,
});
