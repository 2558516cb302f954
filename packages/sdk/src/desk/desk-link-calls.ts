/** The desk's calls on portal links, each held to the contract's route of the same name. */
import { LinkMessage, LinkMessagePreview, MadeLinks, type routes } from "@order-portal/contract";
import type { Call } from "../call.ts";

type Routes = typeof routes;

/** A lost answer takes its links with it: to make them again would end them unseen. */
export const makeLinks: Call<Routes["makeLinks"]> = {
  method: "POST",
  path: "/v1/desk/portal-links",
  response: MadeLinks,
  repeatable: false,
};

/** A second time would send a second message. */
export const sendLinks: Call<Routes["sendLinks"]> = {
  method: "POST",
  path: "/v1/desk/portal-links/send",
  response: MadeLinks,
  repeatable: false,
};

export const getLinkMessage: Call<Routes["getLinkMessage"]> = {
  method: "GET",
  path: "/v1/desk/portal-links/message",
  response: LinkMessage,
  repeatable: true,
};

export const setLinkMessage: Call<Routes["setLinkMessage"]> = {
  method: "PUT",
  path: "/v1/desk/portal-links/message",
  response: LinkMessage,
  repeatable: true,
};

export const previewLinkMessage: Call<Routes["previewLinkMessage"]> = {
  method: "POST",
  path: "/v1/desk/portal-links/preview",
  response: LinkMessagePreview,
  repeatable: true,
};
