/** A database that is busy or full: said so, nothing half done, and the cart is there afterwards. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { test } from "node:test";
import { allHandlers } from "../../../backend/src/all-handlers.ts";
import { createApp } from "../../../backend/src/app.ts";
import { readConfig } from "../../../backend/src/config.ts";
import { openSqliteStore } from "../../../backend/src/database/dialects/sqlite-store.ts";
import { createLog } from "../../../backend/src/program/command.ts";
import { createMailer } from "../../../backend/src/mail/create-mailer.ts";
import { sharedKey } from "../../../backend/src/database/shared-key.ts";
import { startServer } from "../../../backend/src/start-server.ts";
import { call, must, refused, type Answer } from "../program/call.ts";
import { openDatabase } from "../program/data.ts";
import { contentsOf, openBuyer, type Buyer } from "../program/people.ts";
import { testScope, type Scope } from "../program/scope.ts";
import { serve } from "../program/run-program.ts";
import { manySkus, openShop, type Shop } from "./shop.ts";

/** The server logs what it could not store; nothing else. */
function takeLog({ server }: Shop, message: string): void {
  assert.ok(server.log.length > 0);
  for (const line of server.log.splice(0)) {
    assert.equal((JSON.parse(line) as { msg: string }).msg, message, line);
  }
}

test("while another process holds the database, orders wait or are told to try again", async (t) => {
  const scope = testScope(t);
  const shop = await openShop(scope, { more: { DATABASE_WAIT: "500" } });
  const buyer = await shop.open("C1");
  const { proof } = await buyer.fill([{ sku: "KEG", quantity: 2 }]);
  const key = randomUUID();
  const other = openDatabase(shop.dataDir);
  scope.after(() => other.close());

  other.exec("BEGIN IMMEDIATE");
  const answers: Answer[] = await shop.unchanged(() =>
    Promise.all([
      buyer.submit(proof, key),
      buyer.set([{ sku: "ALE", quantity: 1 }]),
      call(shop.base, "openLink", {
        body: { workspace: "acme", linkSecret: shop.secrets["C2"] },
      }),
    ]),
  );
  for (const answer of answers) {
    const { retryAfter } = refused(answer, "storage_busy", /Nothing was changed\. Try again/);
    assert.equal(retryAfter, 1);
    assert.equal(answer.headers.get("retry-after"), "1");
  }
  // Looking goes on as ever.
  assert.deepEqual(contentsOf(await buyer.cart()), { "KEG EA": 2 });
  must(await call(shop.base, "listProducts", { token: buyer.token }));

  const waiting = buyer.set([{ sku: "ALE", quantity: 3 }]);
  await buyer.cart(); // By then the change has come in, and waits.
  other.exec("ROLLBACK");
  must(await waiting);
  must(await buyer.set([{ sku: "ALE", quantity: 0 }]));
  assert.deepEqual(contentsOf(must(await buyer.submit(proof, key))), { "KEG EA": 2 });
  await shop.server.stop();
  takeLog(shop, "The database is busy.");
});

test("when the database is full nothing is half stored; with more room all goes on", async (t) => {
  const scope = testScope(t);
  const shop = await openShop(scope);
  const secret = shop.secrets["C1"];
  const { token } = await openBuyer(shop.base, "acme", secret);
  await shop.server.stop();
  const base = await serveWithLittleRoom(scope, shop, 2);
  const buyer: Buyer = await openBuyer(base, "acme", secret);
  await buyer.fill([{ sku: "ALE", quantity: 2 }]);

  const tooMuch = await shop.unchanged(() =>
    buyer.set(manySkus.map((sku) => ({ sku, quantity: 1 }))),
  );
  refused(tooMuch, "storage_full", /Nothing was changed\. The supplier has to make room first/);
  assert.deepEqual(contentsOf(await buyer.cart()), { "ALE EA": 2 });

  const { key, proof, placed } = await orderUntilFull(shop, buyer);
  assert.deepEqual(contentsOf(await buyer.cart()), { "ALE EA": 2 });
  assert.equal((await buyer.orders()).length, placed);

  const roomy = await serve(scope, shop.environment);
  const next = await openBuyer(roomy.base, "acme", secret);
  must(await next.submit(proof, key));
  assert.equal((await next.orders()).length, placed + 1);
  must(await next.set(manySkus.map((sku) => ({ sku, quantity: 1 }))));
  must(await call(roomy.base, "getCart", { token }));
});

/** Submits orders until one finds no room. */
async function orderUntilFull(
  shop: Shop,
  buyer: Buyer,
): Promise<{ key: string; proof: string; placed: number }> {
  for (let placed = 0; placed < 1000; placed++) {
    const { proof } = await buyer.fill([{ sku: "ALE", quantity: 2 }]);
    const key = randomUUID();
    const before = shop.stored();
    const answer = await buyer.submit(proof, key);
    if (answer.problem !== undefined) {
      refused(answer, "storage_full", /Nothing was changed/);
      assert.deepEqual(shop.stored(), before);
      return { key, proof, placed };
    }
  }
  throw new Error("The database was never full.");
}

/** A server in this process whose file may grow by a few pages only, as on a full disk. */
async function serveWithLittleRoom(
  scope: Scope,
  { dataDir, environment }: Shop,
  pages: number,
): Promise<string> {
  const config = readConfig({ ...environment, RATE_LIMIT_SCALE: "0" });
  const database = openDatabase(dataDir);
  const { page_count: count } = database.prepare("PRAGMA page_count").get() ?? {};
  database.close();
  const store = openSqliteStore({
    file: join(dataDir, "order-portal.sqlite"),
    waitMilliseconds: config.DATABASE_WAIT,
    maximumPages: Number(count) + pages,
  });
  const context = {
    store,
    db: store.db,
    now: Date.now,
    log: createLog("silent"),
    config,
    mailer: createMailer(config),
    proofKey: await sharedKey(store, "proof"),
  };
  const server = await startServer(createApp(context, allHandlers), { port: 0, host: "127.0.0.1" });
  scope.after(async () => {
    await server.stop();
    await store.close();
  });
  return `http://127.0.0.1:${server.port}`;
}
