/** Accounts as the calls on them find, open and end them. */
import { checkPasswordRules, contactPermissions, type OpenedLink } from "@order-portal/contract";
import { refuseField } from "../../http/refusal.ts";
import type { MockState } from "../../state.ts";
import type { MockSession, StoredAccount } from "../../stored.ts";
import { openSession, viewOf } from "../portal.ts";

/** In how many minutes codes end. */
export const inTenMinutes = (state: MockState): string =>
  new Date(state.now().getTime() + 10 * 60_000).toISOString();

/** The account that signs in with an address. */
export function findAccount(state: MockState, email: string): StoredAccount | undefined {
  return state.accounts.find(
    (account) => account.email === email.toLowerCase() && account.state !== "invited",
  );
}

/** The account whose session it is. */
export function ownOf(state: MockState, session: MockSession | undefined): StoredAccount {
  const account = state.accounts.find(({ id }) => id === session?.account);
  if (!account) throw new Error("A route that only accounts may call was let through.");
  return account;
}

/** Opens a session of an account. */
export function openAccount(state: MockState, account: StoredAccount, limit?: number): OpenedLink {
  const session: MockSession = {
    kind: "customer",
    customer: account.customer,
    permissions: contactPermissions[account.role],
    account: account.id,
  };
  return { session: openSession(state, session), view: viewOf(state, session, limit) };
}

/** Ends every session of an account. */
export function endSessions(state: MockState, { id }: StoredAccount): void {
  for (const [token, { account }] of state.sessions) {
    if (account === id) state.sessions.delete(token);
  }
}

/** Refuses a password as the backend does; the list of common passwords is one long here. */
export function refusePassword(state: MockState, password: string, pointer = "/password") {
  const isWeak = checkPasswordRules(state.passwordPolicy, password).some(({ isMet }) => !isMet);
  if (!isWeak && password !== "Password1!") return undefined;
  const detail = isWeak ? "It does not meet the rules." : "Many people have this password.";
  return refuseField("password_refused", pointer, "invalid", detail);
}
