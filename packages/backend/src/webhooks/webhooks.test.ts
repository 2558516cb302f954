import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import {
  DeliveryDetails,
  DeliveryPage,
  WebhookEndpoint,
  WebhookEndpointList,
  WebhookEndpointWithSecret,
  toldEventTypes,
} from "@order-portal/contract";
import { Webhook } from "standardwebhooks";
import type { AppContext } from "../context.ts";
import { claimDue } from "../outbox/delivery-queries.ts";
import { makeDeliveries } from "../outbox/make-deliveries.ts";
import { createTeller } from "../outbox/tell-due.ts";
import { problemOf } from "../testing/call.ts";
import { openDeskShop } from "../testing/desk-shop.ts";
import { startReceiver } from "../testing/receiver.ts";
import { onEachEngine, openSqlite, type OpenStore } from "../testing/stores.ts";

/** Tells all that is due now. */
async function tellAll(context: AppContext) {
  const teller = createTeller(context);
  while (await teller.round()) await teller.idle();
}

async function shopWithEndpoint(t: TestContext, openStore: OpenStore) {
  const shop = await openDeskShop(t, await openStore(t), { ALLOW_PRIVATE_NETWORKS: "true" });
  // What is signed bears the time, and the specification's own package looks at it.
  t.mock.timers.enable({ apis: ["Date"], now: shop.context.now() });
  const receiver = await startReceiver(t);
  const made = await shop.desk("POST /v1/desk/webhooks", {
    url: receiver.url,
    description: "ERP",
    events: [...toldEventTypes],
  });
  assert.equal(made.status, 201);
  const { endpoint, secret } = WebhookEndpointWithSecret.parse(made.json);
  const told = () => tellAll(shop.context);
  const log = async (query = "channel=webhook") =>
    DeliveryPage.parse((await shop.desk(`GET /v1/desk/deliveries?${query}`)).json).deliveries;
  const endpoints = async () =>
    WebhookEndpointList.parse((await shop.desk("GET /v1/desk/webhooks")).json).endpoints;
  return { ...shop, receiver, endpoint, secret, told, log, endpoints };
}

