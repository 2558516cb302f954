/** Waits for what is done behind an answer: mail that goes out, what is noted in the background. */
import { setImmediate } from "node:timers/promises";

/** Asks again and again, and answers what is there once it is; fails after a few seconds. */
export async function until<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const end = Date.now() + 8000;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await setImmediate();
  }
  throw new Error("What is done behind the answer was not done.");
}
