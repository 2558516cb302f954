/** The calls on what a new workspace still needs. */
import { FirstSteps } from "./first-steps.ts";
import { defineRoute } from "./route.ts";

/** What is done of the first steps. */
export const getFirstSteps = defineRoute({
  method: "GET",
  path: "/v1/desk/first-steps",
  summary: "What a new workspace still needs, each step told by what is really there.",
  access: "desk:settings",
  status: 200,
  response: FirstSteps,
  problems: [],
});

/** Puts the list away for all staff; it does not come back. */
export const dismissFirstSteps = defineRoute({
  method: "DELETE",
  path: "/v1/desk/first-steps",
  summary: "Put the list of first steps away for all staff; it does not come back.",
  access: "desk:settings",
  status: 204,
  problems: [],
});
