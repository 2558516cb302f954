import assert from "node:assert/strict";
import { test } from "node:test";
import type { AuditPage, DeskSession, FirstSteps } from "@order-portal/contract";
import { openDeskWorld } from "../testing/desk-world.ts";
import { onEachEngine } from "../testing/stores.ts";
import { addProduct } from "../testing/world.ts";

onEachEngine("the first steps", (openStore) => {
  test("are ticked by what is there, and over for good once all are done", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const { ask, context, workspaceId } = world;
    const owner = await world.signIn("owner", "anna@acme.example");
    const read = async () => (await ask<FirstSteps>("GET /v1/desk/first-steps", owner)).json;
    const done = async () =>
      (await read()).steps.filter((step) => step.done).map(({ name }) => name);
    const isShown = async () =>
      (await ask<DeskSession>("GET /v1/desk/session", owner)).json.gettingStarted;

    // The supplier of these tests has one customer, and that one's link.
    assert.deepEqual(await done(), ["customers", "link"]);
    await addProduct(world, workspaceId, { sku: "TEA", name: "Tea", price: 1_0000 });
    assert.deepEqual(await done(), ["products", "prices", "customers", "link"]);
    const { json } = await ask<{ brand: { revision: string } }>("GET /v1/desk/settings", owner);
    const values = {
      logoUrl: null,
      accentColor: "#1f6f54",
      message: null,
      contactEmail: null,
      contactPhone: null,
    };
    const body = { section: "brand", revision: json.brand.revision, values };
    await ask("PUT /v1/desk/settings", { ...owner, body });
    assert.equal(await isShown(), true);
    assert.equal((await read()).finished, false);

    const use = (at: number | null) =>
      context.store.transaction((db) =>
        db.updateTable("portal_links").set({ last_used_at: at }).execute(),
      );
    await use(context.now());
    const last = await read();
    assert.equal(last.finished, true);
    assert.equal(last.steps.length, 6);
    assert.ok(last.steps.every((step) => step.done));
    await use(null);
    assert.deepEqual(await read(), { finished: true, steps: [] });
    assert.equal(await isShown(), false);
  });

  test("are put away by an owner, once, and the log says who did", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const { ask } = world;
    const owner = await world.signIn("owner", "anna@acme.example");
    for (let i = 0; i < 2; i++) {
      assert.equal((await ask("DELETE /v1/desk/first-steps", owner)).status, 204);
    }
    const { json } = await ask<FirstSteps>("GET /v1/desk/first-steps", owner);
    assert.equal(json.finished, true);
    const audit = (await ask<AuditPage>("GET /v1/desk/audit", owner)).json;
    assert.deepEqual(
      audit.entries.map(({ action, who }) => [action, who.name]),
      [["first_steps.dismissed", "anna"]],
    );
  });
});
