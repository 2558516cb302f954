/** Binds the calls on mails about orders to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { listTemplates } from "./list-templates.ts";
import { listNewOrderReceivers, setNewOrderReceiver } from "./new-order-receivers.ts";
import { previewMail, sendTestMail } from "./preview-mail.ts";
import { resetTemplate, updateTemplate } from "./update-template.ts";

export const mailTemplateHandlers: Handlers<
  | "listMailTemplates"
  | "updateMailTemplate"
  | "resetMailTemplate"
  | "previewMail"
  | "sendTestMail"
  | "listNewOrderReceivers"
  | "setNewOrderReceiver"
> = {
  listMailTemplates: (context) => listTemplates(context),
  updateMailTemplate: (context, { params, body }) => updateTemplate(context, params.name, body),
  resetMailTemplate: (context, { params }) => resetTemplate(context, params.name),
  previewMail: (context, { body }) => previewMail(context, body),
  sendTestMail: (context, { body }) => sendTestMail(context, body),
  listNewOrderReceivers: (context) => listNewOrderReceivers(context),
  setNewOrderReceiver: (context, { params, body }) =>
    setNewOrderReceiver(context, params.id, body.told),
};
