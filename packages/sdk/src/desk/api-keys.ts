/** The desk's calls on the keys of machines. */
import type { ApiKey, ApiKeyPage, DeskPermission, MadeApiKey } from "@order-portal/contract";
import { createList, type List } from "../list.ts";
import type { CallOptions } from "../options.ts";
import type { Send } from "../transport.ts";
import * as calls from "./staff-calls.ts";
import type { PageQuery } from "./staff.ts";

/**
 * Keys for machines. A key is a token: `createDesk({ workspace, api, token: secret })` acts by it,
 * within its scopes. History and audit log name the key as who acted.
 */
export interface ApiKeys {
  /** The keys, by name: all, or those that one member of staff has made. Never their secrets. */
  list(query?: PageQuery & { madeBy?: string }, options?: CallOptions): List<ApiKey, ApiKeyPage>;

  /**
   * Makes a key with some of one's own permissions. `secret` is in this answer and nowhere else.
   *
   * Problems: `name_taken`, `beyond_own_rights`.
   */
  make(
    input: { name: string; scopes: readonly DeskPermission[] },
    options?: CallOptions,
  ): Promise<MadeApiKey>;

  /** Ends a key; its next call is refused. Problems: `not_found`, `beyond_own_rights`. */
  revoke(id: string, options?: CallOptions): Promise<void>;
}

/** Makes the calls on keys. */
export const createApiKeys = (send: Send): ApiKeys => ({
  list: (query = {}, options) =>
    createList(
      query.cursor,
      (cursor) => send(calls.listApiKeys, { query: { ...query, cursor } }, options),
      (page) => page.keys,
    ),
  make: ({ name, scopes }, options) =>
    send(calls.makeApiKey, { body: { name, scopes: [...scopes] } }, options),
  revoke: (id, options) => send(calls.revokeApiKey, { params: { id } }, options),
});
