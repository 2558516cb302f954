/** Binds the calls on webhook endpoints to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { listEndpointRows } from "./endpoint-queries.ts";
import { toWebhookEndpoint } from "./endpoint-value.ts";
import { makeEndpoint } from "./make-endpoint.ts";
import { testEndpoint } from "./test-endpoint.ts";
import { deleteEndpoint, rotateSecret, updateEndpoint } from "./update-endpoint.ts";

export const webhookHandlers: Handlers<
  | "listWebhookEndpoints"
  | "makeWebhookEndpoint"
  | "updateWebhookEndpoint"
  | "deleteWebhookEndpoint"
  | "rotateWebhookSecret"
  | "testWebhookEndpoint"
> = {
  listWebhookEndpoints: async ({ db, workspace }) => ({
    endpoints: (await listEndpointRows(db, workspace.id)).map(toWebhookEndpoint),
  }),
  makeWebhookEndpoint: (context, { body }) => makeEndpoint(context, body),
  updateWebhookEndpoint: (context, { params, body }) => updateEndpoint(context, params.id, body),
  deleteWebhookEndpoint: (context, { params }) => deleteEndpoint(context, params.id),
  rotateWebhookSecret: (context, { params }) => rotateSecret(context, params.id),
  testWebhookEndpoint: (context, { params }) => testEndpoint(context, params.id),
};
