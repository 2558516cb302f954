import assert from "node:assert/strict";
import { test } from "node:test";
import { chargeFreight } from "./charge-freight.ts";

test("no freight costs nothing, and flat freight always the same", () => {
  assert.deepEqual(chargeFreight({ kind: "none" }, 10_000, null), { amount: 0, problem: null });
  const flat = { kind: "flat", amount: 990 } as const;
  assert.deepEqual(chargeFreight(flat, 0, null), { amount: 990, problem: null });
  assert.deepEqual(chargeFreight(flat, 10_000, null), { amount: 990, problem: null });
});

test("freight is free from the threshold on", () => {
  const rule = { kind: "free_from", amount: 990, threshold: 5000 } as const;
  assert.equal(chargeFreight(rule, 4999, null).amount, 990);
  assert.equal(chargeFreight(rule, 5000, null).amount, 0);
});

const byService = {
  kind: "by_carrier_service",
  services: [
    { service: "standard", amount: 690, threshold: 10_000 },
    { service: "express", amount: 1990, threshold: null },
  ],
} as const;

test("freight by carrier service is that of the service chosen, with its own threshold", () => {
  assert.equal(chargeFreight(byService, 9999, "standard").amount, 690);
  assert.equal(chargeFreight(byService, 10_000, "standard").amount, 0);
  assert.equal(chargeFreight(byService, 1_000_000, "express").amount, 1990);
});

test("freight cannot be told while no service, or an unknown one, is chosen", () => {
  assert.deepEqual(chargeFreight(byService, 100, null), {
    amount: 0,
    problem: "carrier_service_required",
  });
  assert.deepEqual(chargeFreight(byService, 100, "pigeon"), {
    amount: 0,
    problem: "carrier_service_unknown",
  });
});
