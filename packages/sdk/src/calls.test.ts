import { isDeskAccess, routes } from "@order-portal/contract";
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as accountCalls from "./account-calls.ts";
import * as deliveryCalls from "./desk/delivery-calls.ts";
import * as deskCustomerCalls from "./desk/desk-customer-calls.ts";
import * as deskLinkCalls from "./desk/desk-link-calls.ts";
import * as deskOrderCalls from "./desk/desk-order-calls.ts";
import * as deskProductCalls from "./desk/desk-product-calls.ts";
import * as deskSessionCalls from "./desk/desk-session-calls.ts";
import * as draftCalls from "./desk/draft-calls.ts";
import * as priceCheckCalls from "./desk/price-check-calls.ts";
import * as priceRecordCalls from "./desk/price-record-calls.ts";
import * as registrationCalls from "./desk/registration-calls.ts";
import * as rowCalls from "./desk/row-calls.ts";
import * as settingsCalls from "./desk/settings-calls.ts";
import * as staffCalls from "./desk/staff-calls.ts";
import * as portalCalls from "./portal-calls.ts";

const calls: Record<string, { method: string; path: string; response: unknown }> = {
  ...portalCalls,
  ...accountCalls,
  ...deliveryCalls,
  ...deskCustomerCalls,
  ...deskLinkCalls,
  ...deskOrderCalls,
  ...deskProductCalls,
  ...deskSessionCalls,
  ...draftCalls,
  ...priceCheckCalls,
  ...priceRecordCalls,
  ...registrationCalls,
  ...rowCalls,
  ...settingsCalls,
  ...staffCalls,
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
    const access = [...Object.keys(portalCalls), ...Object.keys(accountCalls)].map(
      (name) => routes[name as keyof typeof routes].access,
    );
    assert.ok(!access.some(isDeskAccess));
  });
});
