/** The desk's calls on registrations, each held to the contract's route of the same name. */
import { Registration, RegistrationPage, type routes } from "@order-portal/contract";
import type { Call } from "../call.ts";

type Routes = typeof routes;

export const listRegistrations: Call<Routes["listRegistrations"]> = {
  method: "GET",
  path: "/v1/desk/registrations",
  response: RegistrationPage,
  repeatable: true,
};

/** A lost answer may have let them in: the second attempt would find it decided. */
export const approveRegistration: Call<Routes["approveRegistration"]> = {
  method: "POST",
  path: "/v1/desk/registrations/:id/approve",
  response: Registration,
  repeatable: false,
};

/** A lost answer may have refused them: the second attempt would find it decided. */
export const refuseRegistration: Call<Routes["refuseRegistration"]> = {
  method: "POST",
  path: "/v1/desk/registrations/:id/refuse",
  response: Registration,
  repeatable: false,
};
