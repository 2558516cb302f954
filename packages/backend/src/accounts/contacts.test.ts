import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  AccountLink,
  Contact,
  ContactList,
  OpenedLink,
  RegistrationPage,
} from "@order-portal/contract";
import { customerValues } from "../customers/customer-values.ts";
import { addSupplier } from "../testing/world.ts";
import { openAccountWorld, password, secretIn } from "../testing/account-world.ts";
import { onEachEngine, openSqlite } from "../testing/stores.ts";

const workspace = "acme";

onEachEngine("the contacts of a customer", (openStore) => {
  test("are invited by mail, with a role, and choose a password", async (t) => {
    const { ask, contact, mailTo } = await openAccountWorld(t, openStore);
    const { token } = await contact("Maria", "manager");
    const ann = { name: "Ann", email: "Ann@anders.example", role: "viewer" };
    const invite = (body: object) => ask<Contact>("POST /v1/contacts", body, { token });
    assert.equal((await invite(ann)).json.state, "invited");
    const mail = await mailTo("ann@anders.example");
    assert.match(mail.text, /Maria invites you to act for Anders Bistro/);
    // Whoever invites writes no paragraph of his own into the supplier's mail.
    await ask("PATCH /v1/account", { name: "Eve\r\n\r\nYour bank: call 0800\u202e" }, { token });
    await invite({ ...ann, email: "bob@anders.example" });
    const bobs = await mailTo("bob@anders.example");
    assert.match(bobs.text, /^Eve Your bank: call 0800 invites you/);
    const secret = secretIn(mail);
    const read = await ask<AccountLink>("POST /v1/account-links/read", { workspace, secret });
    assert.deepEqual([read.json.kind, read.json.customerName], ["invitation", "Anders Bistro"]);
    const link = { workspace, secret, password };
    const opened = await ask<OpenedLink>("POST /v1/account-links/open", link);
    const own = { token: opened.json.session.token };
    assert.deepEqual(opened.json.view.visitor.permissions, [
      "catalogue:read",
      "orders:read",
      "account:write",
    ]);
    assert.equal((await ask("PATCH /v1/cart", { lines: [] }, own)).json.code, "forbidden");
    assert.equal((await ask("GET /v1/contacts", undefined, own)).json.code, "forbidden");
    assert.equal((await invite(ann)).json.code, "contact_exists");
  });

  test("get another role, or go, with the next request", async (t) => {
    const { ask, contact } = await openAccountWorld(t, openStore);
    const maria = await contact("Maria", "manager");
    const carl = await contact("Carl", "viewer");
    const { token } = maria;
    const list = await ask<ContactList>("GET /v1/contacts", undefined, { token });
    assert.deepEqual(
      list.json.contacts.map(({ name, role, isSelf }) => [name, role, isSelf]),
      [
        ["Carl", "viewer", false],
        ["Maria", "manager", true],
      ],
    );
    const cart = async () =>
      (await ask("PATCH /v1/cart", { lines: [] }, { token: carl.token })).status;
    assert.equal(await cart(), 403);
    const path = `/v1/contacts/${carl.id}`;
    await ask(`PATCH ${path}`, { role: "buyer" }, { token });
    assert.equal(await cart(), 200);
    const self = await ask(`PATCH /v1/contacts/${maria.id}`, { role: "viewer" }, { token });
    assert.equal(self.json.code, "own_account");
    assert.equal((await ask(`DELETE ${path}`, undefined, { token })).status, 204);
    assert.equal(await cart(), 401);
    assert.equal((await ask(`DELETE ${path}`, undefined, { token })).json.code, "not_found");
  });

  test("who were removed wait for staff, though their address is on file, or are invited again", async (t) => {
    const world = await openAccountWorld(t, openStore);
    const { ask, contact } = world;
    // On file for the customer.
    const maria = await contact("Maria", "buyer");
    const { token } = await contact("Otto", "manager");
    assert.equal((await ask(`DELETE /v1/contacts/${maria.id}`, undefined, { token })).status, 204);
    const email = "maria@anders.example";
    assert.equal((await world.registers("Maria", email)).json.opened, null);
    const staff = { token: await world.staff() };
    const { json } = await ask<RegistrationPage>("GET /v1/desk/registrations", undefined, staff);
    const approve = `POST /v1/desk/registrations/${json.registrations[0]?.id}/approve`;
    assert.equal((await ask(approve, {}, staff)).status, 200);
    const self = { workspace, email, password };
    const opened = await ask<OpenedLink>("POST /v1/sign-in", self);
    assert.equal(opened.status, 201);
    const removed = await world.context.db.selectFrom("removed_contacts").selectAll().execute();
    assert.deepEqual(removed, []);
  });

  test("who invite an address of another customer's learn nothing, and get nobody", async (t) => {
    const world = await openAccountWorld(t, openStore);
    const { ask, contact, context, mailTo, supplier } = world;
    const { token } = await contact("Maria", "manager");
    const eve = "eve@elsewhere.example";
    const invited = { name: "Eve", email: eve, role: "buyer" };
    assert.equal((await ask("POST /v1/contacts", invited, { token })).status, 201);
    const secret = secretIn(await mailTo(eve));
    await context.store.transaction((db) =>
      db
        .insertInto("accounts")
        .values({
          workspace_id: supplier.workspaceId,
          customer_id: null,
          email: eve,
          name: "Eve",
          role: "buyer",
          password_hash: "none",
          state: "pending",
          created_at: context.now(),
        })
        .execute(),
    );
    const opened = await ask("POST /v1/account-links/open", { workspace, secret, password });
    assert.equal(opened.json.code, "link_unknown");
  });
});

