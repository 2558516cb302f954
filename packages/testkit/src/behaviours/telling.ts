/** The calls on messages to others: webhooks, mails, and their log. */
import {
  mailPlaceholders,
  type Delivery,
  type MailPreview,
  type MailTemplate,
  type WebhookEndpoint,
} from "@order-portal/contract";
import { Refusal, refuse, refuseField } from "../http/refusal.ts";
import { newId, type MockState } from "../state.ts";
import type { Behaviours } from "./behaviour.ts";
import { pageOf } from "./paging.ts";

const secret = "whsec_bm90LWEtcmVhbC1zZWNyZXQtb2YtYW55Ym9keQ==";

export const tellingBehaviours: Behaviours<
  | "listDeliveries"
  | "getDelivery"
  | "sendDeliveryAgain"
  | "listWebhookEndpoints"
  | "makeWebhookEndpoint"
  | "updateWebhookEndpoint"
  | "deleteWebhookEndpoint"
  | "rotateWebhookSecret"
  | "testWebhookEndpoint"
  | "listMailTemplates"
  | "updateMailTemplate"
  | "resetMailTemplate"
  | "previewMail"
  | "sendTestMail"
  | "listNewOrderReceivers"
  | "setNewOrderReceiver"
> = {
  listDeliveries({ state, query }) {
    const found = state.deliveries.filter(
      (delivery) =>
        (query.channel ?? delivery.channel) === delivery.channel &&
        (query.state ?? delivery.state) === delivery.state &&
        (query.order === undefined || isAbout(delivery, "order", query.order)) &&
        (query.customer === undefined || isAbout(delivery, "customer", query.customer)) &&
        (query.endpoint === undefined || delivery.receiver === urlOf(state, query.endpoint)),
    );
    const page = pageOf(found, query);
    if (page instanceof Refusal) return page;
    return { deliveries: structuredClone(page.entries), nextCursor: page.nextCursor };
  },

  getDelivery({ state, params }) {
    const delivery = state.deliveries.find(({ id }) => id === params.id);
    if (!delivery) return refuse("not_found");
    const content =
      delivery.channel === "mail" ? "Your order\n\nThank you." : `{"type":"${delivery.type}"}`;
    const answer = delivery.lastError ?? "thanks";
    const attempt = { at: delivery.createdAt, status: null, milliseconds: 240, answer };
    return {
      ...structuredClone(delivery),
      content,
      attemptList: Array.from({ length: delivery.attempts }, () => ({ ...attempt })),
    };
  },

  sendDeliveryAgain({ state, params }) {
    const delivery = state.deliveries.find(({ id }) => id === params.id);
    if (!delivery) return refuse("not_found");
    const endpoint = state.webhookEndpoints.find(({ url }) => url === delivery.receiver);
    if (delivery.channel === "webhook" && !endpoint?.active) return refuse("endpoint_inactive");
    Object.assign(delivery, {
      state: "waiting",
      attempts: 0,
      dueAt: state.now().toISOString(),
      finishedAt: null,
    });
    return structuredClone(delivery);
  },

  listWebhookEndpoints: ({ state }) => ({ endpoints: structuredClone(state.webhookEndpoints) }),

  makeWebhookEndpoint({ state, body }) {
    if (!body.url.startsWith("https://")) return refuseUrl();
    const endpoint: WebhookEndpoint = {
      id: numberOf(newId(state, "webhook")),
      ...body,
      active: true,
      endedBy: null,
      failingSince: null,
      createdAt: state.now().toISOString(),
      previousSecretUntil: null,
      revision: nextRevision(state),
    };
    state.webhookEndpoints.push(endpoint);
    return { endpoint: structuredClone(endpoint), secret };
  },

  updateWebhookEndpoint({ state, params, body }) {
    const { revision, ...change } = body;
    const endpoint = findEndpoint(state, params.id);
    if (!endpoint) return refuse("not_found");
    if (endpoint.revision !== revision) return refuse("record_changed");
    if (change.url !== undefined && !change.url.startsWith("https://")) return refuseUrl();
    Object.assign(endpoint, change, { revision: nextRevision(state) });
    if (change.active === true) endpoint.endedBy = null;
    return structuredClone(endpoint);
  },

  deleteWebhookEndpoint({ state, params }) {
    if (!findEndpoint(state, params.id)) return refuse("not_found");
    state.webhookEndpoints = state.webhookEndpoints.filter(({ id }) => id !== params.id);
    return undefined;
  },

  rotateWebhookSecret({ state, params }) {
    const endpoint = findEndpoint(state, params.id);
    if (!endpoint) return refuse("not_found");
    const tomorrow = state.now().getTime() + 24 * 3_600_000;
    endpoint.previousSecretUntil = new Date(tomorrow).toISOString();
    return { endpoint: structuredClone(endpoint), secret };
  },

  testWebhookEndpoint({ state, params }) {
    const endpoint = findEndpoint(state, params.id);
    if (!endpoint) return refuse("not_found");
    if (!endpoint.active) return refuse("endpoint_inactive");
    const now = state.now().toISOString();
    const delivery: Delivery = {
      id: numberOf(newId(state, "delivery")),
      channel: "webhook",
      type: "test",
      subjectKind: "endpoint",
      subject: endpoint.url,
      receiver: endpoint.url,
      state: "waiting",
      attempts: 0,
      dueAt: now,
      createdAt: now,
      finishedAt: null,
      lastError: null,
      repeatable: true,
    };
    state.deliveries.unshift(delivery);
    return structuredClone(delivery);
  },

  listMailTemplates: ({ state }) => ({
    templates: structuredClone(state.mailTemplates),
    placeholders: [...mailPlaceholders],
  }),

  updateMailTemplate({ state, params, body }) {
    const { revision, ...change } = body;
    const template = findTemplate(state, params.name);
    if (!template) return refuse("not_found");
    if (template.revision !== revision) return refuse("record_changed");
    const refused = refuseWords(change);
    if (refused) return refused;
    Object.assign(template, change, { isDefault: false, revision: nextRevision(state) });
    return structuredClone(template);
  },

  resetMailTemplate({ state, params }) {
    const template = findTemplate(state, params.name);
    if (!template) return refuse("not_found");
    Object.assign(template, {
      subject: "Order {{order.number}}",
      body: "{{order.lines}}",
      isDefault: true,
      revision: nextRevision(state),
    });
    return structuredClone(template);
  },

  previewMail: ({ state, body }) => refuseWords(body) ?? fill(state, body),
  sendTestMail: ({ state, body }) => refuseWords(body) ?? fill(state, body),

  listNewOrderReceivers: ({ state }) => ({
    staff: state.staff.filter(({ active }) => active).map((member) => receiverOf(state, member)),
  }),

  setNewOrderReceiver({ state, params, body }) {
    const member = state.staff.find(({ id }) => id === params.id);
    if (!member) return refuse("not_found");
    if (body.told) state.untoldStaff.delete(member.id);
    else state.untoldStaff.add(member.id);
    return receiverOf(state, member);
  },
};

