/** The desk's calls on messages, webhooks and mails, each held to the contract's route. */
import {
  Delivery,
  DeliveryDetails,
  DeliveryPage,
  MailPreview,
  MailTemplate,
  MailTemplateList,
  NewOrderReceiver,
  NewOrderReceiverList,
  WebhookEndpoint,
  WebhookEndpointList,
  WebhookEndpointWithSecret,
  type routes,
} from "@order-portal/contract";
import type { Call } from "../call.ts";

type Routes = typeof routes;

export const listDeliveries: Call<Routes["listDeliveries"]> = {
  method: "GET",
  path: "/v1/desk/deliveries",
  response: DeliveryPage,
  repeatable: true,
};

export const getDelivery: Call<Routes["getDelivery"]> = {
  method: "GET",
  path: "/v1/desk/deliveries/:id",
  response: DeliveryDetails,
  repeatable: true,
};

/** Each sends the message once more. */
export const sendDeliveryAgain: Call<Routes["sendDeliveryAgain"]> = {
  method: "POST",
  path: "/v1/desk/deliveries/:id/send",
  response: Delivery,
  repeatable: false,
};

export const listWebhookEndpoints: Call<Routes["listWebhookEndpoints"]> = {
  method: "GET",
  path: "/v1/desk/webhooks",
  response: WebhookEndpointList,
  repeatable: true,
};

/** Made twice, there would be two; the secret of a lost answer is lost. */
export const makeWebhookEndpoint: Call<Routes["makeWebhookEndpoint"]> = {
  method: "POST",
  path: "/v1/desk/webhooks",
  response: WebhookEndpointWithSecret,
  repeatable: false,
};

/** Made twice, the second would be refused by its revision, though the first was made. */
export const updateWebhookEndpoint: Call<Routes["updateWebhookEndpoint"]> = {
  method: "PATCH",
  path: "/v1/desk/webhooks/:id",
  response: WebhookEndpoint,
  repeatable: false,
};

export const deleteWebhookEndpoint: Call<Routes["deleteWebhookEndpoint"]> = {
  method: "DELETE",
  path: "/v1/desk/webhooks/:id",
  response: undefined,
  repeatable: false,
};

export const rotateWebhookSecret: Call<Routes["rotateWebhookSecret"]> = {
  method: "POST",
  path: "/v1/desk/webhooks/:id/secret",
  response: WebhookEndpointWithSecret,
  repeatable: false,
};

export const testWebhookEndpoint: Call<Routes["testWebhookEndpoint"]> = {
  method: "POST",
  path: "/v1/desk/webhooks/:id/test",
  response: Delivery,
  repeatable: false,
};

export const listMailTemplates: Call<Routes["listMailTemplates"]> = {
  method: "GET",
  path: "/v1/desk/mail-templates",
  response: MailTemplateList,
  repeatable: true,
};

export const updateMailTemplate: Call<Routes["updateMailTemplate"]> = {
  method: "PUT",
  path: "/v1/desk/mail-templates/:name",
  response: MailTemplate,
  repeatable: false,
};

export const resetMailTemplate: Call<Routes["resetMailTemplate"]> = {
  method: "DELETE",
  path: "/v1/desk/mail-templates/:name",
  response: MailTemplate,
  repeatable: true,
};

export const previewMail: Call<Routes["previewMail"]> = {
  method: "POST",
  path: "/v1/desk/mail-templates/:name/preview",
  response: MailPreview,
  repeatable: true,
};

/** Each sends a mail. */
export const sendTestMail: Call<Routes["sendTestMail"]> = {
  method: "POST",
  path: "/v1/desk/mail-templates/:name/test",
  response: MailPreview,
  repeatable: false,
};

export const listNewOrderReceivers: Call<Routes["listNewOrderReceivers"]> = {
  method: "GET",
  path: "/v1/desk/new-order-mail",
  response: NewOrderReceiverList,
  repeatable: true,
};

export const setNewOrderReceiver: Call<Routes["setNewOrderReceiver"]> = {
  method: "PUT",
  path: "/v1/desk/new-order-mail/:id",
  response: NewOrderReceiver,
  repeatable: true,
};
