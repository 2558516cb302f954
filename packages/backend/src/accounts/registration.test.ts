import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  BegunRegistration,
  ConfirmedRegistration,
  PricedCart,
  RegistrationPage,
} from "@order-portal/contract";
import {
  codeIn,
  openAccountWorld,
  otherThan,
  password,
  type AccountWorld,
} from "../testing/account-world.ts";
import { putStaff } from "../staff/staff-queries.ts";
import { onEachEngine, openSqlite } from "../testing/stores.ts";
import type { Settings } from "../workspaces/settings.ts";

const workspace = "acme";
const maria = { workspace, name: "Maria", email: "maria@anders.example", password };
const eve = { ...maria, name: "Eve", email: "eve@elsewhere.example" };
const flow: Settings["accounts"]["flows"][number] = {
  name: "default",
  groups: [],
  shippingTerms: ["Free carrier"],
  paymentTerms: ["Net 30", "Prepaid"],
  phone: "required",
  approval: false,
};
const company = {
  name: "Nora's Bar",
  group: null,
  shippingTerms: "Free carrier",
  paymentTerms: "Net 30",
  phone: "+43 1 234",
  address: {
    line1: "Am Hof 1",
    line2: "",
    city: "Wien",
    region: "",
    postalCode: "1010",
    country: "AT",
  },
};

/** Registers, and enters the code that is mailed. */
async function registerAndConfirm({ ask, mailTo }: AccountWorld, who: object & { email: string }) {
  const begun = await ask<BegunRegistration>("POST /v1/registrations", who);
  assert.equal(begun.status, 201, JSON.stringify(begun.json));
  const { registration } = begun.json;
  const code = codeIn(await mailTo(who.email));
  return ask<ConfirmedRegistration>("POST /v1/registrations/confirm", {
    workspace,
    registration,
    code,
  });
}

const waiting = async ({ ask }: AccountWorld, token: string, query = "") =>
  (await ask<RegistrationPage>(`GET /v1/desk/registrations${query}`, undefined, { token })).json;

