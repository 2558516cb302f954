/** The call that matches lines, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { matchLines } from "./match-lines.ts";

/** Handlers of the routes of matching. */
export const matchHandlers: Handlers<"matchLines"> = {
  matchLines: (context, { body }) => matchLines(context, body),
};
