import { PortalOffline } from "./errors.ts";
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openPortal, useMockBackend } from "./testing/open-portal.ts";

const backend = useMockBackend();

const chai = { sku: "BEV-101", unit: "CS", quantity: 2 };
const chang = { sku: "BEV-102", unit: "EA", quantity: 12 };
const times = (route: string) => backend.calls.filter((call) => call.route === route).length;

describe("shopping lists", () => {
  it("are made of the lines of a cart, whatever else those say", async () => {
    const portal = await openPortal();
    const cart = await portal.cart.setLines([{ ...chai, note: "Fresh, please." }, chang]);
    const list = await portal.shoppingLists.create({ name: "Bar", lines: cart.lines });
    assert.deepEqual(
      list.lines.map(({ sku, quantity }) => [sku, quantity]),
      [
        ["BEV-101", 2],
        ["BEV-102", 12],
      ],
    );
    assert.deepEqual(list.subtotal, cart.subtotal);
    const lists = await portal.shoppingLists.list();
    assert.deepEqual(
      lists.map(({ name, lineCount }) => [name, lineCount]),
      [
        ["Bar", 2],
        ["Christmas dinner", 4],
        ["Weekly bar order", 3],
      ],
    );
  });

  it("keep the lines of two who change them at once", async () => {
    const [one, other] = [await openPortal(), await openPortal()];
    const { id } = await one.shoppingLists.create({ name: "Bar", lines: [chai] });
    await Promise.all([
      one.shoppingLists.update(id, { lines: [{ ...chai, quantity: 5 }] }),
      other.shoppingLists.update(id, { lines: [chang] }),
    ]);
    const { lines } = await one.shoppingLists.get(id);
    assert.deepEqual(lines.map(({ sku, quantity }) => `${quantity} ${sku}`).sort(), [
      "12 BEV-102",
      "5 BEV-101",
    ]);
  });

  it("are not renamed over another's new name", async () => {
    const portal = await openPortal();
    const { id, revision } = await portal.shoppingLists.get("list-1");
    await portal.shoppingLists.update(id, { name: "Bar, weekly", revision });
    await assert.rejects(portal.shoppingLists.update(id, { name: "Mondays", revision }), {
      code: "list_changed",
    });
    assert.equal((await portal.shoppingLists.get(id)).name, "Bar, weekly");
    await assert.rejects(portal.shoppingLists.create({ name: "christmas DINNER" }), {
      code: "name_taken",
    });
  });

  it("price what they hold, and say of each line why it cannot be had", async () => {
    const portal = await openPortal();
    const { lines, total } = await portal.shoppingLists.get("list-2");
    assert.deepEqual(
      lines.map(({ name, problem }) => [name, problem?.code ?? null]),
      [
        ["Ikura", null],
        ["Chef Anton's Gumbo Mix", "out_of_stock"],
        ["Guaraná Fantástica", "product_unavailable"],
        ['Pavlova <b>"Grande"</b> & Söhne', null],
      ],
    );
    assert.equal(total.amount, 12 * 258 + 1745);
  });

  it("are another customer's as if they were not there", async () => {
    const portal = await openPortal();
    for (const list of backend.state.shoppingLists) list.customer = "BOTTM";
    assert.deepEqual(await portal.shoppingLists.list(), []);
    await assert.rejects(portal.shoppingLists.get("list-1"), { code: "not_found" });
    await assert.rejects(portal.shoppingLists.delete("list-1"), { code: "not_found" });
  });

  it("are changed and deleted in the order of the calls", async () => {
    const portal = await openPortal();
    backend.drop("updateShoppingList", 1);
    const [lost, deleted] = await Promise.allSettled([
      portal.shoppingLists.update("list-1", { lines: [chai] }),
      portal.shoppingLists.delete("list-1"),
    ]);
    assert.equal(lost.status, "rejected");
    assert.equal(deleted.status, "fulfilled");
    const order = backend.calls.map(({ route }) => route).slice(-2);
    assert.deepEqual(order, ["updateShoppingList", "deleteShoppingList"]);
  });
});