onEachEngine("registering", (openStore) => {
  test("by a customer number counts at once where the address is on file", async (t) => {
    const world = await openAccountWorld(t, openStore);
    const who = { ...maria, email: "Maria@anders.example", customerNumber: "C1" };
    const begun = await world.ask<BegunRegistration>("POST /v1/registrations", {
      ...who,
      discountCode: "WELCOME",
    });
    const code = codeIn(await world.mailTo("maria@anders.example"));
    const { registration } = begun.json;
    const confirmed = await world.ask<ConfirmedRegistration>("POST /v1/registrations/confirm", {
      workspace,
      registration,
      code,
    });
    const { opened } = confirmed.json;
    assert.deepEqual(opened?.view.visitor.customer, { number: "C1", name: "Anders Bistro" });
    assert.ok(opened.view.visitor.permissions.includes("contacts:write"), "the first manages");
    const token = opened.session.token;
    const cart = await world.ask<PricedCart>("GET /v1/cart", undefined, { token });
    assert.equal(cart.json.discountCode?.code, "WELCOME");
    // The code is used up, and the account is there.
    const again = await world.ask("POST /v1/registrations/confirm", {
      workspace,
      registration,
      code,
    });
    assert.equal(again.json.code, "code_expired");
    const { email } = maria;
    assert.equal((await world.ask("POST /v1/sign-in", { workspace, email, password })).status, 201);
  });

  test("by somebody else's number waits for staff, as by a number that is none", async (t) => {
    const world = await openAccountWorld(t, openStore);
    const answers = [];
    for (const [index, customerNumber] of ["C1", "C777"].entries()) {
      const who = { ...eve, email: `eve${index}@elsewhere.example`, customerNumber };
      answers.push(await registerAndConfirm(world, who));
    }
    assert.deepEqual(
      answers.map(({ status, json }) => [status, json]),
      [
        [201, { opened: null }],
        [201, { opened: null }],
      ],
    );
    const body = { workspace, email: "eve0@elsewhere.example", password };
    assert.equal((await world.ask("POST /v1/sign-in", body)).json.code, "account_pending");
    const wrong = await world.ask("POST /v1/sign-in", { ...body, password: "Wrong-horse-1" });
    assert.equal(wrong.json.code, "sign_in_failed");

    const token = await world.staff();
    const page = await waiting(world, token);
    assert.deepEqual(
      page.registrations.map(({ customerNumber, customer }) => [customerNumber, customer?.name]),
      [
        ["C1", "Anders Bistro"],
        ["C777", undefined],
      ],
    );
    const [first, second] = page.registrations.map(({ id }) => id);
    const approve = `POST /v1/desk/registrations/${first}/approve`;
    assert.equal((await world.ask(approve, {}, { token })).status, 200);
    assert.equal((await world.ask(approve, {}, { token })).json.code, "record_changed");
    await world.mailTo("eve0@elsewhere.example", 2);
    assert.equal((await world.ask("POST /v1/sign-in", body)).status, 201);
    const unknown = await world.ask(`POST /v1/desk/registrations/${second}/approve`, {}, { token });
    assert.equal(unknown.json.code, "invalid_request");
    const refused = await world.ask(
      `POST /v1/desk/registrations/${second}/refuse`,
      { reason: "We do not know you." },
      { token },
    );
    assert.equal(refused.status, 200);
    const mail = await world.mailTo("eve1@elsewhere.example", 2);
    assert.match(mail.text, /We do not know you\./);
    assert.equal((await waiting(world, token)).pending, 0);
    assert.equal((await waiting(world, token, "?state=refused")).registrations.length, 1);
    // Whoever was refused may try again.
    const retry = { ...eve, email: "eve1@elsewhere.example", customerNumber: "C1" };
    const third = await world.ask<BegunRegistration>("POST /v1/registrations", retry);
    assert.equal(third.status, 201);
  });

  test("of an address that has an account answers the same, and tells its owner", async (t) => {
    const world = await openAccountWorld(t, openStore);
    await world.contact("Maria", "manager");
    const begun = await world.ask<BegunRegistration>("POST /v1/registrations", {
      ...maria,
      customerNumber: "C1",
    });
    assert.equal(begun.status, 201);
    const mail = await world.mailTo(maria.email);
    assert.match(mail.subject, /have an account/);
    assert.equal(codeIn(mail), "");
  });

  test("takes five tries of a code, for ten minutes; a new one begins anew", async (t) => {
    const world = await openAccountWorld(t, openStore);
    const who = { ...maria, customerNumber: "C1" };
    const { json: begun } = await world.ask<BegunRegistration>("POST /v1/registrations", who);
    const { registration } = begun;
    const code = codeIn(await world.mailTo(maria.email));
    const confirm = async (code: string) =>
      (await world.ask("POST /v1/registrations/confirm", { workspace, registration, code })).json
        .code;
    for (let count = 0; count < 5; count++) {
      assert.equal(await confirm(otherThan(code)), "code_invalid");
    }
    assert.equal(await confirm(code), "code_expired");
    const again = { workspace, registration };
    assert.equal((await world.ask("POST /v1/registrations/code", again)).status, 200);
    const second = codeIn(await world.mailTo(maria.email, 2));
    world.pass(10 * 60_000);
    assert.equal(await confirm(second), "code_expired");
  });

  test("as a new customer makes one at once, where the flow says so", async (t) => {
    const world = await openAccountWorld(t, openStore, { flows: [flow] });
    const nora = { ...maria, name: "Nora", email: "nora@bar.example", company };
    const { json } = await registerAndConfirm(world, nora);
    assert.equal(json.opened?.view.visitor.customer?.name, "Nora's Bar");
    const customer = await world.context.db
      .selectFrom("customers")
      .innerJoin("addresses", "addresses.customer_id", "customers.id")
      .select(["payment_terms", "shipping_terms", "phone", "city", "kind"])
      .where("customers.name", "=", "Nora's Bar")
      .orderBy("kind")
      .executeTakeFirst();
    assert.deepEqual(customer, {
      payment_terms: "Net 30",
      shipping_terms: "Free carrier",
      phone: "+43 1 234",
      city: "Wien",
      kind: "billing",
    });
  });

  test("as a new customer waits where the flow says so, and is made when staff let it in", async (t) => {
    const world = await openAccountWorld(t, openStore, { flows: [{ ...flow, approval: true }] });
    const nora = { ...maria, name: "Nora", email: "nora@bar.example", company };
    assert.equal((await registerAndConfirm(world, nora)).json.opened, null);
    const token = await world.staff();
    const [found] = (await waiting(world, token)).registrations;
    assert.equal(found?.company?.name, "Nora's Bar");
    const approve = `POST /v1/desk/registrations/${found.id}/approve`;
    const taken = await world.ask(approve, { customer: "C1" }, { token });
    assert.equal(taken.json.code, "name_taken");
    assert.equal((await world.ask(approve, { customer: "N7" }, { token })).status, 200);
    const body = { workspace, email: nora.email, password };
    assert.equal((await world.ask("POST /v1/sign-in", body)).status, 201);
  });
});

