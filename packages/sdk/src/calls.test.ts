import { isDeskAccess, routes } from "@order-portal/contract";
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

type Calls = Record<string, { method: string; path: string; response: unknown }>;

const source = fileURLToPath(new URL(".", import.meta.url));
const files = (await readdir(source, { recursive: true })).filter((file) =>
  file.endsWith("-calls.ts"),
);
/** The calls of each file that has any. */
const byFile = new Map<string, Calls>();
for (const file of files) {
  byFile.set(file, (await import(new URL(file, import.meta.url).href)) as Calls);
}
const calls: Calls = Object.fromEntries([...byFile.values()].flatMap(Object.entries));

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
    const ofBuyers = [...byFile].filter(([file]) => !file.startsWith("desk"));
    const access = ofBuyers
      .flatMap(([, found]) => Object.keys(found))
      .map((name) => routes[name as keyof typeof routes].access);
    assert.ok(access.length > 0 && !access.some(isDeskAccess));
  });
});
