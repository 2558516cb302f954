/** What no client of ours sends: each is refused where it stands, and changes nothing. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { OpenedLink, ShoppingList } from "@order-portal/contract";
import { allHandlers } from "../all-handlers.ts";
import { createApp } from "../app.ts";
import { call, problemOf } from "../testing/call.ts";
import { onEachEngine, type OpenStore } from "../testing/stores.ts";
import { addProduct, addSupplier, testWorld } from "../testing/world.ts";

const line = { sku: "CHEESE", unit: "EA", quantity: 1 };

/** Lines that no request may name, and where the fault lies in them. */
const badLines: readonly (readonly [fault: string, line: unknown])[] = [
  ["", "CHEESE"],
  ["", null],
  ["/sku", { unit: "EA", quantity: 1 }],
  ["/sku", { ...line, sku: "" }],
  ["/sku", { ...line, sku: "x".repeat(65) }],
  ["/sku", { ...line, sku: "a\0b" }],
  ["/sku", { ...line, sku: ["CHEESE"] }],
  ["/unit", { ...line, unit: "" }],
  ["/unit", { ...line, unit: "x".repeat(17) }],
  ["/unit", { ...line, unit: 1 }],
  ["/quantity", { ...line, quantity: -1 }],
  ["/quantity", { ...line, quantity: 1.5 }],
  ["/quantity", { ...line, quantity: 1_000_000_001 }],
  ["/quantity", { ...line, quantity: "1" }],
  ["/quantity", { ...line, quantity: null }],
  ["/price", { ...line, price: 1 }],
];

/** What a cart's line may say beside that, said wrong. */
const badCartLines: typeof badLines = [
  ...badLines,
  ["/note", { ...line, note: "x".repeat(501) }],
  ["/note", { ...line, note: "a\0b" }],
  ["/note", { ...line, note: null }],
  ["/note", { ...line, note: { toString: "x" } }],
  ["/deliveryDate", { ...line, deliveryDate: "tomorrow" }],
  ["/deliveryDate", { ...line, deliveryDate: "2027-02-30" }],
  ["/deliveryDate", { ...line, deliveryDate: "2026-11-24T00:00Z" }],
  ["/deliveryDate", { ...line, deliveryDate: "24.11.2026" }],
  ["/deliveryDate", { ...line, deliveryDate: "99999-01-01" }],
  ["/deliveryDate", { ...line, deliveryDate: null }],
  ["/deliveryDate", { ...line, deliveryDate: 20261124 }],
];

/** Names that nothing can be kept under. */
const badNames = ["", "   ", "\n", "x".repeat(101), "a\0b", 7, null, ["Bar"], { name: "Bar" }];

async function openPortal(t: TestContext, openStore: OpenStore) {
  const world = await testWorld(t, await openStore(t), { RATE_LIMIT_SCALE: "0" });
  const { workspaceId, linkSecret } = await addSupplier(world, "acme", {
    deliveryDates: "several",
    publicCatalogue: true,
  });
  await addProduct(world, workspaceId, { sku: "CHEESE", name: "Cheese", price: 12_5000 });
  const app = createApp(world.context, allHandlers);
  const opened = await call(app, "POST /v1/links/open", {
    body: { workspace: "acme", linkSecret },
  });
  const { token } = OpenedLink.parse(opened.json).session;
  const send = (what: string, body: unknown) => call(app, what, { token, body });
  const made = await send("POST /v1/shopping-lists", { name: "Bar", lines: [line] });
  const listId = ShoppingList.parse(made.json).id;
  await send("PATCH /v1/cart", { lines: [line] });
  await send("POST /v1/kept-carts", { name: "Monday" });
  await send("PATCH /v1/cart", { lines: [{ ...line, note: "ripe" }] });
  /** Everything that this customer has, to see that nothing has become of it. */
  const state = async () => {
    const { db } = world.context;
    return {
      carts: await db.selectFrom("carts").selectAll().execute(),
      lines: await db.selectFrom("cart_lines").selectAll().execute(),
      kept: await db.selectFrom("kept_carts").selectAll().execute(),
      keptLines: await db.selectFrom("kept_cart_lines").selectAll().execute(),
      lists: await db.selectFrom("shopping_lists").selectAll().execute(),
      listLines: await db.selectFrom("shopping_list_lines").selectAll().execute(),
    };
  };
  return { send, state, listId };
}

