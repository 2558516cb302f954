import { msg } from "@lit/localize";
import type { Trouble } from "../state/trouble.ts";

/** What a buyer is told of a trouble: what happened, and what to do next. */
export interface TroubleText {
  readonly title: string;
  readonly advice: string;
}

/** A trouble in plain words. The server's own sentence is used where it names what is at fault. */
export function troubleText(trouble: Trouble): TroubleText {
  switch (trouble.code) {
    case "offline":
      return {
        title: msg("No connection"),
        advice: msg("Nothing is lost. We try again as soon as the connection is back."),
      };
    case "rate_limited":
      return { title: msg("One moment, please"), advice: msg("Try again in a minute.") };
    case "storage_busy":
    case "idempotency_in_progress":
      return { title: msg("That takes longer than usual"), advice: msg("Please try again.") };
    case "unexpected":
    case "internal_error":
    case "storage_full":
      return {
        title: msg("Something went wrong on our side"),
        advice: msg("Your cart is kept. Please try again; if it stays, tell the supplier."),
      };
    default:
      return {
        title: msg("That did not work"),
        advice: trouble.detail || msg("Please try again."),
      };
  }
}
