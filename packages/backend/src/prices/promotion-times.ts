/** The time of a promotion or a discount code. */
import type { RunState } from "@order-portal/contract";

/** From when until when, in milliseconds; null where it is open. */
export interface Times {
  readonly starts: number | null;
  readonly ends: number | null;
}

/** Reads the times of a request, which have their zone. */
export const readTimes = (input: { starts: string | null; ends: string | null }): Times => ({
  starts: input.starts === null ? null : Date.parse(input.starts),
  ends: input.ends === null ? null : Date.parse(input.ends),
});

/** An instant as the wire has it. */
export const instantText = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();

/** Whether it runs. */
export function stateOf({ starts, ends }: Times, now: number): RunState {
  if (ends !== null && ends <= now) return "over";
  return starts !== null && now < starts ? "coming" : "running";
}

/** Whether it ends before, or as, it starts. */
export const isEmptyTime = ({ starts, ends }: Times): boolean =>
  starts !== null && ends !== null && ends <= starts;

/** Whether there is an instant in both. */
export const overlap = (a: Times, b: Times): boolean =>
  (a.starts === null || b.ends === null || a.starts < b.ends) &&
  (b.starts === null || a.ends === null || b.starts < a.ends);
