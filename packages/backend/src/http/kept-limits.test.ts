import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "../testing/stores.ts";
import { createKeptLimits } from "./kept-limits.ts";

onEachEngine("rate limits that are kept", (openStore) => {
  /** `sendLinkCode` may be called 5 times for a link, and as often again within 900 seconds. */
  test("count over all processes and restarts, and let calls in one after another again", async (t) => {
    const store = await openStore(t);
    let now = Date.UTC(2026, 10, 23);
    const open = () => createKeptLimits(store, 1, () => now);
    const send = async (limits = open(), subject = "a") => {
      const refused = await limits.count("sendLinkCode", { subject, account: null });
      return refused?.refusal?.extras.retryAfter ?? "allowed";
    };
    const [first, second] = [open(), open()];
    for (let i = 0; i < 5; i++) assert.equal(await send(i % 2 ? first : second), "allowed");
    assert.equal(await send(), 180);
    assert.equal(await send(first, "b"), "allowed");
    now += 180_000;
    assert.equal(await send(), "allowed");
    assert.equal(await send(), 180);
    now += 10 * 86_400_000;
    for (let i = 0; i < 5; i++) assert.equal(await send(), "allowed");
    assert.equal(await send(), 180);
  });

  test("count each of many calls at the same time", async (t) => {
    const store = await openStore(t);
    const limits = createKeptLimits(store, 1, () => 1_000_000_000);
    const calls = Array.from({ length: 20 }, () =>
      limits.count("sendLinkCode", { subject: "a", account: null }),
    );
    const allowed = (await Promise.all(calls)).filter((decision) => decision === null);
    assert.equal(allowed.length, 5);
  });

  test("forget what is over, keep no secret, and leave other routes alone", async (t) => {
    const store = await openStore(t);
    let now = 1_000_000_000;
    const limits = createKeptLimits(store, 1, () => now);
    const rows = () => store.db.selectFrom("rate_counts").selectAll().execute();
    for (let i = 0; i < 30; i++) {
      await limits.count("signIn", { subject: `s${i}`, account: "acme maria@anders.example" });
    }
    assert.equal((await rows()).length, 31);
    assert.ok(!JSON.stringify(await rows()).includes("maria"));
    assert.equal(await limits.count("submitOrder", { subject: "1", account: null }), null);
    now += 86_400_000;
    for (let i = 0; i < 2; i++) await limits.count("openLink", { subject: "a", account: null });
    assert.equal((await rows()).length, 1);
  });
});