const isAbout = (delivery: Delivery, kind: string, number: string) =>
  delivery.subjectKind === kind && delivery.subject === number;

const findEndpoint = (state: MockState, id: string) =>
  state.webhookEndpoints.find((endpoint) => endpoint.id === id);

const urlOf = (state: MockState, id: string) => findEndpoint(state, id)?.url;

const findTemplate = (state: MockState, name: string): MailTemplate | undefined =>
  state.mailTemplates.find((template) => template.name === name);

const numberOf = (id: string) => id.replace(/\D/g, "");

const nextRevision = (state: MockState) => numberOf(newId(state, "revision")).padStart(12, "0");

const refuseUrl = () =>
  refuseField("invalid_request", "/url", "invalid", "The address has to begin with https://.");

function refuseWords(words: { subject: string; body: string }): Refusal | null {
  const known: readonly string[] = mailPlaceholders;
  for (const part of ["subject", "body"] as const) {
    for (const [, name = ""] of words[part].matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)) {
      if (known.includes(name)) continue;
      const detail = `{{${name}}} is nothing that can be filled in.`;
      return refuseField("invalid_request", `/${part}`, "invalid", detail);
    }
  }
  return null;
}

function fill(state: MockState, words: { subject: string; body: string }): MailPreview {
  const order = state.orders.at(-1);
  const filled = (text: string) =>
    text
      .replaceAll("{{order.number}}", order?.number ?? "1001")
      .replaceAll("{{customer.name}}", order?.customer.name ?? "Corner Bistro")
      .replace(/\{\{[^{}]*\}\}/g, "…");
  const text = filled(words.body);
  return {
    order: order?.number ?? null,
    subject: filled(words.subject),
    text,
    html: `<!doctype html><html lang="en"><body><p>${text}</p></body></html>`,
  };
}

const receiverOf = (
  state: MockState,
  { id, name, email }: { id: string; name: string; email: string },
) => ({ id, name, email, told: !state.untoldStaff.has(id) });
