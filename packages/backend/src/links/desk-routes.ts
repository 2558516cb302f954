/** Binds the staff's calls on portal links. */
import type { Handlers } from "../http/handlers.ts";
import { getLinkMessage, previewLinkMessage, setLinkMessage } from "./link-words.ts";
import { makeLinks, sendLinks } from "./make-links.ts";

/** Handlers of the desk's routes on portal links. */
export const deskLinkHandlers: Handlers<
  "makeLinks" | "sendLinks" | "getLinkMessage" | "setLinkMessage" | "previewLinkMessage"
> = {
  makeLinks: (context, { body }) => makeLinks(context, body),
  sendLinks: (context, { body }) => sendLinks(context, body),
  getLinkMessage: (context) => getLinkMessage(context),
  setLinkMessage: (context, { body }) => setLinkMessage(context, body),
  previewLinkMessage: (context, { body }) => previewLinkMessage(context, body),
};
