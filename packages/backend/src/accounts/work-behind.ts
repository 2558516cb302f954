/** What nobody waits for, so that neither words nor time tell who has an account. */
import type { AppContext } from "../context.ts";

/** Does it after the answer. */
export function workBehind({ log }: Pick<AppContext, "log">, work: () => Promise<unknown>): void {
  // Nothing of it runs before the answer is on its way.
  setImmediate(() => {
    work().catch((error: unknown) => {
      log.warn({ error }, "A link to a new password was not made.");
    });
  });
}
