/** The desk's calls on mails about orders: their words, and who of the staff is told. */
import type {
  MailPreview,
  MailTemplate,
  MailTemplateList,
  MailTemplateName,
  NewOrderReceiver,
} from "@order-portal/contract";
import type { CallOptions } from "../options.ts";
import type { Send } from "../transport.ts";
import * as calls from "./delivery-calls.ts";

/** A mail's words: placeholders such as `{{order.number}}` are filled in for each. */
export interface MailWords {
  /** One line, at most 200 characters. */
  subject: string;
  /** Paragraphs with an empty line between, at most 20,000 characters. */
  body: string;
}

/** The words to be shown, about an order by its number; the newest where it does not say. */
export type MailDraft = MailWords & { order?: string | undefined };

/** Mails to staff and customers about orders. */
export interface Mails {
  /** Every mail, and what can be filled in. */
  templates(options?: CallOptions): Promise<MailTemplateList>;
  /** Problems: `record_changed`, `invalid_request` for a placeholder that is not known. */
  update(
    template: Pick<MailTemplate, "name" | "revision">,
    change: MailWords & { enabled: boolean },
    options?: CallOptions,
  ): Promise<MailTemplate>;
  /** Goes back to the program's own words. */
  reset(name: MailTemplateName, options?: CallOptions): Promise<MailTemplate>;
  /** A mail as it would be sent. */
  preview(name: MailTemplateName, draft: MailDraft, options?: CallOptions): Promise<MailPreview>;
  /** Sends that mail to whoever is signed in. Problems: `mail_failed`. */
  sendTest(name: MailTemplateName, draft: MailDraft, options?: CallOptions): Promise<MailPreview>;
  /** The staff with open accounts, and whether each is told of new orders. */
  newOrderReceivers(options?: CallOptions): Promise<NewOrderReceiver[]>;
  /** Has a member of staff told of new orders, or not. Problems: `not_found`. */
  tellOfNewOrders(id: string, told: boolean, options?: CallOptions): Promise<NewOrderReceiver>;
}

/** Makes the calls on mails. */
export const createMails = (send: Send): Mails => ({
  templates: (options) => send(calls.listMailTemplates, {}, options),
  update: ({ name, revision }, change, options) =>
    send(calls.updateMailTemplate, { params: { name }, body: { revision, ...change } }, options),
  reset: (name, options) => send(calls.resetMailTemplate, { params: { name } }, options),
  preview: (name, draft, options) =>
    send(calls.previewMail, { params: { name }, body: draft }, options),
  sendTest: (name, draft, options) =>
    send(calls.sendTestMail, { params: { name }, body: draft }, options),
  newOrderReceivers: async (options) =>
    (await send(calls.listNewOrderReceivers, {}, options)).staff,
  tellOfNewOrders: (id, told, options) =>
    send(calls.setNewOrderReceiver, { params: { id }, body: { told } }, options),
});
