/** Binds the calls that open the portal. */
import type { Handlers } from "../http/handlers.ts";
import { openLink } from "./open-link.ts";
import { sendLinkCode } from "./send-link-code.ts";
import { start } from "./start.ts";

export const linkHandlers = { start, sendLinkCode, openLink } satisfies Handlers<
  "start" | "sendLinkCode" | "openLink"
>;
