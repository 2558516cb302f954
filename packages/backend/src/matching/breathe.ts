/** Gives other requests their turn during long work. */
import { setImmediate } from "node:timers/promises";

/** The longest that work goes on without a pause, in milliseconds. */
const longest = 8;

/** A function to be called often: it pauses when the last pause is long enough ago. */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longest) return;
    await setImmediate();
    last = performance.now();
  };
}
