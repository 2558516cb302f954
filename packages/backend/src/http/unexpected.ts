/** The one place where what was thrown becomes a refusal. */
import type { AppContext } from "../context.ts";
import { PasswordsBusy } from "../staff/password.ts";
import { refuse, type Refusal } from "./refusal.ts";

/** What this server cannot take now is said so; all else is our own fault, and logged. */
export function explainError(
  app: Pick<AppContext, "store" | "log">,
  error: unknown,
  requestId: string,
): Refusal {
  const storage = app.store.asStorageError(error);
  if (storage !== null) {
    app.log.error({ id: requestId, err: storage }, storage.message);
    return storage.code === "storage_busy"
      ? refuse(storage.code, "Nothing was changed. Try again in a moment.", { retryAfter: 1 })
      : refuse(storage.code, "Nothing was changed. The supplier has to make room first.");
  }
  if (error instanceof PasswordsBusy) {
    const detail = "Many people sign in at this moment: try again in 5 seconds.";
    return refuse("rate_limited", detail, { retryAfter: 5 });
  }
  app.log.error({ id: requestId, err: error }, "A request failed unexpectedly.");
  return refuse(
    "internal_error",
    `Nothing is known to have changed. The log has it as ${requestId}.`,
  );
}
