/** Mail that nobody waits for, so that neither words nor time tell who has an account. */
import type { AppContext } from "../context.ts";

/** Does it after the answer. */
export function sendBehind({ log }: Pick<AppContext, "log">, work: () => Promise<unknown>): void {
  // Nothing of it runs before the answer is on its way.
  setImmediate(() => {
    work().catch((error: unknown) => {
      // What a mail server says may bear the address; the log has the kind of failure alone.
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      log.warn({ code }, "A mail about an account was not sent.");
    });
  });
}
