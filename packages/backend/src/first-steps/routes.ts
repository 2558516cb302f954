/** The staff's calls on the first steps, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { dismissFirstSteps } from "./dismiss-first-steps.ts";
import { getFirstSteps } from "./get-first-steps.ts";

/** Handlers of the desk's routes on the first steps. */
export const firstStepHandlers: Handlers<"getFirstSteps" | "dismissFirstSteps"> = {
  getFirstSteps: (context) => getFirstSteps(context),
  dismissFirstSteps: (context) => dismissFirstSteps(context),
};
