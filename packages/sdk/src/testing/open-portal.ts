/** A portal with an open session before a mock backend that MSW puts on the network. */
import { aroundTheHorn, createMockBackend, northwind } from "@order-portal/testkit";
import { setupServer } from "msw/node";
import { after, afterEach, before } from "node:test";
import { createOrderPortal } from "../create-order-portal.ts";
import type { ClientOptions } from "../options.ts";

/** Where the mock backend is; nothing listens there. */
export const api = "http://orders.test";

/** Options by which retries happen at once. */
export const atOnce = { retry: { backoff: 0 } };

/** A mock backend on the network for the tests of a file, as at the beginning for each. */
export function useMockBackend() {
  const backend = createMockBackend({}, api);
  const server = setupServer(...backend.handlers);
  before(() => {
    server.listen({ onUnhandledFrame: "error" });
  });
  afterEach(() => {
    backend.reset();
  });
  after(() => {
    server.close();
  });
  return backend;
}

/** A client for buyers, not yet a session. */
export const createPortal = (options: Partial<ClientOptions> = {}) =>
  createOrderPortal({ workspace: northwind.slug, api, ...atOnce, ...options });

/** A client for buyers with the session of a customer. */
export async function openPortal(options: Partial<ClientOptions> = {}) {
  const portal = createPortal(options);
  await portal.links.open({ linkSecret: aroundTheHorn.linkSecret });
  return portal;
}
