/** The desk's calls on what a new workspace still needs. */
import type { FirstSteps } from "@order-portal/contract";
import type { CallOptions } from "../options.ts";
import type { Send } from "../transport.ts";
import * as calls from "./first-step-calls.ts";

/** The first steps of a new workspace. */
export interface FirstStepCalls {
  /** What is done, told by what is there; `finished` once all was, or the list was put away. */
  get(options?: CallOptions): Promise<FirstSteps>;

  /** Puts the list away for all staff. It does not come back. */
  dismiss(options?: CallOptions): Promise<void>;
}

/** Makes the calls on the first steps. */
export const createFirstSteps = (send: Send): FirstStepCalls => ({
  get: (options) => send(calls.getFirstSteps, {}, options),
  dismiss: (options) => send(calls.dismissFirstSteps, {}, options),
});
