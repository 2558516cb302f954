import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  StaffInvitation,
  StaffInvitationPage,
  StaffMember,
  StaffPage,
} from "@order-portal/contract";
import { openDeskWorld, password, type DeskWorld } from "../testing/desk-world.ts";
import { onEachEngine } from "../testing/stores.ts";

const paul = "paul@acme.example";
const open = (secret: string, email: string) => ({
  body: { secret, name: "Paul", email, password: "another correct horse" },
});

const memberOf = async ({ ask }: DeskWorld, token: string, id: string): Promise<StaffMember> => {
  const { json } = await ask<StaffPage>("GET /v1/desk/staff", { token });
  const member = json.staff.find((one) => one.id === id);
  assert.ok(member);
  return member;
};

onEachEngine("staff access", (openStore) => {
  test("somebody invited gets an account of the role, for that address, once", async (t) => {
    const world = await openDeskWorld(t, openStore, { BASE_URL: "https://orders.example" });
    const { ask, mails, mailedSecret } = world;
    const { token } = await world.signIn("owner", "anna@acme.example");
    const body = { email: "Paul@acme.example", role: "picker" };
    const invited = await ask<StaffInvitation>("POST /v1/desk/staff-invitations", { token, body });
    assert.equal(invited.json.email, paul);
    const first = await mailedSecret();
    assert.equal(mails.at(-1)?.fromName, "The acme company");
    assert.match(mails.at(-1)?.text ?? "", /https:\/\/orders\.example\/desk#staff-link=/);

    const read = await ask("POST /v1/desk/links/read", { body: { secret: first } });
    assert.deepEqual(read.json, {
      workspace: { slug: "acme", name: "The acme company" },
      invitation: { email: paul, role: "picker" },
    });
    const { id } = invited.json;
    await ask(`POST /v1/desk/staff-invitations/${id}/resend`, { token });
    const second = await mailedSecret();
    const byOld = await ask("POST /v1/desk/links/open", open(first, paul));
    assert.equal(byOld.json.code, "link_unknown");
    const asEve = await ask("POST /v1/desk/links/open", open(second, "eve@evil.example"));
    assert.equal(asEve.json.code, "invalid_request");
    const joined = await ask<{ desk: { staff: { role: string } } }>(
      "POST /v1/desk/links/open",
      open(second, paul),
    );
    assert.equal(joined.json.desk.staff.role, "picker");
    const again = await ask("POST /v1/desk/links/open", open(second, paul));
    assert.equal(again.json.code, "link_unknown");
    const twice = await ask("POST /v1/desk/staff-invitations", { token, body });
    assert.equal(twice.json.code, "staff_exists");
  });

  test("an invitation ends after a week, and when it is withdrawn", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const { ask, mailedSecret } = world;
    const { token } = await world.signIn("owner", "anna@acme.example");
    const invite = async (email: string) => {
      const body = { email, role: "sales" };
      return (await ask<StaffInvitation>("POST /v1/desk/staff-invitations", { token, body })).json;
    };
    const { id } = await invite(paul);
    const withdrawn = await mailedSecret();
    await ask(`DELETE /v1/desk/staff-invitations/${id}`, { token });
    const answer = await ask("POST /v1/desk/links/open", open(withdrawn, paul));
    assert.equal(answer.json.code, "link_unknown");
    await invite("nina@acme.example");
    world.pass(7 * 24 * 3_600_000);
    const late = await ask(
      "POST /v1/desk/links/open",
      open(await mailedSecret(), "nina@acme.example"),
    );
    assert.equal(late.json.code, "link_unknown");
  });

  test("a mail that cannot be sent is shown, and can be sent again", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const { ask, context, mailedSecret } = world;
    const { token } = await world.signIn("owner", "anna@acme.example");
    const { send } = context.mailer;
    const refusal = Object.assign(new Error(`550 ${paul} is not here`), { responseCode: 550 });
    context.mailer.send = () => Promise.reject(refusal);
    const body = { email: paul, role: "sales" };
    const { json } = await ask<StaffInvitation>("POST /v1/desk/staff-invitations", { token, body });
    assert.deepEqual([json.sentAt, json.mailFailed], [null, false]);
    const listed = async () => {
      await world.tell();
      const page = await ask<StaffInvitationPage>("GET /v1/desk/staff-invitations", { token });
      return page.json.invitations[0];
    };
    assert.equal((await listed())?.mailFailed, true);
    assert.ok(!JSON.stringify(world.logs).includes(paul), "the log has the address");
    context.mailer.send = send;
    await ask(`POST /v1/desk/staff-invitations/${json.id}/resend`, { token });
    assert.equal((await listed())?.sentAt, new Date(context.now()).toISOString());
    assert.equal((await listed())?.mailFailed, false);
    assert.equal(
      (await ask("POST /v1/desk/links/open", open(await mailedSecret(), paul))).status,
      201,
    );
  });

  test("a new role counts at the next request; a closed account is out and cannot sign in", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const { ask } = world;
    const { token } = await world.signIn("owner", "anna@acme.example");
    const sales = await world.signIn("sales", paul);
    const member = await memberOf(world, token, sales.id);
    const address = `PATCH /v1/desk/staff/${sales.id}`;
    const promoted = await ask<StaffMember>(address, {
      token,
      body: { revision: member.revision, role: "owner" },
    });
    assert.equal((await ask("GET /v1/desk/staff", { token: sales.token })).status, 200);
    const stale = await ask(address, { token, body: { revision: member.revision, active: false } });
    assert.equal(stale.json.code, "record_changed");
    const { revision } = promoted.json;
    await ask(address, { token, body: { revision, active: false } });
    const after = await ask("GET /v1/desk/session", { token: sales.token });
    assert.equal(after.json.code, "session_expired");
    const body = { workspace: "acme", email: paul, password };
    assert.equal((await ask("POST /v1/desk/sign-in", { body })).json.code, "sign_in_failed");
  });

  test("one owner stays, even where two take the other's rights at once", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const { ask } = world;
    const anna = await world.signIn("owner", "anna@acme.example");
    const berta = await world.signIn("owner", "berta@acme.example");
    const demote = async (by: typeof anna, whom: typeof anna) => {
      const { revision } = await memberOf(world, by.token, whom.id);
      const body = { revision, role: "sales" };
      return () => ask(`PATCH /v1/desk/staff/${whom.id}`, { token: by.token, body });
    };
    const moves = [await demote(anna, berta), await demote(berta, anna)];
    const answers = await Promise.all(moves.map((move) => move()));
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    const owners = await world.context.db
      .selectFrom("staff")
      .select("id")
      .where("role", "=", "owner")
      .execute();
    assert.equal(owners.length, 1);
    const last = String(owners[0]?.id) === anna.id ? anna : berta;
    const { revision } = await memberOf(world, last.token, last.id);
    for (const change of [{ role: "picker" }, { active: false }]) {
      const body = { revision, ...change };
      const answer = await ask(`PATCH /v1/desk/staff/${last.id}`, { token: last.token, body });
      assert.equal(answer.json.code, "last_owner");
    }
  });

  test("a colleague is signed out everywhere, and nobody else", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const { ask } = world;
    const anna = await world.signIn("owner", "anna@acme.example");
    const sales = await world.signIn("sales", paul);
    await ask(`POST /v1/desk/staff/${sales.id}/sign-out`, { token: anna.token });
    const session = async (token: string) => (await ask("GET /v1/desk/session", { token })).status;
    assert.deepEqual([await session(sales.token), await session(anna.token)], [401, 200]);
  });

  test("a new password needs the old one, keeps this session and ends the others", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const { ask } = world;
    const here = await world.signIn("picker", paul);
    const body = { workspace: "acme", email: paul, password };
    const elsewhere = await ask<{ session: { token: string } }>("POST /v1/desk/sign-in", { body });
    const change = (old: string) =>
      ask("POST /v1/desk/account/password", {
        token: here.token,
        body: { password: old, newPassword: "another correct horse" },
      });
    assert.equal((await change("not mine")).json.code, "password_wrong");
    assert.equal((await change(password)).status, 204);
    const session = async (token: string) => (await ask("GET /v1/desk/session", { token })).status;
    assert.equal(await session(here.token), 200);
    assert.equal(await session(elsewhere.json.session.token), 401);
    assert.equal((await ask("POST /v1/desk/sign-in", { body })).status, 401);
    await ask("DELETE /v1/desk/account/sessions", { token: here.token });
    assert.equal(await session(here.token), 401);
  });
});
