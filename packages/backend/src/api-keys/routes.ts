/** Binds the calls on machines' keys. */
import type { Handlers } from "../http/handlers.ts";
import { listApiKeys } from "./list-api-keys.ts";
import { makeApiKey } from "./make-api-key.ts";
import { revokeApiKey } from "./revoke-api-key.ts";

export const apiKeyHandlers: Handlers<"listApiKeys" | "makeApiKey" | "revokeApiKey"> = {
  listApiKeys: (context, { query }) => listApiKeys(context, query),
  makeApiKey: (context, { body }) => makeApiKey(context, body),
  revokeApiKey: (context, { params }) => revokeApiKey(context, params.id),
};
