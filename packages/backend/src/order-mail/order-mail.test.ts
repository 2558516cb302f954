import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { DeliveryPage, MailTemplateList, mailPlaceholders } from "@order-portal/contract";
import { createTeller } from "../outbox/tell-due.ts";
import { openDeskShop } from "../testing/desk-shop.ts";
import { openSqlite } from "../testing/stores.ts";
import {
  fillHtml,
  fillLine,
  fillText,
  noMailValues,
  unknownPlaceholders,
} from "./fill-template.ts";

async function shop(t: TestContext) {
  const opened = await openDeskShop(t, await openSqlite(t));
  const { context, desk } = opened;
  await context.store.transaction((db) =>
    db.updateTable("customers").set({ email: "buyer@c1.example" }).execute(),
  );
  const told = async () => {
    const teller = createTeller(context);
    while (await teller.round()) await teller.idle();
  };
  const template = async (name: string) => {
    const { json } = await desk("GET /v1/desk/mail-templates");
    const found = MailTemplateList.parse(json).templates.find((each) => each.name === name);
    assert.ok(found);
    return found;
  };
  return { ...opened, told, template };
}

test("what is filled in stands as text, whatever it holds", () => {
  const values = { ...noMailValues, "customer.name": "<b>Bert</b> & {{reason}}" };
  assert.equal(fillLine("For\n{{ customer.name }}", values), "For <b>Bert</b> & {{reason}}");
  const html = fillHtml("Dear {{customer.name}}\n\n<script>", values);
  assert.match(html, /&lt;b&gt;Bert&lt;\/b&gt; &amp; \{\{reason\}\}/);
  assert.doesNotMatch(html, /<script|<b>/);
});

test("a line that has nothing to fill in is left out, and so is the gap", () => {
  const body =
    "Thank you.\n\nYour number: {{order.purchase_order_number}}\nDelivery: {{order.delivery_date}}\n\n{{order.changes}}\n\nBye";
  const values = { ...noMailValues, "order.delivery_date": "1 December" };
  assert.equal(fillText(body, values), "Thank you.\n\nDelivery: 1 December\n\nBye");
  assert.equal(fillText(body, noMailValues), "Thank you.\n\nBye");
  assert.equal(fillHtml(body, noMailValues).split("<p").length, 3);
});

test("a misspelt placeholder is found, every known one is not", () => {
  const all = mailPlaceholders.map((name) => `{{${name}}}`).join(" ");
  assert.deepEqual(unknownPlaceholders(`${all} {{order.nummer}}`), ["order.nummer"]);
});

test("an order and its way are told to whom they concern", async (t) => {
  const { order, move, told, mails } = await shop(t);
  const { number } = await order(3);
  await told();
  const first = mails.map(({ to, subject }) => [to, subject.replace(/ from .*/, "")]);
  assert.deepEqual(first.sort(), [
    ["buyer@c1.example", `We have received your order ${number}`],
    ["otto@acme.example", `New order ${number}`],
  ]);
  const toStaff = mails.find(({ to }) => to === "otto@acme.example");
  assert.match(
    toStaff?.text ?? "",
    new RegExp(`Open it at the desk: http.*/desk#/orders/all/${number}`),
  );
  assert.doesNotMatch(mails.map(({ text }) => text).join(), /Notes|Purchase order number|–/i);
  await move(number, "approve", 1);
  const other = await order(1);
  await move(other.number, "reject", 1, "Out of <cheese>");
  mails.length = 0;
  await told();
  const rejected = mails.find(({ subject }) => subject.includes("cannot take"));
  assert.equal(rejected?.to, "buyer@c1.example");
  assert.match(rejected.text, /Out of <cheese>/);
  assert.match(rejected.html, /Out of &lt;cheese&gt;/);
  assert.ok(mails.some(({ subject }) => subject === `Your order ${number} is confirmed`));
});

test("a changed order is told with the reason, and with what is otherwise", async (t) => {
  const { order, told, mails, desk } = await shop(t);
  const { number } = await order(3);
  await told();
  mails.length = 0;
  const change = {
    revision: 1,
    reason: "Only two are left, sorry.",
    lines: [{ position: 0, quantity: 2 }],
  };
  const changed = await desk(`PATCH /v1/desk/orders/${number}`, change);
  assert.equal(changed.status, 200, JSON.stringify(changed.json));
  await told();
  assert.deepEqual(
    mails.map(({ to, subject }) => [to, subject]),
    [["buyer@c1.example", `Your order ${number} was changed`]],
  );
  const [mail] = mails;
  assert.match(mail?.text ?? "", /Only two are left, sorry\.\n\nCheese \(CHEESE\): 3 → 2 EA/);
  assert.match(mail?.text ?? "", /2 × .*, €12\.50 each: €25\.00/);
  assert.match(mail?.html ?? "", /3 → 2 EA/);
});

test("a mail that is turned off is not sent, nor to staff who want none", async (t) => {
  const { order, told, mails, desk, template, context } = await shop(t);
  const { name, revision, subject, body } = await template("customer.order.placed");
  const off = { revision, subject, body, enabled: false };
  assert.equal((await desk(`PUT /v1/desk/mail-templates/${name}`, off)).status, 200);
  await context.store.transaction((db) =>
    db.updateTable("staff").set({ new_order_mail: 0 }).execute(),
  );
  await order();
  await told();
  assert.deepEqual(mails, []);
});

test("an address that the mail server refuses is given up, and the log says why", async (t) => {
  const { order, desk, context } = await shop(t);
  const refusing = {
    ...context.mailer,
    send: () =>
      Promise.reject(Object.assign(new Error("550 No such user here"), { responseCode: 550 })),
  };
  const { number } = await order();
  const teller = createTeller({ ...context, mailer: refusing });
  while (await teller.round()) await teller.idle();
  const page = await desk(`GET /v1/desk/deliveries?order=${number}`);
  const { deliveries } = DeliveryPage.parse(page.json);
  assert.equal(deliveries.length, 2);
  for (const { state, attempts, lastError } of deliveries) {
    assert.deepEqual([state, attempts], ["given_up", 1]);
    assert.match(lastError ?? "", /550/);
  }
});
