import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { CustomerPage, DeskCustomer, type CustomerChange } from "@order-portal/contract";
import { openCustomerPrices, openBook } from "../catalogue/customer-prices.ts";
import { listProducts } from "../catalogue/list-products.ts";
import { getCart } from "../carts/get-cart.ts";
import { updateCart } from "../carts/update-cart.ts";
import { isRefusal, type Refusal } from "../http/refusal.ts";
import { openShop, type ShopFacts } from "../testing/shop.ts";
import { onEachEngine, type OpenStore } from "../testing/stores.ts";
import { getCustomer } from "./get-customer.ts";
import { listCustomers, type CustomersQuestion } from "./list-customers.ts";
import { createCustomer, updateCustomer } from "./save-customer.ts";

const london = {
  ...{ kind: "shipping" as const, isDefault: true, label: "Bar", line1: "1 Hill", line2: "" },
  ...{ city: "Zürich", region: "", postalCode: "8001", country: "CH" },
};

function must<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`${result.code}: ${result.detail}`);
  return result;
}

const codeOf = (result: unknown) => (isRefusal(result) ? result.code : "taken");

async function openDesk(t: TestContext, openStore: OpenStore, facts: ShopFacts = {}) {
  const shop = await openShop(await openStore(t), {
    customers: [{ number: "C1", name: "Anders Bistro" }, { number: "C2" }],
    ...facts,
  });
  const staff = () => shop.staff();
  return {
    shop,
    list: async (question: CustomersQuestion = {}) =>
      CustomerPage.parse(must(await listCustomers(await staff(), question))),
    get: async (number = "C1") =>
      DeskCustomer.parse(must(await getCustomer(await staff(), number))),
    create: async (number: string, change: CustomerChange = {}) =>
      createCustomer(await staff(), {
        ...change,
        number,
        name: change.name ?? `Customer ${number}`,
      }),
    change: async (number: string, change: CustomerChange & { confirmed?: boolean }) => {
      const { revision } = must(await getCustomer(await staff(), number));
      return updateCustomer(await staff(), number, { revision, ...change });
    },
    update: async (number: string, change: CustomerChange & { revision: string }) =>
      updateCustomer(await staff(), number, change),
  };
}

const numbers = ({ customers }: CustomerPage) => customers.map(({ number }) => number);

