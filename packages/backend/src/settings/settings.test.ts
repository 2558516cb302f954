import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  AuditPage,
  DeliveryPreview,
  DeskSettings,
  Problem,
  SettingsInput,
  SettingsSection,
} from "@order-portal/contract";
import { openDeskWorld } from "../testing/desk-world.ts";
import { onEachEngine, type OpenStore } from "../testing/stores.ts";
import { addProduct } from "../testing/world.ts";
import type { TestContext } from "node:test";

type Values<S extends SettingsSection> = Extract<SettingsInput, { section: S }>["values"];

/** A desk whose owner stores sections over what was read last. */
async function openSettings(t: TestContext, openStore: OpenStore) {
  const world = await openDeskWorld(t, openStore);
  const owner = await world.signIn("owner", "anna@acme.example");
  const read = async () => (await world.ask<DeskSettings>("GET /v1/desk/settings", owner)).json;
  const store = async <S extends SettingsSection>(
    section: S,
    values: Values<S>,
    revision?: string,
  ) => {
    const seen = revision ?? (await read())[section].revision;
    return world.ask<DeskSettings & Problem>("PUT /v1/desk/settings", {
      ...owner,
      body: { section, revision: seen, values },
    });
  };
  /** What is refused, by the places that are named. */
  const faults = async <S extends SettingsSection>(section: S, values: Values<S>) =>
    ((await store(section, values)).json.errors ?? []).map(({ pointer, code }) => [pointer, code]);
  return { ...world, owner, read, store, faults };
}

