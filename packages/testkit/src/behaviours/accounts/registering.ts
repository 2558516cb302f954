/** The calls of who registers. */
import { linkCode } from "../../fixtures/customers.ts";
import { refuse, refuseField } from "../../http/refusal.ts";
import { newId } from "../../state.ts";
import type { StoredAccount } from "../../stored.ts";
import type { Behaviours } from "../behaviour.ts";
import { findPlaces } from "../checkout.ts";
import { findAccount, inTenMinutes, openAccount, refusePassword } from "./account-records.ts";

export const registeringBehaviours: Behaviours<
  | "getRegistrationForm"
  | "suggestBillingAddresses"
  | "register"
  | "sendRegistrationCode"
  | "confirmRegistration"
> = {
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
    return { opened: customer ? openAccount(state, account, body.limit) : null };
  },
};
