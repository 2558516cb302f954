/** The calls of contacts who sign in, on the own account, and on each other. */
import {
  checkPasswordRules,
  contactPermissions,
  type Contact,
  type OpenedLink,
  type OwnAccount,
} from "@order-portal/contract";
import { accountLinkSecret } from "../fixtures/accounts.ts";
import { linkCode } from "../fixtures/customers.ts";
import { Refusal, refuse, refuseField } from "../http/refusal.ts";
import { newId, type MockState } from "../state.ts";
import type { MockSession, StoredAccount } from "../stored.ts";
import type { Behaviours } from "./behaviour.ts";
import { findPlaces } from "./checkout.ts";
import { openSession, viewOf } from "./portal.ts";

const inTenMinutes = (state: MockState) =>
  new Date(state.now().getTime() + 10 * 60_000).toISOString();

export const accountBehaviours: Behaviours<
  | "signIn"
  | "requestNewPassword"
  | "readAccountLink"
  | "openAccountLink"
  | "getRegistrationForm"
  | "suggestBillingAddresses"
  | "register"
  | "sendRegistrationCode"
  | "confirmRegistration"
  | "getOwnAccount"
  | "updateOwnAccount"
  | "changeOwnPassword"
  | "changeOwnEmail"
  | "confirmOwnEmail"
  | "endOwnSessions"
  | "listContacts"
  | "inviteContact"
  | "updateContact"
  | "removeContact"
> = {
  signIn({ state, body }) {
    const account = findAccount(state, body.email);
    if (account?.password !== body.password) return refuse("sign_in_failed");
    if (account.state === "pending") return refuse("account_pending");
    if (account.state === "closed") return refuse("account_closed");
    return open(state, account, body.limit);
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
    return open(state, account, body.limit);
  },

  getRegistrationForm({ state, query }) {
    const find = (name: string) => state.registrationFlows.find((flow) => flow.name === name);
    const named = find(query.flow ?? "default");
    return {
      existingCustomers: true,
      flow: named ?? find("default") ?? null,
      ...(query.flow !== undefined && !named && { flowUnknown: true }),
      passwordPolicy: state.passwordPolicy,
      suggests: state.places.length > 0,
    };
  },

  suggestBillingAddresses({ state, query }) {
    const { flow: name = "default" } = query;
    const isOpen = state.registrationFlows.some((flow) => [name, "default"].includes(flow.name));
    return isOpen ? { addresses: findPlaces(state, query) } : refuse("registration_closed");
  },

  register({ state, body }) {
    if (!state.workspace.signIn) return refuse("registration_closed");
    const refused = refusePassword(state, body.password);
    if (refused) return refused;
    if (body.company && !body.company.address.postalCode) {
      const detail = "It is needed in this country.";
      const pointer = "/company/address/postalCode";
      return refuseField("invalid_request", pointer, "required", detail);
    }
    const secret = newId(state, "registration").padEnd(43, "-");
    // The owner of an address that has an account gets a mail, and nobody a code.
    if (!findAccount(state, body.email)) state.registrations.push({ ...body, secret });
    return { registration: secret, expiresAt: inTenMinutes(state) };
  },

  sendRegistrationCode: ({ state }) => ({ expiresAt: inTenMinutes(state) }),

  confirmRegistration({ state, body }) {
    const found = state.registrations.find(({ secret }) => secret === body.registration);
    if (!found || body.code !== linkCode) return refuse("code_invalid");
    state.registrations = state.registrations.filter((one) => one !== found);
    const { name, email, password, customerNumber } = found;
    const customer = state.customers.find(
      (one) => one.number === customerNumber && one.email === email.toLowerCase(),
    );
    const account: StoredAccount = {
      id: String((state.lastId += 1)),
      name,
      email: email.toLowerCase(),
      password,
      state: customer ? "active" : "pending",
      customer: customer ?? null,
      role: "buyer",
    };
    state.accounts.push(account);
    return { opened: customer ? open(state, account, body.limit) : null };
  },

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

  listContacts({ state, session }) {
    const own = ownOf(state, session);
    const contacts = contactsOf(state, own).map((account) => toContact(account, own));
    return { contacts };
  },

  inviteContact({ state, session, body }) {
    const own = ownOf(state, session);
    const email = body.email.toLowerCase();
    const known = contactsOf(state, own).find((account) => account.email === email);
    if (known && known.state !== "invited") {
      const detail = "This address acts for you already.";
      return refuseField("contact_exists", "/email", "invalid", detail);
    }
    const { name, role } = body;
    const invited: StoredAccount = known ?? {
      id: String((state.lastId += 1)),
      name,
      email,
      password: "",
      state: "invited",
      customer: own.customer,
      role,
    };
    if (!known) state.accounts.push(invited);
    Object.assign(invited, { name, role });
    return toContact(invited, own);
  },

  updateContact({ state, session, params, body }) {
    const own = ownOf(state, session);
    const found = otherOf(state, own, params.id);
    if (found instanceof Refusal) return found;
    found.role = body.role;
    return toContact(found, own);
  },

  removeContact({ state, session, params }) {
    const found = otherOf(state, ownOf(state, session), params.id);
    if (found instanceof Refusal) return found;
    endSessions(state, found);
    state.accounts = state.accounts.filter((account) => account !== found);
    return undefined;
  },
};

function findAccount(state: MockState, email: string): StoredAccount | undefined {
  return state.accounts.find(
    (account) => account.email === email.toLowerCase() && account.state !== "invited",
  );
}

const accountOfLink = (state: MockState, secret: string) =>
  secret === accountLinkSecret
    ? state.accounts.find(({ id }) => id === state.accountLink)
    : undefined;

function open(state: MockState, account: StoredAccount, limit?: number): OpenedLink {
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

function ownOf(state: MockState, session: MockSession | undefined): StoredAccount {
  const account = state.accounts.find(({ id }) => id === session?.account);
  if (!account) throw new Error("A route that only accounts may call was let through.");
  return account;
}

const contactsOf = (state: MockState, { customer }: StoredAccount) =>
  state.accounts.filter((account) => account.customer?.number === customer?.number);

function otherOf(state: MockState, own: StoredAccount, id: string): StoredAccount | Refusal {
  if (id === own.id) return refuse("own_account");
  return contactsOf(state, own).find((account) => account.id === id) ?? refuse("not_found");
}

const toOwn = (state: MockState, account: StoredAccount): OwnAccount => ({
  name: account.name,
  email: account.email,
  role: account.role,
  customer: { number: account.customer?.number ?? "", name: account.customer?.name ?? "" },
  newEmail: state.newEmails.get(account.id) ?? null,
  passwordPolicy: state.passwordPolicy,
});

const toContact = (account: StoredAccount, own: StoredAccount): Contact => ({
  id: account.id,
  name: account.name,
  email: account.email,
  role: account.role,
  state: account.state,
  isSelf: account === own,
  lastSeenAt: account.state === "active" ? "2026-11-20T16:20:00.000Z" : null,
});

/** As the backend does; the list of common passwords is one long here. */
function refusePassword(state: MockState, password: string, pointer = "/password") {
  const isWeak = checkPasswordRules(state.passwordPolicy, password).some(({ isMet }) => !isMet);
  if (!isWeak && password !== "Password1!") return undefined;
  const detail = isWeak ? "It does not meet the rules." : "Many people have this password.";
  return refuseField("password_refused", pointer, "invalid", detail);
}

const passwordWrong = () =>
  refuseField("password_wrong", "/password", "invalid", "This is not your password of now.");