const second = { number: "C2", name: "Berta" };

/** Every call of a contact who has signed in, and how it is asked. */
const calls: readonly (readonly [line: string, body?: object])[] = [
  ["GET /v1/account"],
  ["PATCH /v1/account", { name: "Eve" }],
  ["POST /v1/account/password", { password, newPassword: "Another-horse-1" }],
  ["POST /v1/account/email", { email: "eve@elsewhere.example", password }],
  ["POST /v1/account/email/confirm", { code: "123456" }],
  ["DELETE /v1/account/sessions"],
  ["GET /v1/contacts"],
  ["POST /v1/contacts", { name: "Eve", email: "eve@elsewhere.example", role: "manager" }],
  ["PATCH /v1/contacts/ID", { role: "manager" }],
  ["DELETE /v1/contacts/ID"],
];

test("every call is refused to nobody, to a link, and beyond the own customer", async (t) => {
  const world = await openAccountWorld(t, openSqlite);
  const { ask, context } = world;
  const maria = await world.contact("Maria", "manager");
  const viewer = await world.contact("Vera", "viewer");
  const opened = await ask<OpenedLink>("POST /v1/links/open", {
    workspace,
    linkSecret: world.supplier.linkSecret,
  });
  const link = opened.json.session.token;
  for (const [line, body] of calls) {
    const asked = line.replace("ID", String(maria.id));
    assert.equal((await ask(asked, body)).json.code, "unauthorized", line);
    assert.equal((await ask(asked, body, { token: link })).json.code, "forbidden", line);
    if (line.includes("/contacts")) {
      const looks = { token: viewer.token };
      assert.equal((await ask(asked, body, looks)).json.code, "forbidden", line);
    }
  }
  // A manager of another customer of the same workspace: as if there were none of the first one's.
  const berta = await world.contact("Berta", "manager");
  await context.store.transaction(async (db) => {
    const { id: customer_id } = await db
      .insertInto("customers")
      .values(customerValues(world.supplier.workspaceId, { ...second, catalogueAll: true }))
      .returning("id")
      .executeTakeFirstOrThrow();
    await db.updateTable("accounts").set({ customer_id }).where("id", "=", berta.id).execute();
    const sessions = db.updateTable("sessions").set({ customer_id });
    await sessions.where("account_id", "=", berta.id).execute();
  });
  const { token } = berta;
  const answers = async (id: number) => [
    (await ask(`PATCH /v1/contacts/${id}`, { role: "viewer" }, { token })).json.code,
    (await ask(`DELETE /v1/contacts/${id}`, undefined, { token })).json.code,
  ];
  assert.deepEqual(await answers(maria.id), await answers(777_777));
  assert.deepEqual(await answers(maria.id), ["not_found", "not_found"]);
  const list = await ask<ContactList>("GET /v1/contacts", undefined, { token });
  assert.deepEqual(
    list.json.contacts.map(({ name }) => name),
    ["Berta"],
  );
});

test("a contact of another workspace signs in to the own one alone", async (t) => {
  const world = await openAccountWorld(t, openSqlite);
  await world.contact("Maria", "manager");
  await addSupplier(world, "other", {
    accounts: {
      signIn: true,
      existingCustomers: true,
      flows: [],
      password: { kind: "characters", minimum: 8 },
    },
  });
  const body = { email: "maria@anders.example", password };
  const answer = await world.ask("POST /v1/sign-in", { workspace: "other", ...body });
  assert.equal(answer.json.code, "sign_in_failed");
  assert.equal((await world.ask("POST /v1/sign-in", { workspace, ...body })).status, 201);
});

test("a name that looks like an address is no link in the mail that it stands in", async (t) => {
  const { ask, contact, mailTo } = await openAccountWorld(t, openSqlite);
  const { token } = await contact("Maria", "manager");
  const name = "St.Win 100 at https://evil.example/x or www.evil.example";
  await ask("PATCH /v1/account", { name }, { token });
  const ann = { name: "Ann", email: "ann@elsewhere.example", role: "viewer" };
  await ask("POST /v1/contacts", ann, { token });
  const { subject, text, html } = await mailTo(ann.email);
  assert.match(text, /^St\. Win 100 at /);
  assert.doesNotMatch(`${subject} ${text} ${html}`, /evil\.example|https:\/\/evil/);
});

test("who may no more decide about contacts invites none, though the session says so still", async (t) => {
  const { ask, contact, context } = await openAccountWorld(t, openSqlite);
  const maria = await contact("Maria", "manager");
  await contact("Otto", "manager");
  // Her session is as it was read before; her account is another by now.
  await context.store.transaction((db) =>
    db.updateTable("accounts").set({ role: "viewer" }).where("id", "=", maria.id).execute(),
  );
  const eve = { name: "Eve", email: "eve@elsewhere.example", role: "manager" };
  const refused = await ask("POST /v1/contacts", eve, { token: maria.token });
  assert.equal(refused.json.code, "forbidden");
});
