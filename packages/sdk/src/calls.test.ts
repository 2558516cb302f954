import { isDeskAccess, routes } from "@order-portal/contract";
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as deskOrderCalls from "./desk/desk-order-calls.ts";
import * as deskSessionCalls from "./desk/desk-session-calls.ts";
import * as portalCalls from "./portal-calls.ts";

const calls: Record<string, { method: string; path: string; response: unknown }> = {
  ...portalCalls,
  ...deskOrderCalls,
  ...deskSessionCalls,
};

describe("the calls that the SDK carries", () => {
  it("are all the contract's routes", () => {
    assert.deepEqual(Object.keys(calls).sort(), Object.keys(routes).sort());
  });

  for (const [name, route] of Object.entries(routes)) {
    it(`have the method, address and answer of ${name}`, () => {
      const call = calls[name];
      assert.equal(call?.method, route.method);
      assert.equal(call.path, route.path);
      assert.equal(call.response, "response" in route ? route.response : undefined);
    });
  }

  it("for buyers have nothing of the desk", () => {
    const access = Object.keys(portalCalls).map(
      (name) => routes[name as keyof typeof routes].access,
    );
    assert.ok(!access.some(isDeskAccess));
  });
});