onEachEngine("bad input", (openStore) => {
  test("a line that is none is refused where it stands", async (t) => {
    const { send, state, listId } = await openPortal(t, openStore);
    const before = await state();
    const routes = [
      ["PATCH /v1/cart", badCartLines],
      [`PATCH /v1/shopping-lists/${listId}`, badLines],
      ["POST /v1/shopping-lists", [...badLines, ["/quantity", { ...line, quantity: 0 }]]],
    ] as const;
    for (const [what, lines] of routes) {
      for (const [fault, bad] of lines) {
        const about = `${what} ${JSON.stringify(bad)}`;
        const answer = await send(what, {
          ...(what.startsWith("POST") && { name: "New" }),
          lines: [line, bad],
        });
        assert.equal(answer.status, 422, about);
        assert.equal(problemOf(answer).code, "invalid_request", about);
        assert.equal(problemOf(answer).errors?.[0]?.pointer, `/lines/1${fault}`, about);
      }
    }
    assert.deepEqual(await state(), before);
  });

  test("a note or a date on the line of a list is refused: lists have none", async (t) => {
    const { send, listId } = await openPortal(t, openStore);
    for (const more of [{ note: "x" }, { deliveryDate: "2026-11-24" }]) {
      const lines = [{ ...line, ...more }];
      const answer = await send(`PATCH /v1/shopping-lists/${listId}`, { lines });
      assert.equal(problemOf(answer).errors?.[0]?.code, "unrecognized");
    }
  });

  test("a name that is none is refused", async (t) => {
    const { send, state, listId } = await openPortal(t, openStore);
    const before = await state();
    const { id } = before.kept[0] ?? { id: 0 };
    const routes = [
      ["POST /v1/shopping-lists", "name"],
      [`PATCH /v1/shopping-lists/${listId}`, "name"],
      ["POST /v1/kept-carts", "name"],
      [`POST /v1/kept-carts/${id}/open`, "keepCurrentAs"],
    ] as const;
    for (const [what, field] of routes) {
      for (const name of badNames) {
        const answer = await send(what, { [field]: name });
        assert.equal(answer.status, 422, `${what} ${JSON.stringify(name)}`);
        assert.equal(problemOf(answer).errors?.[0]?.pointer, `/${field}`);
      }
    }
    assert.deepEqual(await state(), before);
  });

  test("more lines than a cart or list may have are refused before they are looked at", async (t) => {
    const { send, state, listId } = await openPortal(t, openStore);
    const before = await state();
    const lines = Array.from({ length: 2001 }, (_, index) => ({ ...line, sku: `S${index}` }));
    for (const what of ["PATCH /v1/cart", `PATCH /v1/shopping-lists/${listId}`]) {
      const answer = await send(what, { lines });
      assert.equal(answer.status, 422);
      assert.equal(problemOf(answer).errors?.[0]?.pointer, "/lines");
    }
    assert.deepEqual(await state(), before);
  });

  test("half a character is refused: no database keeps one", async (t) => {
    const { send, listId } = await openPortal(t, openStore);
    const half = "x\ud800y";
    const calls = [
      ["PATCH /v1/cart", { lines: [{ ...line, note: half }] }],
      ["PATCH /v1/cart", { lines: [{ ...line, sku: half }] }],
      ["PATCH /v1/cart", { fields: { notes: half } }],
      [`PATCH /v1/shopping-lists/${listId}`, { lines: [{ ...line, sku: half }] }],
      [`PATCH /v1/shopping-lists/${listId}`, { lines: [{ ...line, unit: half }] }],
      ["POST /v1/shopping-lists", { name: half }],
      ["POST /v1/kept-carts", { name: half }],
    ] as const;
    for (const [what, body] of calls) {
      const { status } = await send(what, body);
      assert.equal(status, 422, `${what} ${JSON.stringify(body)}`);
    }
  });

  test("texts that are anything but harmless elsewhere are kept to the letter", async (t) => {
    const { send, state } = await openPortal(t, openStore);
    const text = `'; drop table carts; -- <img src=x onerror=alert(1)> \u202e %00 {{7*7}} 🧀`;
    await send("PATCH /v1/cart", { lines: [{ ...line, note: text }] });
    assert.equal((await send("POST /v1/kept-carts", { name: text })).status, 201);
    assert.equal((await send("POST /v1/shopping-lists", { name: text })).status, 201);
    const { kept, keptLines, lists } = await state();
    assert.equal(kept.at(-1)?.name, text);
    assert.ok(keptLines.some(({ note }) => note === text));
    assert.ok(lists.some(({ name }) => name === text));
  });
});