test("takes no password that is weak, common or one's own, by either rule", async (t) => {
  const strict = await openAccountWorld(t, openSqlite);
  const long = await openAccountWorld(t, openSqlite, { password: { kind: "length", minimum: 12 } });
  const refused = async ({ ask }: AccountWorld, password: string) =>
    (await ask("POST /v1/registrations", { ...maria, password, customerNumber: "C1" })).json
      .code === "password_refused";
  for (const password of [
    "Aa1-",
    "correct-horse-1",
    "CORRECT-HORSE-1",
    "Correct-horse",
    "Password1!",
    "Corrects1",
  ]) {
    assert.equal(await refused(strict, password), true, password);
  }
  assert.equal(await refused(strict, "Correct-horse-1"), false);
  for (const password of ["eleven char", "123456789012", "maria@anders.example"]) {
    assert.equal(await refused(long, password), true, password);
  }
  assert.equal(await refused(long, "four words in a row"), false);
});

test("takes only what the flow offers, and what it asks for", async (t) => {
  const { ask } = await openAccountWorld(t, openSqlite, { flows: [flow] });
  const tried = async (change: object) =>
    (
      await ask<{ errors?: { pointer: string }[] }>("POST /v1/registrations", {
        ...maria,
        company: { ...company, ...change },
      })
    ).json;
  const pointer = async (change: object) => (await tried(change)).errors?.[0]?.pointer;
  assert.equal(await pointer({ group: "Friends" }), "/company/group");
  assert.equal(await pointer({ paymentTerms: "Never" }), "/company/paymentTerms");
  assert.equal(await pointer({ phone: "" }), "/company/phone");
  assert.equal(
    await pointer({ address: { ...company.address, line1: "x".repeat(10_000) } }),
    "/company/address/line1",
  );
  assert.equal(
    await pointer({ address: { ...company.address, country: "Utopia" } }),
    "/company/address/country",
  );
  assert.equal((await tried({ flow: "none" })).code, "registration_closed");
});

test("takes no address that its country does not write so, and says where", async (t) => {
  const { ask } = await openAccountWorld(t, openSqlite, { flows: [flow] });
  const faults = async (change: object) => {
    const address = { ...company.address, ...change };
    const answer = await ask<{ errors?: { pointer: string; code: string }[] }>(
      "POST /v1/registrations",
      { ...maria, company: { ...company, address } },
    );
    return answer.json.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
  };
  const at = "/company/address";
  const empty = { line1: "", city: "", postalCode: "" };
  assert.deepEqual(await faults(empty), [
    `${at}/line1 required`,
    `${at}/city required`,
    `${at}/postalCode required`,
  ]);
  assert.deepEqual(await faults({ postalCode: "SW1A 1AA" }), [`${at}/postalCode invalid`]);
  assert.deepEqual(await faults({ country: "XX" }), [`${at}/country invalid`]);
  assert.deepEqual(await faults({ country: "US", postalCode: "98101" }), [`${at}/region required`]);
  // Singapore has no cities.
  const singapore = { country: "SG", city: "", postalCode: "018956" };
  assert.equal(await faults(singapore), undefined);
});

