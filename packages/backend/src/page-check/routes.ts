/** The staff's call on a page of the supplier's, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { checkPage } from "./check-page.ts";

/** The handler of the desk's look at a page. */
export const pageCheckHandlers: Handlers<"checkPage"> = {
  checkPage: (context, { body }) => checkPage(context, body.url),
};
