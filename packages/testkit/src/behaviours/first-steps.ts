/** The staff's calls on the first steps of a new workspace. */
import { firstStepNames } from "@order-portal/contract";
import type { Behaviours } from "./behaviour.ts";

export const firstStepBehaviours: Behaviours<"getFirstSteps" | "dismissFirstSteps"> = {
  getFirstSteps({ state }) {
    if (state.firstStepsDone === null) return { finished: true, steps: [] };
    const done = state.firstStepsDone;
    const steps = firstStepNames.map((name) => ({ name, done: done.includes(name) }));
    const finished = steps.every((step) => step.done);
    if (finished) state.firstStepsDone = null;
    return { finished, steps };
  },

  dismissFirstSteps({ state }) {
    state.firstStepsDone = null;
    return undefined;
  },
};