onEachEngine("the settings of a workspace", (openStore) => {
  test("take no geocoder that is never called", async (t) => {
    const { store, faults } = await openSettings(t, openStore);
    const checkout = { checkoutMode: "pay_later", checkoutFlow: "short" } as const;
    const refused = ["http://photon.example", "https://eve:pw@photon.example", "https://127.0.0.1"];
    for (const geocoderUrl of refused) {
      const found = await faults("checkout", { ...checkout, geocoderUrl });
      assert.deepEqual(found, [["/values/geocoderUrl", "invalid"]], geocoderUrl);
    }
    const { status } = await store("checkout", {
      ...checkout,
      geocoderUrl: "https://photon.example",
    });
    assert.equal(status, 200);
  });

  test("are stored section by section, each over what was looked at", async (t) => {
    const { read, store, ask, owner, context } = await openSettings(t, openStore);
    const before = await read();
    const delivery = { leadDays: 2, weekdays: [5, 1], holidays: ["2026-12-25"], cutOff: "14:00" };
    const { json: after } = await store("delivery", delivery);
    assert.deepEqual(after.delivery.weekdays, [1, 5]);
    // What is answered is what is read afterwards, its revision included.
    assert.deepEqual(await read(), after);
    assert.deepEqual({ ...after, delivery: before.delivery }, before);

    const late = await store("delivery", delivery, before.delivery.revision);
    assert.equal(late.json.code, "record_changed");
    const revision = () =>
      context.db.selectFrom("workspaces").select("catalogue_revision").executeTakeFirstOrThrow();
    const told = await revision();
    await store("delivery", delivery);
    assert.deepEqual(await revision(), told, "the same once more changes nothing");

    const { json: log } = await ask<AuditPage>("GET /v1/desk/audit?kind=settings", owner);
    assert.deepEqual(
      log.entries.map(({ action, subject }) => [action, subject.name]),
      [["settings.updated", "delivery"]],
    );
  });

  test("each change reaches buyers with their next request", async (t) => {
    const { store, ask } = await openSettings(t, openStore);
    await store("catalogue", {
      stockDisplay: "hidden",
      orderTemplate: "cards",
      publicCatalogue: true,
      orderHistory: false,
    });
    await store("brand", {
      logoUrl: "https://acme.example/logo.svg",
      accentColor: "#1f6f54",
      message: "",
      contactEmail: null,
      contactPhone: null,
    });
    const { json } = await ask<{ workspace: { brand: object; orderHistory: boolean } }>(
      "POST /v1/start",
      { body: { workspace: "acme" } },
    );
    assert.equal(json.workspace.orderHistory, false);
    assert.deepEqual(json.workspace.brand, {
      logoUrl: "https://acme.example/logo.svg",
      accentColor: "#1f6f54",
      message: null,
      contactEmail: null,
      contactPhone: null,
    });
  });

  test("the currency stays once something is priced in it", async (t) => {
    const world = await openSettings(t, openStore);
    const { revision: _, moneyFixedBy, ...company } = (await world.read()).company;
    assert.equal(moneyFixedBy, null);
    const { json: yen } = await world.store("company", {
      ...company,
      currency: "JPY",
      priceScale: 0,
    });
    assert.deepEqual([yen.company.currency, yen.company.priceScale], ["JPY", 0]);

    await addProduct(world, world.workspaceId, { sku: "TEA", name: "Tea", price: 300_0000 });
    assert.equal((await world.read()).company.moneyFixedBy, "prices");
    assert.deepEqual(
      await world.faults("company", { ...company, currency: "EUR", priceScale: 2 }),
      [
        ["/values/currency", "in_use"],
        ["/values/priceScale", "in_use"],
      ],
    );
    const moved = { ...company, currency: "JPY", priceScale: 0, timeZone: "Mars/Olympus" };
    assert.deepEqual(await world.faults("company", moved), [["/values/timeZone", "invalid"]]);
  });

  test("taking out a carrier service that is named asks first", async (t) => {
    const world = await openSettings(t, openStore);
    const { store, read, owner, ask, workspaceId } = world;
    const service = (name: string, amount: string) => ({
      ...{ service: name, carrier: null, amount, threshold: null },
    });
    const standard = service("Standard", "5.00");
    const services = [standard, service("Express", "12.00"), service("Night", "20.00")];
    await store("freight", { kind: "by_carrier_service", services });
    const named = { carrier_service: "Express", shipping_terms: "Night" };
    await world.context.store.transaction(async (db) => {
      const { id } = await db
        .selectFrom("customers")
        .select("id")
        .where("workspace_id", "=", workspaceId)
        .executeTakeFirstOrThrow();
      await db.updateTable("customers").set(named).where("id", "=", id).execute();
    });
    const take = async (...gone: string[]) =>
      store("freight", {
        kind: "by_carrier_service",
        services: services.filter((one) => !gone.includes(one.service)),
      });
    const asked = async (...gone: string[]) => {
      const { json } = await take(...gone);
      return [json.code, json.errors?.[0]?.detail];
    };
    const express = "1 customer names Express: then they have";
    assert.deepEqual(await asked("Express"), ["confirmation_needed", `${express} Night.`]);
    assert.deepEqual(await asked("Express", "Night"), [
      "confirmation_needed",
      `${express} Standard.`,
    ]);
    // Nobody has it: who names it as shipping terms has the other one of its own.
    assert.equal((await take("Night")).json.freight.services.length, 2);
    const body = {
      section: "freight",
      revision: (await read()).freight.revision,
      values: { kind: "none" },
      confirmed: true,
    };
    const meant = await ask<DeskSettings>("PUT /v1/desk/settings", { ...owner, body });
    assert.equal(meant.json.freight.kind, "none");
  });

  test("the first days of delivery are told before the rules are stored", async (t) => {
    const { ask, owner } = await openSettings(t, openStore);
    const days = async (weekdays: number[], holidays: string[] = []) => {
      const body = { leadDays: 1, weekdays, holidays, cutOff: null };
      const preview = "POST /v1/desk/settings/delivery-preview";
      return (await ask<DeliveryPreview>(preview, { ...owner, body })).json.days;
    };
    const mondays = await days([1]);
    assert.deepEqual(
      mondays.map((day) => new Date(`${day}T00:00:00Z`).getUTCDay()),
      [1, 1, 1, 1, 1],
    );
    const without = await days([1], mondays.slice(0, 1));
    assert.ok(!without.includes(mondays[0] ?? ""));
  });

  test("what cannot be is named by its place", async (t) => {
    const world = await openSettings(t, openStore);
    const { store, faults } = world;
    const rates = [{ taxClass: "standard", percent: "20" }];
    await store("tax", { rates, defaultTaxClass: "standard", freightTaxClass: null });
    await addProduct(world, world.workspaceId, { sku: "TEA", name: "Tea", price: 1 });
    await world.context.store.transaction((db) =>
      db.updateTable("products").set({ tax_class: "standard" }).execute(),
    );
    assert.deepEqual(
      await faults("tax", { rates: [], defaultTaxClass: "standard", freightTaxClass: null }),
      [
        ["/values/rates", "in_use"],
        ["/values/defaultTaxClass", "invalid"],
      ],
    );
    // A class that an import has brought is told of before somebody misses the tax.
    assert.deepEqual((await world.read()).taxClassesWithoutRate, []);
    await world.context.store.transaction((db) =>
      db.updateTable("products").set({ tax_class: "food" }).execute(),
    );
    assert.deepEqual((await world.read()).taxClassesWithoutRate, ["food"]);
    const air = { service: "Air", carrier: "Swift", amount: "9.999", threshold: null };
    assert.deepEqual(
      await faults("freight", { kind: "by_carrier_service", services: [air, air] }),
      [
        ["/values/services/0/amount", "invalid"],
        ["/values/services/1/amount", "invalid"],
        ["/values/services/1/service", "invalid"],
      ],
    );
    for (const origin of ["https://shop.example/", "https://*.example", "shop.example", "*"]) {
      const allowedOrigins = ["https://fine.example", origin];
      assert.deepEqual(
        await faults("security", { strictSecurity: false, allowedOrigins, portalUrl: null }),
        [["/values/allowedOrigins/1", "invalid"]],
        origin,
      );
    }
  });
});