onEachEngine("customers", (openStore) => {
  test("are listed by name, a page at a time, and found by number, name, e-mail and city", async (t) => {
    const { list, create, change } = await openDesk(t, openStore);
    must(await create("X-77", { name: "Zoë's Bar", email: "zoe@bar.example" }));
    must(await change("C2", { addresses: [london] }));
    const first = await list({ limit: 2 });
    assert.deepEqual([numbers(first), first.total], [["C1", "C2"], 3]);
    const second = await list({ limit: 2, cursor: first.nextCursor ?? "" });
    assert.deepEqual([numbers(second), second.nextCursor, second.total], [["X-77"], null, null]);
    for (const [search, found] of [
      ["x-7", ["X-77"]],
      ["zoe", ["X-77"]],
      ["bar.example", ["X-77"]],
      ["ZURICH", ["C2"]],
      ["bistro anders", ["C1"]],
      ["100%", []],
    ] as const) {
      assert.deepEqual(numbers(await list({ search })), found, search);
    }
    assert.equal((await list({ search: "zurich" })).customers[0]?.city, "Zürich");
  });

  test("are filtered by group, block, orders and link", async (t) => {
    const { list, change } = await openDesk(t, openStore, {
      customers: [{ number: "C1", group: "RETAIL", order_count: 3 }, { number: "C2" }],
    });
    must(await change("C2", { blocked: true }));
    assert.deepEqual(numbers(await list({ group: "RETAIL" })), ["C1"]);
    assert.deepEqual(numbers(await list({ blocked: "yes" })), ["C2"]);
    assert.deepEqual(numbers(await list({ ordered: "never" })), ["C2"]);
    assert.deepEqual(numbers(await list({ link: "none" })), ["C1", "C2"]);
    assert.deepEqual(numbers(await list({ link: "used", group: "RETAIL" })), []);
  });

  test("the second of two who change one is told, and the change is written down", async (t) => {
    const { shop, get, update } = await openDesk(t, openStore);
    const { revision } = await get();
    must(await update("C1", { revision, paymentTerms: "Net 14" }));
    assert.equal(codeOf(await update("C1", { revision, name: "Mine" })), "record_changed");
    const seen = await get();
    assert.deepEqual([seen.name, seen.paymentTerms], ["Anders Bistro", "Net 14"]);
    const audit = await shop.store.db.selectFrom("audit_entries").selectAll().execute();
    assert.deepEqual(
      audit.map(({ action, subject, detail }) => [action, subject, JSON.parse(detail) as unknown]),
      [["customer.updated", "C1", { paymentTerms: { before: null, after: "Net 14" } }]],
    );
    // What changes nothing is no change.
    must(await update("C1", { revision: seen.revision, paymentTerms: "Net 14" }));
    assert.equal((await get()).revision, seen.revision);
  });

  test("keep all that was said of them", async (t) => {
    const { get, create } = await openDesk(t, openStore, {
      customers: [{ number: "C1", group: "RETAIL" }],
      products: [{ sku: "TEA", name: "Green tea" }],
    });
    const said = {
      ...{ name: "Bar", email: "bar@bar.example", phone: "1", priceGroup: "RETAIL" },
      ...{ taxExempt: true, blocked: false, paymentTerms: "Net 7", shippingTerms: "Pickup" },
      carrierService: "Express",
      catalogue: { all: false, categories: ["Tea"], skus: ["NONE", "TEA"] },
      settings: {
        orderTemplate: "cards" as const,
        checkoutMode: "pay_now" as const,
        stockDisplay: "hidden" as const,
        freight: { kind: "free_from" as const, amount: "5.00", threshold: "50.00" },
      },
      addresses: [london, { ...london, label: "Cellar", isDefault: false }],
      contacts: [{ name: "Zoë", email: null, phone: "2", role: "Kitchen" }],
    };
    must(await create("B", said));
    const { number, revision: _, products, inherited, ...kept } = await get("B");
    assert.equal(number, "B");
    for (const [field, value] of Object.entries(said)) {
      assert.deepEqual(kept[field as keyof typeof kept], value, field);
    }
    assert.deepEqual(products, [{ sku: "TEA", name: "Green tea" }]);
    assert.equal(inherited.stockDisplay, "greyed");
  });

  test("are refused what cannot be, by the field", async (t) => {
    const { create, change } = await openDesk(t, openStore);
    const fault = async (result: Promise<unknown>) => {
      const refusal = await result;
      return isRefusal(refusal)
        ? `${refusal.code} ${(refusal.extras.errors ?? []).map(({ pointer }) => pointer).join()}`
        : "taken";
    };
    assert.equal(await fault(create("C1")), "name_taken /number");
    assert.equal(await fault(change("C1", { number: "C2" })), "name_taken /number");
    assert.equal(await fault(change("C1", { priceGroup: "NONE" })), "invalid_request /priceGroup");
    assert.equal(
      await fault(change("C1", { addresses: [london, london] })),
      "invalid_request /addresses/1/label,/addresses/1/isDefault",
    );
    const freight = { kind: "flat" as const, amount: "1.005", threshold: null };
    const settings = { orderTemplate: null, checkoutMode: null, stockDisplay: null, freight };
    assert.equal(
      await fault(change("C1", { settings })),
      "invalid_request /settings/freight/amount",
    );
  });

  test("are asked about an address that looks like a slip, and kept as imported", async (t) => {
    const { shop, change, get, create } = await openDesk(t, openStore);
    const odd = { ...london, label: "Yard", isDefault: false, postalCode: "SW1A 1AA" };
    const asked = async (result: Promise<unknown>) => {
      const refusal = await result;
      if (!isRefusal(refusal)) return "taken";
      return [refusal.code, ...(refusal.extras.errors ?? []).map(({ detail }) => detail)];
    };
    const question =
      "The shipping address “Yard” (Switzerland) has a postal code that is not one there: SW1A 1AA.";
    const wanted = { addresses: [london, odd] };
    assert.deepEqual(await asked(change("C1", wanted)), ["confirmation_needed", question]);
    assert.equal((await get()).addresses.length, 0, "nothing of it is kept");
    must(await change("C1", { ...wanted, confirmed: true }));
    // It is there now: the others can be changed without a word about it.
    must(await change("C1", { addresses: [{ ...london, line1: "2 Hill" }, odd] }));
    const bare = { ...odd, label: "", line1: "", city: "", country: "" };
    assert.deepEqual(await asked(create("N", { addresses: [bare] })), [
      "confirmation_needed",
      "The shipping address has no country.",
    ]);
    // A machine has nobody to ask.
    const staff = await shop.staff();
    const machine = { ...staff, actor: { ...staff.actor, staffId: null, email: null, role: null } };
    must(await createCustomer(machine, { number: "M", name: "By a key", addresses: [bare] }));
  });

  test("see what their own settings say, from the next request on", async (t) => {
    const { shop, change } = await openDesk(t, openStore, {
      products: [{ sku: "TEA" }, { sku: "GONE", stock: 0 }],
      settings: { freight: { kind: "flat", amount: "9.00" } },
    });
    const seen = async () =>
      must(await listProducts(await shop.customer("C1"), {})).products.map(({ sku }) => sku);
    const freight = async (number: string) => {
      const context = await shop.customer(number);
      must(await updateCart(context, { lines: [{ sku: "TEA", unit: "EA", quantity: 1 }] }));
      return (await getCart(context)).freight.amount;
    };
    assert.deepEqual(await seen(), ["GONE", "TEA"]);
    assert.equal(await freight("C1"), 900);
    const own = { orderTemplate: null, checkoutMode: null, stockDisplay: "hidden" as const };
    const free = { kind: "free_from" as const, amount: "5.00", threshold: "1000.00" };
    must(await change("C1", { settings: { ...own, freight: free } }));
    assert.deepEqual(await seen(), ["TEA"]);
    assert.equal(await freight("C1"), 500);
    // Others, who share prices and pages with them, see what they saw.
    const other = must(await listProducts(await shop.customer("C2"), {})).products;
    assert.equal(other.length, 2);
    assert.equal(await freight("C2"), 900);
    const context = await shop.customer("C1");
    const book = openBook(context, await openCustomerPrices(context), shop.clock.now);
    assert.deepEqual(book.freight, { kind: "free_from", threshold: 100_000, amount: 500 });
  });
});
