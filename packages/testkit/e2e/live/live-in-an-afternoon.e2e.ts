/**
 * From an empty database to the first order, as docs/guides/live-in-an-afternoon.md has it: a test
 * that takes every label, value and step from the guide's own file, and fails on any that it has no
 * use for. Then what went out is looked at: the call of the other program, and every mail.
 */
import assert from "node:assert/strict";
import { access } from "node:fs/promises";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Webhook } from "standardwebhooks";
import { launchBrowser } from "../../tools/browser/launch-browser.ts";
import { fileScope } from "../program/scope.ts";
import { customer, isTo, owner, walkLive, type Walked } from "./live-walk.ts";

const scope = fileScope();
let walked: Walked;
const pictures: string[] = [];

before(async () => {
  const browser = await launchBrowser();
  scope.after(() => browser.close());
  walked = await walkLive(scope, browser, async (file) => {
    pictures.push(file);
  });
});

test("the guide was walked, and no page had anything to complain of", () => {
  assert.deepEqual(walked.faults, []);
  assert.deepEqual(walked.world.logged, []);
});

test("its pictures are there", async () => {
  assert.ok(pictures.length > 0);
  for (const file of pictures) {
    await access(fileURLToPath(new URL(`../../../../docs/guides/${file}`, import.meta.url)));
  }
});

test("the other program was told, and verifies it by the secret that was shown", async () => {
  const { world, webhookSecret } = walked;
  const { calls } = world.erp;
  await world.until(() => calls[2]);
  const webhook = new Webhook(webhookSecret);
  const events = calls.map(({ headers, body }) => {
    const event = webhook.verify(body, headers as Record<string, string>);
    return event as { type: string; workspace: string; data: { customer: { number: string } } };
  });
  assert.deepEqual(
    events.map(({ type, workspace, data }) => [type, workspace, data.customer.number]),
    ["order.placed", "order.changed", "order.confirmed"].map((type) => [
      type,
      "northwind",
      "AROUT",
    ]),
  );
  const [call] = calls;
  assert.throws(() =>
    webhook.verify(`${call?.body ?? ""} `, call?.headers as Record<string, string>),
  );
});

test("each mail says what it is to say, to whom it is meant for alone", () => {
  const { mails, site } = walked.world;
  const texts = mails.map((mail) => {
    assert.ok(isTo(mail, customer) || isTo(mail, owner), mail.subject);
    assert.equal(mail.from?.text, '"Northwind Traders" <orders@northwind.example>');
    return mail.text ?? "";
  });
  assert.deepEqual(
    mails.map((mail) => [isTo(mail, customer), mail.subject?.replaceAll(/\d+/g, "N")]).sort(),
    [
      [false, "New order N from Around the Horn: $N.N"],
      [true, "Order from Northwind Traders online"],
      [true, "We have received your order N"],
      [true, "Your order N is confirmed"],
      [true, "Your order N was changed"],
    ],
  );
  const mailOf = (words: string) => mails.find(({ subject }) => subject?.includes(words));
  const bodyOf = (words: string) => {
    const mail = mailOf(words);
    return `${mail?.text ?? ""}\n${mail === undefined || mail.html === false ? "" : mail.html}`;
  };
  // Twelve boxes at the price of its own, and ten after the change.
  assert.match(bodyOf("New order"), /12[^]*Chai[^]*\$21\.00/);
  assert.match(bodyOf("received"), /12[^]*Chai[^]*\$1\.75[^]*\$21\.00/);
  assert.match(bodyOf("was changed"), /Two boxes were damaged\.[^]*\$17\.50/);
  assert.match(bodyOf("is confirmed"), /10[^]*Chai[^]*\$17\.50/);

  // The link's secret is in the mail that brings it, and in no other; links lead to the own page.
  const secret = /#order-link=([\w-]{43})/.exec(texts.join("\n"))?.[1] ?? "";
  assert.notEqual(secret, "");
  for (const mail of mails) {
    const whole = `${mail.text ?? ""}\n${mail.html === false ? "" : mail.html}`;
    assert.equal(whole.includes(secret), mail.subject?.includes("online"), mail.subject);
    for (const [address] of whole.matchAll(/https?:\/\/[^\s"'<>)]+/g)) {
      const isOwn = [site.origin, walked.world.base].some((base) => address.startsWith(base));
      assert.ok(isOwn, `${mail.subject ?? ""}: ${address}`);
    }
    // Of 91 customers, none but this one; of what staff see, nothing to the customer.
    for (const other of ["Alfreds", "Ernst Handel", "staff-link", "correct horse"]) {
      assert.ok(!whole.includes(other), `${other} is in “${mail.subject ?? ""}”`);
    }
    if (isTo(mail, customer)) assert.ok(!whole.includes(owner), mail.subject);
  }
});
