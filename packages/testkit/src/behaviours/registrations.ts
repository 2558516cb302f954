/** The staff's calls on those who want an account. */
import type { Registration } from "@order-portal/contract";
import { Refusal, refuse, refuseField } from "../http/refusal.ts";
import type { MockState } from "../state.ts";
import type { Behaviours } from "./behaviour.ts";
import { findRecord } from "./customers.ts";
import { pageOf } from "./paging.ts";

export const registrationBehaviours: Behaviours<
  "listRegistrations" | "approveRegistration" | "refuseRegistration"
> = {
  listRegistrations({ state, query }) {
    const { state: wanted = "pending" } = query;
    const page = pageOf(
      state.waiting.filter((one) => one.state === wanted),
      query,
    );
    if (page instanceof Refusal) return page;
    const pending = state.waiting.filter((one) => one.state === "pending").length;
    return { registrations: page.entries, nextCursor: page.nextCursor, pending };
  },

  approveRegistration({ state, params, body }) {
    const found = findPending(state, params.id);
    if (found instanceof Refusal) return found;
    const number = body.customer ?? found.customerNumber ?? `R${found.id}`;
    const record = findRecord(state, number);
    if (!record && !found.company) {
      const detail = `There is no customer with the number ${number}.`;
      return refuseField("invalid_request", "/customer", "invalid", detail);
    }
    if (record && found.company) return refuse("name_taken");
    const name = record?.name ?? found.company?.name ?? "";
    return Object.assign(found, { state: "approved", customer: { number, name } });
  },

  refuseRegistration({ state, params, body }) {
    const found = findPending(state, params.id);
    if (found instanceof Refusal) return found;
    return Object.assign(found, { state: "refused", reason: body.reason });
  },
};

function findPending(state: MockState, id: string): Registration | Refusal {
  const found = state.waiting.find((one) => one.id === id);
  if (!found) return refuse("not_found");
  return found.state === "pending" ? found : refuse("record_changed");
}
