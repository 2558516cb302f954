/** The calls on the own account. */
import type { OwnAccount } from "@order-portal/contract";
import { linkCode } from "../../fixtures/customers.ts";
import { refuse, refuseField } from "../../http/refusal.ts";
import type { MockState } from "../../state.ts";
import type { StoredAccount } from "../../stored.ts";
import type { Behaviours } from "../behaviour.ts";
import { endSessions, inTenMinutes, ownOf, refusePassword } from "./account-records.ts";

export const ownAccountBehaviours: Behaviours<
  | "getOwnAccount"
  | "updateOwnAccount"
  | "changeOwnPassword"
  | "changeOwnEmail"
  | "confirmOwnEmail"
  | "endOwnSessions"
> = {
  getOwnAccount: ({ state, session }) => toOwn(state, ownOf(state, session)),

  updateOwnAccount({ state, session, body }) {
    const account = ownOf(state, session);
    account.name = body.name;
    return toOwn(state, account);
  },

  changeOwnPassword({ state, session, body }) {
    const account = ownOf(state, session);
    if (account.password !== body.password) return passwordWrong();
    const refused = refusePassword(state, body.newPassword, "/newPassword");
    if (refused) return refused;
    account.password = body.newPassword;
    return undefined;
  },

  changeOwnEmail({ state, session, body }) {
    const account = ownOf(state, session);
    if (account.password !== body.password) return passwordWrong();
    state.newEmails.set(account.id, body.email.toLowerCase());
    return { expiresAt: inTenMinutes(state) };
  },

  confirmOwnEmail({ state, session, body }) {
    const account = ownOf(state, session);
    const email = state.newEmails.get(account.id);
    if (email === undefined) return refuse("code_expired");
    if (body.code !== linkCode) return refuse("code_invalid");
    state.newEmails.delete(account.id);
    account.email = email;
    return toOwn(state, account);
  },

  endOwnSessions({ state, session }) {
    endSessions(state, ownOf(state, session));
    return undefined;
  },
};

const toOwn = (state: MockState, account: StoredAccount): OwnAccount => ({
  name: account.name,
  email: account.email,
  role: account.role,
  customer: { number: account.customer?.number ?? "", name: account.customer?.name ?? "" },
  newEmail: state.newEmails.get(account.id) ?? null,
  passwordPolicy: state.passwordPolicy,
});

const passwordWrong = () =>
  refuseField("password_wrong", "/password", "invalid", "This is not your password of now.");
