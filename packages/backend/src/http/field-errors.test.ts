import assert from "node:assert/strict";
import { test } from "node:test";
import { CartUpdate } from "@order-portal/contract";
import { fieldErrors } from "./field-errors.ts";

/** What is told of a body that a route refuses. */
function faults(body: unknown) {
  const { error } = CartUpdate.safeParse(body);
  return error === undefined ? [] : fieldErrors(error, body);
}

test("names each fault by its place", () => {
  const body = { lines: [{ sku: "A", unit: "EA", quantity: 1.5 }], unitPrice: 1, "a/b~c": 1 };
  assert.deepEqual(
    faults(body).map(({ pointer, code }) => [pointer, code]),
    [
      ["/lines/0/quantity", "quantity_invalid"],
      ["/unitPrice", "unrecognized"],
      ["/a~1b~0c", "unrecognized"],
    ],
  );
});

test("tells of a hundred faults at most, and looks at no more", () => {
  const unknown = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`field${i}`, i]));
  assert.equal(faults(unknown).length, 100);
  const line = { sku: "", unit: "", quantity: -1 };
  let seen = 0;
  const watched = Array.from({ length: 2000 }, () => ({ ...line }));
  const lines = new Proxy(watched, {
    get: (target, key, receiver) => {
      if (typeof key === "string" && /^\d+$/.test(key)) seen += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  const { error } = CartUpdate.safeParse({ lines: watched });
  assert.ok(error);
  assert.equal(fieldErrors(error, { lines }).length, 100);
  assert.ok(seen <= 101, `${seen} values were looked at`);
});
