import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { Store } from "../database/store.ts";
import { isRefusal, type Refusal } from "../http/refusal.ts";
import { makeLink } from "../links/make-link.ts";
import { onEachEngine, type OpenStore } from "../testing/stores.ts";
import { addSupplier, testWorld } from "../testing/world.ts";
import { authenticate } from "./authenticate.ts";
import { openSession, type SessionOwner } from "./open-session.ts";
import { hashSecret, makeSecret } from "./secret.ts";
import { deleteSession, endSessionsOfBlocked } from "./session-queries.ts";

const hour = 3_600_000;
const minute = 60_000;

async function customerSession(t: TestContext, openStore: OpenStore) {
  const opened = await openStore(t);
  const writes: Promise<unknown>[] = [];
  const store: Store = {
    ...opened,
    transaction: (work) => {
      const write = opened.transaction(work);
      writes.push(write);
      return write;
    },
  };
  /** Waits for what calls have left behind to be written. */
  const settled = () => Promise.all(writes);
  const world = await testWorld(t, store);
  const supplier = await addSupplier(world, "acme", { publicCatalogue: true });
  const { id: linkId } = await store.db
    .selectFrom("portal_links")
    .select("id")
    .executeTakeFirstOrThrow();
  const open = (owner: SessionOwner) =>
    store.transaction((db) => openSession(world.context, db, supplier.workspaceId, owner));
  const session = await open({ kind: "customer", customerId: supplier.customerId, linkId });
  const code = async (token: string | null) => {
    const result = await authenticate(world.context, token);
    return isRefusal(result) ? result.code : "admitted";
  };
  return { ...world, store, supplier, linkId, open, session, code, settled };
}