test("has few codes to guess for an address, from wherever they are asked for", async (t) => {
  const environment = { RATE_LIMIT_SCALE: "1", TRUST_PROXY: "true" };
  const { ask } = await openAccountWorld(t, openSqlite, { environment });
  const from = (count: number) => ({ headers: { "x-forwarded-for": `192.0.2.${count}` } });
  const who = { ...maria, customerNumber: "C1" };
  let registration = "";
  for (let count = 1; count <= 30; count++) {
    const begun = await ask<BegunRegistration>("POST /v1/registrations", who, from(count));
    assert.equal(begun.status, 201);
    ({ registration } = begun.json);
  }
  const next = await ask("POST /v1/registrations", who, from(31));
  assert.equal(next.status, 429, "Maria's address has had thirty codes today");
  const resend = async (count: number) =>
    (await ask("POST /v1/registrations/code", { workspace, registration }, from(count))).status;
  for (let count = 32; count <= 35; count++) assert.equal(await resend(count), 200);
  assert.equal(await resend(36), 429);
});

/** Accounts with all doors open. */
const all: Settings["accounts"] = {
  signIn: true,
  existingCustomers: true,
  flows: [],
  password: { kind: "characters", minimum: 8 },
};

test("opens nothing that the supplier has closed while the code was on its way", async (t) => {
  const world = await openAccountWorld(t, openSqlite);
  const { ask, mailTo, context } = world;
  const setAccounts = (changed: Partial<Settings["accounts"]>) => {
    const accounts = { ...all, ...changed };
    const settings = JSON.stringify({ settings: { accounts } });
    return context.store.transaction((db) =>
      db.updateTable("workspaces").set({ settings }).execute(),
    );
  };
  const who = { ...maria, customerNumber: "C1" };
  const { registration } = (await ask<BegunRegistration>("POST /v1/registrations", who)).json;
  const entered = { workspace, registration, code: codeIn(await mailTo(maria.email)) };
  await setAccounts({ signIn: false });
  const confirm = "POST /v1/registrations/confirm";
  assert.equal((await ask(confirm, entered)).json.code, "code_expired");
  await setAccounts({ existingCustomers: false });
  const waits = await ask<ConfirmedRegistration>(confirm, entered);
  assert.equal(waits.json.opened, null, "staff have to look");
});

test("staff who may let somebody in are told of who waits, once each, and of no one else", async (t) => {
  const world = await openAccountWorld(t, openSqlite);
  const { context, mails } = world;
  const { workspaceId } = world.supplier;
  await world.staff();
  const put = (name: string, role: "sales" | "picker") =>
    context.store.transaction((db) => {
      const account = { name, email: `${name}@acme.example`, passwordHash: "none" };
      return putStaff(db, { workspaceId, ...account, role });
    });
  await put("sally", "sales");
  await put("pia", "picker");
  await context.store.transaction((db) =>
    db.updateTable("staff").set({ new_order_mail: 1 }).execute(),
  );
  await world.registers("Eve", "eve@elsewhere.example");
  await world.tell();
  const told = mails.filter(({ subject }) => subject === "Eve waits for an account");
  assert.deepEqual(told.map(({ to }) => to).sort(), ["otto@acme.example", "sally@acme.example"]);
  assert.match(
    told[0]?.text ?? "",
    /for Anders Bistro, customer C1,.*\n.*\/desk#\/customers\/registrations/s,
  );
  mails.length = 0;
  await world.registers("Ida", "ida@elsewhere.example", "C999");
  await world.tell();
  const toStaff = mails.find(({ subject }) => subject === "Ida waits for an account");
  assert.match(toStaff?.text ?? "", /with the number C999, which no customer has,/);
  // On file, and so let in at once: nobody has to look.
  mails.length = 0;
  await world.registers("Maria", maria.email);
  await world.tell();
  assert.deepEqual(
    mails.map(({ to }) => to),
    [maria.email],
  );
});