onEachEngine("webhooks", (openStore) => {
  test("an order and its way are told, signed as the specification has it", async (t) => {
    const { order, move, told, receiver, secret, desk } = await shopWithEndpoint(t, openStore);
    const { number } = await order(3);
    await told();
    await move(number, "approve", 1);
    await told();
    const types = receiver.received.map(({ headers, body }) => {
      const verified = new Webhook(secret).verify(body, headers as Record<string, string>);
      return (verified as { type: string }).type;
    });
    assert.deepEqual(types, ["order.placed", "order.confirmed"]);
    const { data } = JSON.parse(receiver.received[1]?.body ?? "") as {
      data: { order: { number: string; status: string }; customer: { number: string } };
    };
    assert.equal(data.order.number, number);
    assert.equal(data.order.status, "confirmed");
    assert.equal(data.customer.number, "C1");
    assert.throws(() =>
      new Webhook("whsec_AAAA").verify("{}", receiver.received[0]?.headers as never),
    );
    const calls = DeliveryPage.parse((await desk(`GET /v1/desk/deliveries?order=${number}`)).json);
    assert.ok(calls.deliveries.every(({ state }) => state === "sent"));
  });

  test("what fails is tried again as the same message, and every attempt is in the log", async (t) => {
    const { order, told, receiver, log, pass, desk } = await shopWithEndpoint(t, openStore);
    receiver.status = 500;
    await order();
    await told();
    assert.equal(receiver.received.length, 1);
    await told();
    assert.equal(receiver.received.length, 1, "it is not tried again at once");
    pass(10_000);
    receiver.status = 200;
    await told();
    const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
    assert.equal(ids.length, 2);
    assert.equal(ids[0], ids[1]);
    const [delivery] = await log();
    assert.equal(delivery?.state, "sent");
    const details = await desk(`GET /v1/desk/deliveries/${delivery.id}`);
    const attempts = DeliveryDetails.parse(details.json).attemptList;
    assert.deepEqual(
      attempts.map(({ status, answer }) => [status, answer]),
      [
        [200, "thanks"],
        [500, "thanks"],
      ],
    );
  });

  test("a receiver that is gone ends the endpoint, and the owners are told", async (t) => {
    const { order, told, receiver, endpoints, mails, log } = await shopWithEndpoint(t, openStore);
    receiver.status = 410;
    await order();
    await told();
    const [ended] = await endpoints();
    assert.equal(ended?.active, false);
    assert.equal(ended.endedBy, "gone");
    assert.equal((await log())[0]?.state, "given_up");
    const mail = mails.find(({ subject }) => subject === "A webhook was turned off");
    assert.equal(mail?.to, "otto@acme.example");
    await order();
    await told();
    assert.equal(receiver.received.length, 1, "it is called no more");
  });

  test("after three days of failing it is ended, and can be turned on again", async (t) => {
    const shop = await shopWithEndpoint(t, openStore);
    const { order, told, receiver, endpoints, pass, desk, log } = shop;
    receiver.status = 503;
    await order();
    for (let hours = 0; hours < 96; hours++) {
      await told();
      pass(3_600_000);
    }
    const [ended] = await endpoints();
    assert.equal(ended?.endedBy, "failing");
    assert.ok(receiver.received.length >= 9 && receiver.received.length <= 10);
    const on = await desk(`PATCH /v1/desk/webhooks/${ended.id}`, {
      revision: ended.revision,
      active: true,
    });
    assert.equal(WebhookEndpoint.parse(on.json).failingSince, null);
    receiver.status = 200;
    const [missed] = await log();
    await desk(`POST /v1/desk/deliveries/${missed?.id}/send`);
    await told();
    assert.equal((await log())[0]?.state, "sent");
  });

  test("a new secret signs at once, and the old one for a day", async (t) => {
    const { order, told, receiver, secret, endpoint, desk, pass } = await shopWithEndpoint(
      t,
      openStore,
    );
    const rotated = await desk(`POST /v1/desk/webhooks/${endpoint.id}/secret`);
    const next = WebhookEndpointWithSecret.parse(rotated.json).secret;
    await order();
    await told();
    const [first] = receiver.received;
    for (const known of [secret, next]) {
      new Webhook(known).verify(first?.body ?? "", first?.headers as Record<string, string>);
    }
    pass(25 * 3_600_000);
    await order();
    await told();
    const signatures = receiver.received[1]?.headers["webhook-signature"];
    assert.equal(String(signatures).split(" ").length, 1);
  });

  test("two processes over one database tell each event once", async (t) => {
    const { order, context, receiver, pass } = await shopWithEndpoint(t, openStore);
    for (let i = 0; i < 6; i++) await order();
    for (let round = 0; round < 4; round++) {
      await Promise.all([tellAll(context), tellAll(context), tellAll(context)]);
      pass(250);
    }
    const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
    assert.equal(ids.length, 6);
    assert.equal(new Set(ids).size, 6);
  });

  test("who dies while sending leaves the message to others", async (t) => {
    const { order, context, told, receiver, pass } = await shopWithEndpoint(t, openStore);
    const { store, now } = context;
    await order();
    await makeDeliveries(context);
    // Taken, and then nothing: as after SIGKILL.
    await store.transaction((db) =>
      claimDue({ db, engine: store.engine }, { now: now(), lease: 60_000, count: 10, not: [] }),
    );
    await told();
    assert.equal(receiver.received.length, 0);
    pass(61_000);
    await told();
    assert.equal(receiver.received.length, 1);
  });
});

test("one that hangs holds up no other", async (t) => {
  const { order, context, receiver, desk, pass } = await shopWithEndpoint(t, openSqlite);
  const other = await startReceiver(t);
  const events = ["order.placed"];
  await desk("POST /v1/desk/webhooks", { url: other.url, description: "", events });
  receiver.status = null;
  for (let i = 0; i < 8; i++) await order();
  const teller = createTeller(context);
  while (other.received.length < 8) {
    await teller.round();
    await new Promise((resolve) => setImmediate(resolve));
    // Who had to stand back comes again soon.
    pass(100);
  }
  assert.equal(receiver.received.length, 4, "it has as many calls as one may have, and no more");
  receiver.hangUp();
  await teller.idle();
});

test("an address in a private network is not taken, unless the configuration allows it", async (t) => {
  const { desk } = await openDeskShop(t, await openSqlite(t));
  for (const url of ["https://127.0.0.1/x", "http://example.com", "https://[::1]/", "not one"]) {
    const answer = await desk("POST /v1/desk/webhooks", {
      url,
      description: "",
      events: ["order.placed"],
    });
    assert.equal(problemOf(answer).errors?.[0]?.pointer, "/url", url);
  }
});

test("no secret of an endpoint is in the database", async (t) => {
  const { secret, context } = await shopWithEndpoint(t, openSqlite);
  const rows = JSON.stringify(
    await context.db.selectFrom("webhook_endpoints").selectAll().execute(),
  );
  assert.ok(!rows.includes(secret.replace("whsec_", "")));
});

test("another workspace's endpoint is not there", async (t) => {
  const { desk } = await shopWithEndpoint(t, openSqlite);
  for (const line of ["POST /v1/desk/webhooks/999/secret", "DELETE /v1/desk/webhooks/999"]) {
    assert.equal((await desk(line)).status, 404);
  }
});
