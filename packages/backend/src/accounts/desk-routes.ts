/** Binds the staff's calls on those who want an account. */
import type { Handlers } from "../http/handlers.ts";
import { approveRegistration, refuseRegistration } from "./decide-registration.ts";
import { listRegistrations } from "./list-registrations.ts";

export const registrationHandlers: Handlers<
  "listRegistrations" | "approveRegistration" | "refuseRegistration"
> = {
  listRegistrations: (context, { query }) => listRegistrations(context, query),
  approveRegistration: (context, { params, body }) => approveRegistration(context, params.id, body),
  refuseRegistration: (context, { params, body }) => refuseRegistration(context, params.id, body),
};
