import type { StartAnswer } from "@order-portal/sdk";
import type { Place } from "./portal-state.ts";

/** What came along in the page's address. */
export interface BroughtAlong {
  /** The secret of a one-time link to an account's password; null: none. */
  readonly accountSecret: string | null;
  /** A portal link that a mail program has cut short. */
  readonly linkIsBroken: boolean;
}

/** Where the first answer of a visit leads; null: into the catalogue, by the session that it has. */
export function arrival(
  { workspace, welcome, refused, view }: StartAnswer,
  { accountSecret, linkIsBroken }: BroughtAlong,
): Place | null {
  if (accountSecret !== null) return { at: "new-password", of: accountSecret };
  if (welcome) return { at: "welcome", welcome };
  if (refused === "link_unknown" || linkIsBroken) return { at: "message", reason: "link-unknown" };
  if (refused === "session_expired") return { at: "message", reason: "session-ended" };
  if (view) return null;
  return workspace.signIn ? { at: "sign-in" } : { at: "message", reason: "link-needed" };
}
