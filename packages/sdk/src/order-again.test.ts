import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openPortal, useMockBackend } from "./testing/open-portal.ts";

const backend = useMockBackend();

describe("what was ordered before", () => {
  it("is found by the buyers' stages, and by number or product", async () => {
    const portal = await openPortal();
    const numbers = async (query: Parameters<typeof portal.orders.list>[0]) =>
      (await portal.orders.list(query)).orders.map(({ number }) => number);
    assert.deepEqual(await numbers({ stage: "processing" }), ["11073", "11071"]);
    assert.deepEqual(await numbers({ stage: "pending" }), ["11076"]);
    assert.deepEqual(await numbers({ search: "harvest" }), ["11071"]);
    assert.deepEqual(await numbers({ search: "GRN-142" }), ["11064"]);
    assert.deepEqual(await numbers({ search: "kobe", stage: "fulfilled" }), ["11064"]);
  });

  it("says of an order what the supplier changed, and why", async () => {
    const portal = await openPortal();
    const { events } = await portal.orders.get("11073");
    const [change] = events.filter(({ changes }) => changes.length > 0);
    assert.match(change?.reason ?? "", /three cases of chai/);
    assert.deepEqual(
      change?.changes.map(({ sku, before, after }) => [sku, before, after]),
      [
        ["BEV-101", 5, 3],
        ["CND-103", 6, 0],
      ],
    );
  });

  it("is a list of products, each with the reason where it cannot be had", async () => {
    const portal = await openPortal();
    const products = await portal.history.products();
    const problems = Object.fromEntries(
      products.map(({ sku, problem }) => [sku, problem?.code ?? null]),
    );
    assert.deepEqual(problems, {
      ...{ "BEV-101": null, "BEV-102": null, "SEA-110": null, "DAI-111": null },
      "BEV-124": "inactive",
      "GRN-142": "not_in_catalogue",
      "CND-105": "out_of_stock",
      "MEA-109": "no_price",
      "CND-103": "unit_unavailable",
    });
    const chai = products.find(({ sku }) => sku === "BEV-101");
    assert.deepEqual([chai?.timesOrdered, chai?.lastOrder, chai?.lastQuantity], [10, "11076", 2]);
  });

  it("is the usual, by product line, and only what can be had", async () => {
    const portal = await openPortal();
    backend.changeAvailability("SEA-110", "out_of_stock");
    const { groups } = await portal.history.usuals();
    assert.deepEqual(
      groups.map(({ productLine, usuals }) => [productLine, usuals.map((one) => one.product.sku)]),
      [
        ["Tea & coffee", ["BEV-101"]],
        ["Ales & lagers", ["BEV-102"]],
        ["Cheese", ["DAI-111"]],
      ],
    );
    assert.equal(groups[1]?.usuals[0]?.usualQuantity, 18);
  });

  it("comes again line by line: as it was, changed, replaced or refused", async () => {
    const portal = await openPortal();
    const { lines } = await portal.history.reorder({ orders: ["11064"], skus: ["BEV-101"] });
    assert.deepEqual(
      lines.map(({ sku, now, changes, problem, replacement }) => [
        sku,
        now && `${now.quantity} ${now.unit}`,
        changes.map(({ kind }) => kind).join(),
        problem?.code ?? null,
        replacement?.sku ?? null,
      ]),
      [
        ["BEV-124", null, "", "inactive", "BEV-102"],
        ["GRN-142", null, "", "not_in_catalogue", null],
        ["CND-105", null, "", "out_of_stock", "CND-104"],
        ["MEA-109", null, "", "no_price", null],
        ["CND-103", "24 EA", "unit", null, null],
        ["DAI-111", "4 KG", "", null, null],
        ["BEV-101", "2 CS", "", null, null],
      ],
    );
    assert.equal((await portal.cart.get()).lines.length, 0);
  });

  it("is refused as a whole where an order is not one of this customer's", async () => {
    const portal = await openPortal();
    await assert.rejects(portal.history.reorder({ orders: ["11075"] }), { code: "not_found" });
  });

  it("is not shown where the supplier has switched it off", async () => {
    const portal = await openPortal();
    backend.state.workspace.orderHistory = false;
    const calls: (() => PromiseLike<unknown>)[] = [
      () => portal.orders.list(),
      () => portal.orders.get("11070"),
      () => portal.history.products(),
      () => portal.history.usuals(),
      () => portal.history.reorder({ orders: ["11070"] }),
    ];
    for (const call of calls)
      await assert.rejects(Promise.resolve(call()), { code: "history_off" });
    const tabs = await portal.products.tabs();
    assert.ok(!tabs.some(({ kind }) => kind === "past_orders"));
  });
});

describe("lines as they are written", () => {
  it("are matched, to be chosen or refused, in their order", async () => {
    const portal = await openPortal();
    const matched = await portal.lines.match(
      [
        { text: "3 CS BEV-101" },
        { code: "10-4711", quantity: "2", unit: "CS" },
        { text: "chai x3" },
        { text: "3 kg chai" },
        { text: "chang 7 ea" },
        { text: "CND-105\t1" },
        { text: "4 unicorns" },
        { text: "Good morning" },
      ],
      { locale: "en-GB" },
    );
    assert.deepEqual(
      matched.map(({ outcome, quantity, candidates, problem }) => [
        outcome,
        quantity,
        candidates[0] ? `${candidates[0].sku} by ${candidates[0].by}` : null,
        problem?.code ?? null,
      ]),
      [
        ["matched", 3, "BEV-101 by sku", null],
        ["matched", 2, "BEV-101 by part_number", null],
        ["matched", 3, "BEV-101 by name", null],
        ["choose", 3, "BEV-101 by name", "unit_uncertain"],
        ["choose", 7, "BEV-102 by name", "quantity_off_increment"],
        ["refused", 1, "CND-105 by sku", "out_of_stock"],
        ["refused", 4, null, "product_unknown"],
        ["refused", null, null, "nothing"],
      ],
    );
    assert.equal(matched[0]?.line?.quantity, 3);
    const { body } = backend.calls.at(-1) ?? {};
    assert.equal((body as { locale: string }).locale, "en-GB");
  });
});
