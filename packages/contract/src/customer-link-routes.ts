/** The staff's calls on portal links. */
import * as z from "zod/mini";
import { LinkMessage, LinkMessagePreview, MadeLinks } from "./customer-link.ts";
import { CustomerNumber } from "./customer-requests.ts";
import { exactText, Secret, text } from "./primitives.ts";
import { defineRoute } from "./route.ts";

/** How many links are made, and how many are sent, by one call. */
export const maximumMadeLinks = 100;
export const maximumSentLinks = 20;

/** Words with `{{customer}}`, `{{supplier}}` and `{{link}}` in them; the text names the link. */
const words = {
  subject: text(200),
  text: exactText(1, 5000).check(
    z.refine((words) => words.includes("{{link}}"), "The text needs {{link}}: it is what is sent."),
  ),
};

/** Makes portal links, for one customer or many. */
export const makeLinks = defineRoute({
  method: "POST",
  path: "/v1/desk/portal-links",
  summary: "Make portal links; each is told here once, and only its hash is kept.",
  access: "desk:customers",
  body: z.strictObject({
    customers: z.array(CustomerNumber).check(z.minLength(1), z.maxLength(maximumMadeLinks)),
    /** Whether one that there is gives way: it and its sessions end at the next request. */
    replace: z.boolean(),
  }),
  status: 200,
  response: MadeLinks,
  problems: [],
});

/** Makes portal links and sends each by e-mail. */
export const sendLinks = defineRoute({
  method: "POST",
  path: "/v1/desk/portal-links/send",
  summary: "Make portal links and send each by e-mail, in the supplier's words.",
  access: "desk:customers",
  body: z.strictObject({
    customers: z
      .array(
        z.strictObject({
          number: CustomerNumber,
          /** The secret of a link that was made just now: it is sent, and none is made. */
          secret: z.optional(Secret),
        }),
      )
      .check(z.minLength(1), z.maxLength(maximumSentLinks)),
    replace: z.boolean(),
    ...words,
  }),
  status: 200,
  response: MadeLinks,
  problems: [],
});

/** The words that links are sent with. */
export const getLinkMessage = defineRoute({
  method: "GET",
  path: "/v1/desk/portal-links/message",
  summary: "The words that links are sent with, and the page they lead to.",
  access: "desk:customers",
  status: 200,
  response: LinkMessage,
  problems: [],
});

/** Keeps words for the messages to come. */
export const setLinkMessage = defineRoute({
  method: "PUT",
  path: "/v1/desk/portal-links/message",
  summary: "Keep the words that links are sent with.",
  access: "desk:customers",
  body: z.strictObject(words),
  status: 200,
  response: LinkMessage,
  problems: [],
});

/** The message as a customer would get it. */
export const previewLinkMessage = defineRoute({
  method: "POST",
  path: "/v1/desk/portal-links/preview",
  summary: "The message as a customer would get it, with a link that opens nothing.",
  access: "desk:customers",
  body: z.strictObject({ customer: CustomerNumber, ...words }),
  status: 200,
  response: LinkMessagePreview,
  problems: [],
});
