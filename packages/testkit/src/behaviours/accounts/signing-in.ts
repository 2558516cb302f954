/** The calls of contacts who sign in. */
import { accountLinkSecret } from "../../fixtures/accounts.ts";
import { refuse } from "../../http/refusal.ts";
import type { MockState } from "../../state.ts";
import type { Behaviours } from "../behaviour.ts";
import { endSessions, findAccount, openAccount, refusePassword } from "./account-records.ts";

export const signingInBehaviours: Behaviours<
  "signIn" | "requestNewPassword" | "readAccountLink" | "openAccountLink"
> = {
  signIn({ state, body }) {
    const account = findAccount(state, body.email);
    if (account?.password !== body.password) return refuse("sign_in_failed");
    if (account.state === "pending") return refuse("account_pending");
    if (account.state === "closed") return refuse("account_closed");
    return openAccount(state, account, body.limit);
  },

  requestNewPassword({ state, body }) {
    const account = findAccount(state, body.email);
    if (account?.state === "active") state.accountLink = account.id;
    return undefined;
  },

  readAccountLink({ state, body }) {
    const account = accountOfLink(state, body.secret);
    if (!account) return refuse("link_unknown");
    return {
      kind: account.state === "invited" ? "invitation" : "password",
      name: account.name,
      email: account.email,
      customerName: account.customer?.name ?? "",
      passwordPolicy: state.passwordPolicy,
    };
  },

  openAccountLink({ state, body }) {
    const account = accountOfLink(state, body.secret);
    if (!account) return refuse("link_unknown");
    const refused = refusePassword(state, body.password);
    if (refused) return refused;
    state.accountLink = null;
    account.password = body.password;
    account.state = "active";
    endSessions(state, account);
    return openAccount(state, account, body.limit);
  },
};

const accountOfLink = (state: MockState, secret: string) =>
  secret === accountLinkSecret
    ? state.accounts.find(({ id }) => id === state.accountLink)
    : undefined;