describe("kept carts", () => {
  it("are put aside with all that is in them, and gone on with", async () => {
    const portal = await openPortal();
    await portal.cart.update({
      lines: [{ ...chai, note: "Fresh, please." }],
      fields: { notes: "Back door." },
    });
    const kept = await portal.keptCarts.keep("For Friday");
    assert.equal(kept.cart.lines.length, 0);
    assert.equal(kept.cart.fields.notes, "");
    const [aside] = kept.carts;
    assert.ok(aside);
    assert.deepEqual([aside.name, aside.lineCount], ["For Friday", 1]);

    await portal.cart.setLines([chang]);
    const { cart, carts } = await portal.keptCarts.open(aside.id, { keepCurrentAs: "Beer" });
    assert.equal(cart.lines[0]?.note, "Fresh, please.");
    assert.equal(cart.fields.notes, "Back door.");
    assert.deepEqual(
      carts.map(({ name }) => name),
      ["Beer"],
    );
  });

  it("are added to the cart in use where it is not put aside", async () => {
    const portal = await openPortal();
    await portal.cart.setLines([chai, chang]);
    const { carts } = await portal.keptCarts.keep("For Friday");
    await portal.cart.setLines([{ ...chai, quantity: 3 }]);
    const { cart } = await portal.keptCarts.open(carts[0]?.id ?? "");
    assert.deepEqual(
      cart.lines.map(({ sku, quantity }) => [sku, quantity]),
      [
        ["BEV-101", 5],
        ["BEV-102", 12],
      ],
    );
    assert.deepEqual(await portal.keptCarts.list(), []);
  });

  it("have each a name of its own, and there is no empty one", async () => {
    const portal = await openPortal();
    await assert.rejects(portal.keptCarts.keep("Nothing"), { code: "cart_empty" });
    await portal.cart.setLines([chai]);
    await portal.keptCarts.keep("For Friday");
    await portal.cart.setLines([chang]);
    await assert.rejects(portal.keptCarts.keep("for friday"), { code: "name_taken" });
    assert.equal((await portal.cart.get()).lines.length, 1);
  });

  it("wait for changes of the cart that are still being sent", async () => {
    const portal = await openPortal();
    backend.drop("updateCart", 1);
    const [, kept] = await Promise.all([
      portal.cart.setLines([chai]),
      portal.keptCarts.keep("For Friday"),
    ]);
    assert.equal(kept.carts[0]?.lineCount, 1);
  });
});

describe("what must not be done twice", () => {
  type Portal = Awaited<ReturnType<typeof openPortal>>;
  const calls: Record<string, (portal: Portal, aside: string) => Promise<unknown>> = {
    createShoppingList: (portal) => portal.shoppingLists.create({ name: "Bar" }),
    updateShoppingList: (portal) => portal.shoppingLists.update("list-1", { lines: [chai] }),
    deleteShoppingList: (portal) => portal.shoppingLists.delete("list-1"),
    keepCart: (portal) => portal.keptCarts.keep("For Monday"),
    openKeptCart: (portal, aside) => portal.keptCarts.open(aside),
    deleteKeptCart: (portal, aside) => portal.keptCarts.delete(aside),
  };
  for (const [route, call] of Object.entries(calls)) {
    it(`${route} is not sent again when its answer is lost`, async () => {
      const portal = await openPortal();
      await portal.cart.setLines([chai]);
      const { carts } = await portal.keptCarts.keep("For Friday");
      await portal.cart.setLines([chang]);
      const before = times(route);
      backend.loseAnswer(route as "keepCart", 1);
      await assert.rejects(call(portal, carts[0]?.id ?? ""), PortalOffline);
      assert.equal(times(route), before + 1);
    });
  }

  it("is what can be read instead, as often as it takes", async () => {
    const portal = await openPortal();
    const reads = {
      listShoppingLists: () => portal.shoppingLists.list(),
      getShoppingList: () => portal.shoppingLists.get("list-1"),
      listKeptCarts: () => portal.keptCarts.list(),
      listOrderedProducts: () => portal.history.products(),
      listUsuals: () => portal.history.usuals(),
      previewReorder: () => portal.history.reorder({ skus: ["BEV-101"] }),
      matchLines: () => portal.lines.match([{ text: "chai" }]),
    };
    for (const [route, read] of Object.entries(reads)) {
      backend.drop(route as keyof typeof reads, 2);
      await read();
      assert.equal(times(route), 3, route);
    }
  });
});

describe("lines of the cart", () => {
  it("keep their notes where a change says nothing of them", async () => {
    const portal = await openPortal();
    await portal.cart.setLines([{ ...chai, note: "Fresh, please." }]);
    const { lines } = await portal.cart.setLines([{ ...chai, quantity: 5 }]);
    assert.deepEqual([lines[0]?.quantity, lines[0]?.note], [5, "Fresh, please."]);
    const after = await portal.cart.setLines([{ ...chai, note: "" }]);
    assert.equal(after.lines[0]?.note, "");
  });

  it("are one for each delivery date, where the supplier takes several", async () => {
    const portal = await openPortal();
    const later = { ...chai, deliveryDate: "2027-03-01" };
    await assert.rejects(portal.cart.setLines([later]), {
      code: "line_refused",
      errors: [
        {
          pointer: "/lines/0/deliveryDate",
          code: "delivery_date_invalid",
          detail: "Lines have no delivery dates of their own here.",
        },
      ],
    });
    backend.state.workspace.deliveryDates = "several";
    const cart = await portal.cart.setLines([chai, { ...later, note: "Monday's" }]);
    assert.deepEqual(
      cart.lines.map(({ deliveryDate, note }) => [deliveryDate, note]),
      [
        ["", ""],
        ["2027-03-01", "Monday's"],
      ],
    );
    assert.equal((await portal.cart.setLines(cart.lines)).lines.length, 2);
    assert.ok(cart.proof !== null);
    const order = await portal.orders.submit({ proof: cart.proof });
    assert.deepEqual(
      order.lines.map(({ deliveryDate, note }) => [deliveryDate, note]),
      [
        ["", ""],
        ["2027-03-01", "Monday's"],
      ],
    );
  });
});
