/** The desk's calls on the first steps, each held to the contract's route of the same name. */
import { FirstSteps, type routes } from "@order-portal/contract";
import type { Call } from "../call.ts";

type Routes = typeof routes;

export const getFirstSteps: Call<Routes["getFirstSteps"]> = {
  method: "GET",
  path: "/v1/desk/first-steps",
  response: FirstSteps,
  repeatable: true,
};

export const dismissFirstSteps: Call<Routes["dismissFirstSteps"]> = {
  method: "DELETE",
  path: "/v1/desk/first-steps",
  response: undefined,
  repeatable: true,
};
