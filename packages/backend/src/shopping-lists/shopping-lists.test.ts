import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { ShoppingList, ShoppingLists, maximumLines } from "@order-portal/contract";
import { priceLines } from "../carts/price-lines.ts";
import type { CustomerContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { placeOrder } from "../testing/histories.ts";
import { noon, openShop, type Shop, type ShopFacts } from "../testing/shop.ts";
import { onEachEngine } from "../testing/stores.ts";
import { type NewList, createShoppingList, maximumLists } from "./create-list.ts";
import { deleteShoppingList } from "./delete-list.ts";
import { getShoppingList } from "./get-list.ts";
import { listShoppingLists } from "./list-lists.ts";
import { type ListUpdate, updateShoppingList } from "./update-list.ts";

const line = (sku: string, quantity: number, unit = "EA") => ({ sku, unit, quantity });

const answered = (answer: ShoppingList | Refusal): ShoppingList => {
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  assert.deepEqual(ShoppingList.parse(answer), answer);
  return answer;
};

const create = async (context: CustomerContext, list: NewList) =>
  answered(await createShoppingList(context, list));

const update = async (context: CustomerContext, id: string, change: ListUpdate) =>
  answered(await updateShoppingList(context, id, change));

const read = async (context: CustomerContext, id: string) =>
  answered(await getShoppingList(context, id));

const names = async (context: CustomerContext) => {
  const lists = await listShoppingLists(context);
  assert.deepEqual(ShoppingLists.parse(lists), lists);
  return lists.lists.map(({ name, lineCount }) => `${name} (${lineCount})`);
};

const held = ({ lines }: ShoppingList) =>
  lines.map(({ sku, unit, quantity }) => `${quantity} ${unit} ${sku}`);

const codeOf = (answer: unknown) => (isRefusal(answer) ? answer.code : "done");

const facts: ShopFacts = {
  products: [
    { sku: "A", name: "Tea", units: [{}, { unit: "CS", label: "Case", factor: 12, price: null }] },
    { sku: "B", name: "Cake", units: [{ minimum: 4, increment: 4 }] },
    { sku: "secret", name: "The others' own", category: "Secret" },
    { sku: "old", name: "Old one", active: 0 },
  ],
  customers: [{ number: "1" }, { number: "2" }, { number: "narrow", skus: ["A", "B"] }],
  discounts: [{ on: "sku:A" }],
};

onEachEngine("shopping lists", (openStore) => {
  const open = async (t: TestContext, more: ShopFacts = {}): Promise<Shop> =>
    openShop(await openStore(t), { ...facts, ...more });

  test("a list is made, changed, renamed and deleted, and every session sees it", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const { id, ...made } = await create(customer, {
      name: "Bar",
      lines: [line("B", 4), line("A", 2)],
    });
    assert.equal(made.revision, 1);
    assert.equal(made.updatedAt, new Date(noon).toISOString());
    shop.clock.now += 60_000;
    const changed = await update(await shop.customer("1"), id, {
      lines: [line("A", 1, "CS"), line("B", 0), line("A", 5)],
    });
    assert.deepEqual(held(changed), ["5 EA A", "1 CS A"]);
    assert.equal(changed.revision, 2);
    assert.equal(changed.updatedAt, new Date(noon + 60_000).toISOString());
    assert.equal((await update(customer, id, { name: "Cellar", revision: 2 })).name, "Cellar");
    assert.deepEqual(await names(await shop.customer("1")), ["Cellar (2)"]);
    assert.equal(await deleteShoppingList(customer, id), undefined);
    assert.deepEqual(await names(customer), []);
    assert.equal(codeOf(await getShoppingList(customer, id)), "not_found");
    assert.equal(codeOf(await updateShoppingList(customer, id, { name: "x" })), "not_found");
    assert.equal(codeOf(await deleteShoppingList(customer, id)), "not_found");
    // What was deleted is made again by what the page still knows of it.
    assert.deepEqual(held(await create(customer, { name: "Cellar", lines: changed.lines })), [
      "5 EA A",
      "1 CS A",
    ]);
  });

  test("a change that says nothing changes nothing", async (t) => {
    const customer = await (await open(t)).customer("1");
    const list = await create(customer, { name: "Bar" });
    assert.deepEqual(await update(customer, list.id, {}), list);
  });

  test("lists stand in the order of their names", async (t) => {
    const customer = await (await open(t)).customer("1");
    for (const name of ["Week 10", "über", "Week 9", "alpha"]) await create(customer, { name });
    assert.deepEqual(await names(customer), ["alpha (0)", "über (0)", "Week 9 (0)", "Week 10 (0)"]);
  });

  test("lines are priced as in the cart, what is wrong with one told in its place", async (t) => {
    const customer = await (await open(t)).customer("1");
    const lines = [line("A", 10), line("B", 3), line("A", 1, "PALLET")];
    const { id } = await create(customer, { name: "Bar", lines });
    const list = await read(customer, id);
    const priced = await priceLines(customer, { lines });
    assert.ok(!isRefusal(priced));
    assert.deepEqual(list.lines, priced.lines);
    assert.deepEqual(list.total, priced.total);
    assert.equal(list.subtotal.amount, 9500);
    assert.deepEqual(
      list.lines.map(({ problem }) => problem?.code),
      [undefined, "quantity_below_minimum", "unit_unavailable"],
    );
  });

  test("a list tells nothing of products that are not the customer's", async (t) => {
    const shop = await open(t);
    await openShop(shop.store, { slug: "other", products: [{ sku: "foreign" }] });
    const customer = await shop.customer("narrow");
    const skus = ["unknown", "secret", "foreign", "old"];
    const { id } = await create(customer, { name: "x", lines: skus.map((sku) => line(sku, 1)) });
    const [unknown, ...others] = (await read(customer, id)).lines;
    assert.equal(unknown?.problem?.code, "product_unavailable");
    assert.equal(unknown.name, "unknown");
    for (const other of others) {
      assert.deepEqual(other, { ...unknown, sku: other.sku, name: other.sku });
    }
  });

  test("what has gone keeps the name under which the customer ordered it, and no other's", async (t) => {
    const shop = await open(t);
    const [customer, other] = [await shop.customer("1"), await shop.customer("2")];
    const lists = [customer, other].map((one) => create(one, { name: "x", lines: [line("A", 2)] }));
    const [own, others] = await Promise.all(lists);
    await placeOrder(customer, [line("A", 1)]);
    await shop.change((db) =>
      db
        .updateTable("products")
        .set({ active: 0, name: "Renamed" })
        .where("sku", "=", "A")
        .execute(),
    );
    const shown = async (one: CustomerContext, list: ShoppingList | undefined) => {
      const { lines } = await read(one, list?.id ?? "");
      return lines.map(({ name, problem }) => [name, problem?.code]);
    };
    const customers = [await shop.customer("1"), await shop.customer("2")] as const;
    assert.deepEqual(await shown(customers[0], own), [["Tea", "product_unavailable"]]);
    assert.deepEqual(await shown(customers[1], others), [["A", "product_unavailable"]]);
  });

  test("lines of the same sku and unit are added up when a list is made", async (t) => {
    const customer = await (await open(t)).customer("1");
    const lines = [line("A", 1), line("B", 4), line("A", 2)];
    const list = await create(customer, { name: "of a cart with dates", lines });
    assert.deepEqual(held(list), ["3 EA A", "4 EA B"]);
    const most = line("A", 1_000_000_000);
    const answer = await createShoppingList(customer, { name: "x", lines: [most, most] });
    assert.ok(isRefusal(answer));
    assert.equal(answer.extras.errors?.[0]?.pointer, "/lines/1/quantity");
    // In a change nobody can know which is meant.
    const change = { lines: [line("A", 1), line("A", 2)] };
    assert.equal(codeOf(await updateShoppingList(customer, list.id, change)), "invalid_request");
    assert.deepEqual(held(await read(customer, list.id)), ["3 EA A", "4 EA B"]);
  });

  test("a name is one list's of a customer, whatever its capitals", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const first = await create(customer, { name: "Käse" });
    const second = await create(customer, { name: "Kase" });
    for (const name of ["KÄSE", "Ka\u0308se", "ｋäse"]) {
      const answer = await createShoppingList(customer, { name });
      assert.equal(codeOf(answer), "name_taken");
      assert.ok(isRefusal(answer));
      assert.equal(answer.extras.errors?.[0]?.pointer, "/name");
      const renaming = { name, revision: 1, lines: [line("A", 1)] };
      assert.equal(codeOf(await updateShoppingList(customer, second.id, renaming)), "name_taken");
    }
    assert.deepEqual(await read(customer, second.id), second, "a refusal changes nothing");
    assert.equal((await update(customer, first.id, { name: "KÄSE", revision: 1 })).name, "KÄSE");
    await create(await shop.customer("2"), { name: "Käse" });
    await deleteShoppingList(customer, first.id);
    await create(customer, { name: "käse" });
  });

  test("another's list is as if it were not there", async (t) => {
    const shop = await open(t);
    const { id } = await create(await shop.customer("1"), { name: "Bar" });
    await openShop(shop.store, { slug: "other", customers: [{ number: "1" }] });
    const other = await shop.customer("2");
    const missing = await getShoppingList(other, "999999");
    assert.equal(codeOf(missing), "not_found");
    const ids = [id, "0", "-1", "1e3", "x", " 1", "01", "9".repeat(32), "1; drop table carts"];
    for (const each of ids) {
      assert.deepEqual(await getShoppingList(other, each), missing);
      assert.deepEqual(await updateShoppingList(other, each, { lines: [line("A", 1)] }), missing);
      assert.deepEqual(await updateShoppingList(other, each, { name: "mine" }), missing);
      assert.deepEqual(await deleteShoppingList(other, each), missing);
    }
    assert.deepEqual(await names(await shop.customer("1")), ["Bar (0)"]);
  });

  test("two who set lines at once both have their way", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const { id } = await create(customer, { name: "Bar", lines: [line("A", 1)] });
    const skus = Array.from({ length: 12 }, (_, index) => `S${index}`);
    await Promise.all(
      skus.map(async (sku) =>
        update(await shop.customer("1"), id, { lines: [line(sku, 2)], revision: 1 }),
      ),
    );
    const list = await read(customer, id);
    assert.deepEqual(held(list).sort(), ["1 EA A", ...skus.map((sku) => `2 EA ${sku}`)].sort());
    assert.equal(list.revision, 13);
    assert.deepEqual(await names(customer), ["Bar (13)"]);
  });

  test("a new name that was thought of before another's change is refused", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const { id } = await create(customer, { name: "Bar" });
    const answers = await Promise.all(
      ["Kitchen", "Cellar"].map((name) =>
        updateShoppingList(customer, id, { name, revision: 1, lines: [line(name, 1)] }),
      ),
    );
    assert.deepEqual(answers.map(codeOf).sort(), ["done", "list_changed"]);
    const list = await read(customer, id);
    assert.deepEqual(held(list), [`1 EA ${list.name}`], "the one refused has set no lines either");
  });

  test("of two lists with one name made at once there is one", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const { id } = await create(customer, { name: "Cellar" });
    const answers = await Promise.all([
      ...["Bar", "bar", "BAR"].map((name) => createShoppingList(customer, { name })),
      updateShoppingList(customer, id, { name: "bAR", revision: 1 }),
    ]);
    assert.deepEqual(answers.map(codeOf).sort(), [
      "done",
      "name_taken",
      "name_taken",
      "name_taken",
    ]);
  });

  test("a customer has 100 lists, and no more, however many ask at once", async (t) => {
    const customer = await (await open(t)).customer("1");
    for (let index = 0; index < maximumLists - 2; index++) {
      await create(customer, { name: `List ${index}` });
    }
    const answers = await Promise.all(
      ["a", "b", "c", "d"].map((name) => createShoppingList(customer, { name })),
    );
    assert.deepEqual(answers.map(codeOf).sort(), [
      "done",
      "done",
      "invalid_request",
      "invalid_request",
    ]);
    const refused = answers.find(isRefusal);
    assert.ok(refused);
    assert.equal(refused.extras.errors?.[0]?.code, "too_many");
    assert.match(refused.detail, /100 shopping lists.*delete one/);
  });

  test("a list holds 2,000 lines, and no more, however many ask at once", async (t) => {
    const customer = await (await open(t)).customer("1");
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => line(`S${from + index}`, 1));
    const { id } = await create(customer, { name: "Bar", lines: many(0, maximumLines - 1) });
    const answers = await Promise.all(
      [5000, 6000].map((from) => updateShoppingList(customer, id, { lines: many(from, 1) })),
    );
    assert.deepEqual(answers.map(codeOf).sort(), ["done", "invalid_request"]);
    assert.equal(answers.find(isRefusal)?.extras.errors?.[0]?.code, "too_many");
    assert.equal((await read(customer, id)).lines.length, maximumLines);
  });

  test("deleting and changing at once leaves no line behind", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const { id } = await create(customer, { name: "Bar", lines: [line("A", 1)] });
    const answers = await Promise.all([
      updateShoppingList(customer, id, { lines: [line("B", 4)] }),
      deleteShoppingList(customer, id),
      deleteShoppingList(customer, id),
    ]);
    assert.deepEqual(answers.slice(1).map(codeOf).sort(), ["done", "not_found"]);
    const left = await shop.store.db.selectFrom("shopping_list_lines").selectAll().execute();
    assert.deepEqual(left, []);
  });
});