onEachEngine("sessions", (openStore) => {
  test("a token stands for its workspace and customer", async (t) => {
    const { context, session, supplier, linkId } = await customerSession(t, openStore);
    const buyer = (await authenticate(context, session.token)) as Exclude<
      Awaited<ReturnType<typeof authenticate>>,
      Refusal
    >;
    assert.equal(buyer.workspace.slug, "acme");
    assert.equal(buyer.workspace.settings.orderFields.notes, "optional");
    assert.deepEqual(buyer.actor, {
      kind: "customer",
      customer: {
        id: supplier.customerId,
        number: "C1",
        name: "Anders Bistro",
        priceGroupId: null,
        taxExempt: false,
        catalogueAll: true,
        freight: null,
        stockDisplay: null,
        checkoutMode: null,
      },
      linkId,
      accountId: null,
      permissions: new Set(["catalogue:read", "cart:write", "orders:read", "orders:submit"]),
    });
  });

  test("the database holds no token", async (t) => {
    const { store, session } = await customerSession(t, openStore);
    const rows = await store.db.selectFrom("sessions").selectAll().execute();
    assert.equal(rows.length, 1);
    assert.ok(!JSON.stringify(rows).includes(session.token));
  });

  test("what is no token is unauthorized, what is none any more has ended", async (t) => {
    const { code, session, store } = await customerSession(t, openStore);
    assert.equal(await code(null), "unauthorized");
    assert.equal(await code("' or 1=1 --"), "unauthorized");
    assert.equal(await code(makeSecret()), "session_expired");
    await store.transaction((db) => deleteSession(db, hashSecret(session.token)));
    assert.equal(await code(session.token), "session_expired");
  });

  test("a session that is used lives on, one that is not ends", async (t) => {
    const world = await customerSession(t, openStore);
    for (let i = 0; i < 3; i++) {
      world.pass(11 * hour);
      assert.equal(await world.code(world.session.token), "admitted");
      await world.settled();
    }
    world.pass(12 * hour);
    assert.equal(await world.code(world.session.token), "session_expired");
  });

  test("use within a few minutes writes nothing", async (t) => {
    const world = await customerSession(t, openStore);
    const end = async () =>
      (
        await world.store.db
          .selectFrom("sessions")
          .select("idle_expires_at")
          .executeTakeFirstOrThrow()
      ).idle_expires_at;
    const before = await end();
    world.pass(4 * minute);
    await world.code(world.session.token);
    await world.settled();
    assert.equal(await end(), before);
    world.pass(2 * minute);
    await world.code(world.session.token);
    await world.settled();
    assert.equal(await end(), before + 6 * minute);
  });

  test("no use carries a session beyond its last day", async (t) => {
    const world = await customerSession(t, openStore);
    for (let passed = 0; passed < 30 * 24; passed += 10) {
      assert.equal(await world.code(world.session.token), "admitted");
      await world.settled();
      world.pass(10 * hour);
    }
    assert.equal(await world.code(world.session.token), "session_expired");
  });

  test("a public session ends after two hours", async (t) => {
    const { open, code, pass } = await customerSession(t, openStore);
    const { token } = await open({ kind: "public" });
    pass(hour + 59 * minute);
    assert.equal(await code(token), "admitted");
    pass(minute);
    assert.equal(await code(token), "session_expired");
  });

  test("closing the public catalogue ends public sessions with the next call, and no others", async (t) => {
    const { open, code, store, session } = await customerSession(t, openStore);
    const { token } = await open({ kind: "public" });
    const settings = JSON.stringify({ settings: { publicCatalogue: false } });
    await store.transaction((db) => db.updateTable("workspaces").set({ settings }).execute());
    assert.equal(await code(token), "session_expired");
    assert.equal(await code(session.token), "admitted");
  });

  test("blocking a customer ends its sessions with the next call", async (t) => {
    const { store, code, session } = await customerSession(t, openStore);
    await store.transaction((db) => db.updateTable("customers").set({ blocked: 1 }).execute());
    assert.equal(await code(session.token), "session_expired");
  });

  test("a session that ended because its customer was blocked stays ended", async (t) => {
    const { store, code, session } = await customerSession(t, openStore);
    await store.transaction(async (db) => {
      const customers = await db
        .updateTable("customers")
        .set({ blocked: 1 })
        .returning("id")
        .execute();
      await endSessionsOfBlocked(
        db,
        customers.map(({ id }) => id),
      );
      await db.updateTable("customers").set({ blocked: 0 }).execute();
    });
    assert.equal(await code(session.token), "session_expired");
  });

  test("a new link ends the sessions of the old one, and only those", async (t) => {
    const world = await customerSession(t, openStore);
    const other = await addSupplier(world, "other");
    const { id: linkId } = await world.store.db
      .selectFrom("portal_links")
      .select("id")
      .where("customer_id", "=", other.customerId)
      .executeTakeFirstOrThrow();
    const untouched = await world.open({ kind: "customer", customerId: other.customerId, linkId });
    await makeLink(world.context, { workspace: "acme", customer: "C1", regenerate: true });
    assert.equal(await world.code(world.session.token), "session_expired");
    assert.equal(await world.code(untouched.token), "admitted");
  });

  test("sessions that have ended are cleared away", async (t) => {
    const { store, open, pass } = await customerSession(t, openStore);
    await open({ kind: "public" });
    pass(31 * 24 * hour);
    await open({ kind: "public" });
    const rows = await store.db.selectFrom("sessions").select("kind").execute();
    assert.equal(rows.length, 1);
  });

  test("a change of the catalogue shows in the next call", async (t) => {
    const { context, store, session } = await customerSession(t, openStore);
    const revision = async () => {
      const buyer = await authenticate(context, session.token);
      return isRefusal(buyer) ? null : buyer.workspace.catalogueRevision;
    };
    assert.equal(await revision(), 1);
    await store.transaction((db) =>
      db.updateTable("workspaces").set({ catalogue_revision: 2 }).execute(),
    );
    assert.equal(await revision(), 2);
  });
});
