/** The calls of contacts on each other. */
import type { Contact } from "@order-portal/contract";
import { Refusal, refuse, refuseField } from "../../http/refusal.ts";
import type { MockState } from "../../state.ts";
import type { StoredAccount } from "../../stored.ts";
import type { Behaviours } from "../behaviour.ts";
import { endSessions, ownOf } from "./account-records.ts";

export const contactBehaviours: Behaviours<
  "listContacts" | "inviteContact" | "updateContact" | "removeContact"
> = {
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

const contactsOf = (state: MockState, { customer }: StoredAccount) =>
  state.accounts.filter((account) => account.customer?.number === customer?.number);

function otherOf(state: MockState, own: StoredAccount, id: string): StoredAccount | Refusal {
  if (id === own.id) return refuse("own_account");
  return contactsOf(state, own).find((account) => account.id === id) ?? refuse("not_found");
}

const toContact = (account: StoredAccount, own: StoredAccount): Contact => ({
  id: account.id,
  name: account.name,
  email: account.email,
  role: account.role,
  state: account.state,
  isSelf: account === own,
  lastSeenAt: account.state === "active" ? "2026-11-20T16:20:00.000Z" : null,
});
