import assert from "node:assert/strict";
import { test } from "node:test";
import { DeliveryDetails, DeliveryPage } from "@order-portal/contract";
import { openDeskWorld } from "../testing/desk-world.ts";
import { onEachEngine } from "../testing/stores.ts";
import { until } from "../testing/until.ts";

const hour = 3_600_000;
const email = "paul@acme.example";

onEachEngine("mails that bear a secret", (openStore) => {
  test("are shown without it, kept with it only while they wait, and not sent a second time", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const { ask, context } = world;
    const { token } = await world.signIn("owner", "anna@acme.example");
    await ask("POST /v1/desk/staff-invitations", { token, body: { email, role: "sales" } });
    const newest = async () => {
      const page = await ask("GET /v1/desk/deliveries", { token });
      const [delivery] = DeliveryPage.parse(page.json).deliveries;
      assert.ok(delivery);
      const details = await ask(`GET /v1/desk/deliveries/${delivery.id}`, { token });
      return DeliveryDetails.parse(details.json);
    };
    const waiting = await newest();
    assert.deepEqual(
      [waiting.type, waiting.subject, waiting.state, waiting.repeatable],
      ["staff.invited", email, "waiting", true],
    );
    const secret = await world.mailedSecret();
    assert.match(secret, /./);
    const sent = await newest();
    assert.match(sent.content, /Make my account:\n.*#staff-link=hidden/);
    assert.deepEqual([sent.state, sent.repeatable], ["sent", false]);
    const rows = await context.db.selectFrom("deliveries").selectAll().execute();
    assert.ok(!JSON.stringify([waiting, sent, rows]).includes(secret));
    const again = await ask(`POST /v1/desk/deliveries/${sent.id}/send`, { token });
    assert.equal(again.json.code, "secret_gone");
  });

  test("are given up when what they bear has ended, instead of being sent late", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const { context, ask } = world;
    const { token } = await world.signIn("owner", email);
    const working = context.mailer.send;
    context.mailer.send = () => Promise.reject(new Error("connect ECONNREFUSED"));
    await ask("POST /v1/desk/password-resets", { body: { workspace: "acme", email } });
    const find = () => context.db.selectFrom("deliveries").selectAll().limit(1).executeTakeFirst();
    await until(find);
    for (const wait of [0, 2 * 60_000, 7 * 60_000, 40 * 60_000]) {
      world.pass(wait);
      await world.tell();
    }
    // The next try would be in two hours.
    const row = await find();
    assert.deepEqual([row?.state, row?.attempts, row?.secret_body], ["given_up", 4, null]);
    context.mailer.send = working;

    await ask("POST /v1/desk/staff-invitations", {
      token,
      body: { email: "b@b.example", role: "sales" },
    });
    world.pass(8 * 24 * hour);
    await world.tell();
    assert.deepEqual(world.mails, []);
  });

  test("are seen by those who look after what they are about", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const { ask } = world;
    const owner = await world.signIn("owner", "anna@acme.example");
    const sales = await world.signIn("sales", email);
    const picker = await world.signIn("picker", "pia@acme.example");
    const words = { subject: "Hello", text: "{{link}}" };
    const body = { customers: [{ number: "C1" }], replace: true, ...words };
    await ask("POST /v1/desk/portal-links/send", { token: sales.token, body });
    const invitation = { email: "b@b.example", role: "sales" };
    await ask("POST /v1/desk/staff-invitations", { token: owner.token, body: invitation });
    const seen = async (token: string) => {
      const { json } = await ask("GET /v1/desk/deliveries", { token });
      return DeliveryPage.parse(json).deliveries.map(({ type }) => type);
    };
    assert.deepEqual(await seen(owner.token), ["staff.invited", "link.sent"]);
    assert.deepEqual(await seen(sales.token), ["link.sent"]);
    assert.deepEqual(await seen(picker.token), []);
  });
});
