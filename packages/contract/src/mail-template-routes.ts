/** The calls on mails about orders: their words, and who of the staff is told. */
import * as z from "zod/mini";
import {
  MailPreview,
  MailTemplate,
  MailTemplateList,
  MailTemplateName,
  NewOrderReceiver,
  NewOrderReceiverList,
} from "./mail-template.ts";
import { RecordRevision, exactText, text } from "./primitives.ts";
import { defineRoute } from "./route.ts";

const NameParams = z.strictObject({ name: MailTemplateName });
const Words = { subject: text(200), body: exactText(1, 20_000) };
const Draft = z.strictObject({
  ...Words,
  /** The number of the order to fill in; the newest where it does not say. */
  order: z.optional(exactText(1, 64)),
});

/** Every mail about orders, as the workspace has it. */
export const listMailTemplates = defineRoute({
  method: "GET",
  path: "/v1/desk/mail-templates",
  summary: "The mails about orders: their words, whether they are sent, what can be filled in.",
  access: "desk:settings",
  status: 200,
  response: MailTemplateList,
  problems: [],
});

/** Gives a mail other words, or turns it off or on. An unknown placeholder is refused. */
export const updateMailTemplate = defineRoute({
  method: "PUT",
  path: "/v1/desk/mail-templates/:name",
  summary: "Give a mail other words, or turn it off or on.",
  access: "desk:settings",
  params: NameParams,
  body: z.strictObject({ revision: RecordRevision, enabled: z.boolean(), ...Words }),
  status: 200,
  response: MailTemplate,
  problems: ["record_changed"],
});

/** Goes back to the program's own words. */
export const resetMailTemplate = defineRoute({
  method: "DELETE",
  path: "/v1/desk/mail-templates/:name",
  summary: "Go back to the program's own words.",
  access: "desk:settings",
  params: NameParams,
  status: 200,
  response: MailTemplate,
  problems: [],
});

/** Shows a mail as it would be sent about a real order. */
export const previewMail = defineRoute({
  method: "POST",
  path: "/v1/desk/mail-templates/:name/preview",
  summary: "A mail as it would be sent about a real order.",
  access: "desk:settings",
  params: NameParams,
  body: Draft,
  status: 200,
  response: MailPreview,
  problems: [],
});

/** Sends that mail to whoever is signed in. */
export const sendTestMail = defineRoute({
  method: "POST",
  path: "/v1/desk/mail-templates/:name/test",
  summary: "Send a mail as it would be to the address of whoever is signed in.",
  access: "desk:settings",
  params: NameParams,
  body: Draft,
  status: 200,
  response: MailPreview,
  problems: ["mail_failed"],
});

/** Who of the staff is told of new orders. */
export const listNewOrderReceivers = defineRoute({
  method: "GET",
  path: "/v1/desk/new-order-mail",
  summary: "Who of the staff is told of each new order by mail.",
  access: "desk:settings",
  status: 200,
  response: NewOrderReceiverList,
  problems: [],
});

/** Has a member of staff told of new orders, or not. */
export const setNewOrderReceiver = defineRoute({
  method: "PUT",
  path: "/v1/desk/new-order-mail/:id",
  summary: "Have a member of staff told of each new order by mail, or not.",
  access: "desk:settings",
  params: z.strictObject({ id: z.string().check(z.regex(/^[0-9]{1,15}$/)) }),
  body: z.strictObject({ told: z.boolean() }),
  status: 200,
  response: NewOrderReceiver,
  problems: [],
});
