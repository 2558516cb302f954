/** Something that went wrong, as far as a buyer needs to know it. */
import type { ProblemCode } from "@order-portal/sdk";

/** A failed call in a form that screens can draw. */
export interface Trouble {
  /** The server's own code; `offline` where it was not reached; `unexpected` for all else. */
  readonly code: ProblemCode | "offline" | "unexpected";
  /** One sentence on what happened; empty where there is nothing to add to the title. */
  readonly detail: string;
  /** The id of the answer, which the supplier's log bears too. */
  readonly reference: string | null;
}

/** Codes of a session that has ended: only the link opens another. */
const sessionCodes: readonly string[] = ["unauthorized", "session_expired"];

/** Whether the session has ended, so that no call will work until the link is opened again. */
export function sessionEnded(trouble: Trouble): boolean {
  return sessionCodes.includes(trouble.code);
}

/** Codes that another try may end, without the buyer changing anything. */
const passingCodes: readonly string[] = [
  "offline",
  "rate_limited",
  "storage_busy",
  "storage_full",
  "internal_error",
  "idempotency_in_progress",
];

/** Whether the same call may go through later. */
export function isPassing(trouble: Trouble): boolean {
  return passingCodes.includes(trouble.code);
}
