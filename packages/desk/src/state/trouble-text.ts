/** What went wrong, in words that say what to do next. */
import { msg, str } from "@lit/localize";
import { PortalMismatch, PortalOffline, PortalProblem } from "@order-portal/sdk/desk";

/** One or two sentences on an error that a call ended with. */
export function troubleText(error: unknown): string {
  if (error instanceof PortalOffline) {
    return msg("The server cannot be reached. Check the connection and try again.");
  }
  if (error instanceof PortalMismatch) {
    return msg("The server answered in a way this page does not understand. Reload the page.");
  }
  if (!(error instanceof PortalProblem)) return msg("Something went wrong. Try again.");
  if (error.code === "internal_error") {
    return msg(str`Something went wrong on our side. If it stays, name this id: ${error.instance}`);
  }
  return error.detail;
}
