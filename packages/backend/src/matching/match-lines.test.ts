import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import {
  MatchAnswer,
  type MatchLineInput,
  type MatchedLine,
  OpenedLink,
} from "@order-portal/contract";
import { allHandlers } from "../all-handlers.ts";
import { createApp } from "../app.ts";
import { priceLines } from "../carts/price-lines.ts";
import { isRefusal } from "../http/refusal.ts";
import { openSession } from "../sessions/open-session.ts";
import { call, problemOf } from "../testing/call.ts";
import { onEachEngine } from "../testing/stores.ts";
import { openShop, type Shop, type ShopFacts } from "../testing/shop.ts";
import { addProduct, addSupplier, testWorld } from "../testing/world.ts";
import { matchLines } from "./match-lines.ts";

const facts: ShopFacts = {
  products: [
    {
      sku: "A-1",
      name: "Green tea",
      aliases: ["sencha", "GT-7"],
      units: [{ label: "Tin" }, { unit: "CS", label: "Case of 12", factor: 12, price: null }],
    },
    { sku: "A-12", name: "Black tea" },
    { sku: "1044", name: "Red cup" },
    { sku: "3", name: "Blue cup" },
    { sku: "ab-1", name: "Lower plate" },
    { sku: "AB1", name: "Upper plate" },
    { sku: "secret", name: "Hidden bowl", category: "Secret" },
    { sku: "old", name: "Old bowl", active: 0 },
    { sku: "unpriced", name: "Wooden spoon", units: [{ price: null }] },
    { sku: "gone", name: "Silver fork", stock: 0 },
    { sku: "few", name: "Golden knife", stock: 3 },
    { sku: "packs", name: "Paper napkin", units: [{ minimum: 4, increment: 4 }] },
    { sku: "last", name: "Clay pot", stock: 2, units: [{ minimum: 4, increment: 4 }] },
    { sku: "unitless", name: "Iron pan", units: [{ active: 0 }] },
  ],
  customers: [
    { number: "1" },
    { number: "2", skus: ["A-1", "1044"] },
    { number: "3", categories: ["Nothing"] },
  ],
  rules: [{ of: "customer:1", on: "sku:A-1@CS", kind: "fixed", value: 900_000 }],
};

onEachEngine("matching lines", (openStore) => {
  const open = async (t: TestContext): Promise<Shop> => {
    const shop = await openShop(await openStore(t), facts);
    const own = [
      ["1", "X-9", "A-1", "CS"],
      ["1", "A-12", "1044", ""],
      ["1", "dish", "secret", ""],
      ["1", "spare", "old", ""],
      ["2", "dish", "secret", ""],
      ["2", "pots", "1044", ""],
    ] as const;
    await shop.change(async (db) => {
      for (const [number, partNumber, sku, unit] of own) {
        const customer = await db
          .selectFrom("customers")
          .select("id")
          .where("number", "=", number)
          .executeTakeFirstOrThrow();
        const product = await db
          .selectFrom("products")
          .select("id")
          .where("sku", "=", sku)
          .executeTakeFirstOrThrow();
        await db
          .insertInto("customer_part_numbers")
          .values({
            customer_id: customer.id,
            code: partNumber.toLowerCase().replace(/[^a-z0-9]/g, ""),
            part_number: partNumber,
            product_id: product.id,
            unit,
          })
          .execute();
      }
    });
    return shop;
  };

  const tell = ({ line, outcome, quantity, problem, candidates }: MatchedLine) =>
    line !== null
      ? `${line.quantity} ${line.unit} ${line.sku}`
      : [outcome, problem?.code, quantity, ...candidates.map(({ sku }) => sku)].join(" ");

  const match = async (
    shop: Shop,
    customer: string | null,
    ...lines: (string | MatchLineInput)[]
  ) => {
    const context = customer === null ? await shop.visitor() : await shop.customer(customer);
    const inputs = lines.map((line) => (typeof line === "string" ? { text: line } : line));
    return (await matchLines(context, { lines: inputs })).lines.map(tell);
  };

  test("a matched line is the line that the cart would have, at this customer's price", async (t) => {
    const shop = await open(t);
    const context = await shop.customer("1");
    const answer = await matchLines(context, { lines: [{ text: "2 cs green tea" }] });
    const [matched] = answer.lines;
    assert.ok(matched !== undefined);
    const priced = await priceLines(context, { lines: [{ sku: "A-1", unit: "CS", quantity: 2 }] });
    assert.ok(!isRefusal(priced));
    assert.equal(matched.line?.unitPrice?.amount, 9000);
    assert.deepEqual(matched.line, priced.lines[0]);
    assert.deepEqual(matched.candidates, [
      {
        ...{ sku: "A-1", name: "Green tea", imageUrl: null, by: "name", unit: "CS" },
        units: [
          {
            ...{ unit: "EA", label: "Tin", factor: 1 },
            quantityRule: { minimum: 1, maximum: null, increment: 1 },
          },
          {
            ...{ unit: "CS", label: "Case of 12", factor: 12 },
            quantityRule: { minimum: 1, maximum: null, increment: 1 },
          },
        ],
      },
    ]);
  });

  test("two ways to read a line are never decided for the buyer", async (t) => {
    const shop = await open(t);
    assert.deepEqual(await match(shop, "3", "3 1044"), ["refused product_unknown "]);
    assert.deepEqual(
      await match(shop, null, "3 1044", "1044 3", "1044 5", "A-1 2", "AB 1 4", "AB1 4", "ab-1 4"),
      [
        "choose product_uncertain  3 1044",
        "choose product_uncertain  1044 3",
        "5 EA 1044",
        "choose product_uncertain  A-1 A-12",
        "choose product_uncertain 4 ab-1 AB1",
        "4 EA AB1",
        "4 EA ab-1",
      ],
    );
  });

  test("a customer's own part number comes before the supplier's codes, and brings its unit", async (t) => {
    const shop = await open(t);
    assert.deepEqual(await match(shop, "1", "X-9 2", "x9 2", "2 x-9 cs", "X-9 2 ea", "A-12 5"), [
      "2 CS A-1",
      "2 CS A-1",
      "2 CS A-1",
      "choose unit_uncertain 2 A-1",
      "5 EA 1044",
    ]);
    // To others it says nothing.
    assert.deepEqual(await match(shop, "2", "X-9 2", "A-12 5"), [
      "refused product_unknown 2",
      "refused product_unknown 5",
    ]);
    assert.deepEqual(await match(shop, null, "pots 2", "A-12 5"), [
      "choose product_uncertain 2 last",
      "5 EA A-12",
    ]);
  });

  test("no product outside the customer's catalogue is told of, not even as a guess", async (t) => {
    const shop = await open(t);
    const asked = ["hidden bowl 2", "secret 2", "secrt 2", "old 2", "old bowl 2", "black tea 2"];
    assert.deepEqual(await match(shop, "2", ...asked), [
      "refused product_unknown 2",
      "refused product_unknown 2",
      "refused product_unknown 2",
      "refused product_unknown 2",
      "refused product_unknown 2",
      "refused product_unknown 2",
    ]);
    // Its own number of a product that it may not order any more is another matter.
    assert.deepEqual(await match(shop, "2", "dish 2"), ["refused product_unavailable 2"]);
    assert.deepEqual(await match(shop, "1", "spare 2"), ["refused product_unavailable 2"]);
  });

  test("an alias with a number is a code", async (t) => {
    const shop = await open(t);
    const { lines } = await matchLines(await shop.visitor(), {
      lines: [{ text: "gt7 2" }, { text: "sencha 2" }],
    });
    assert.deepEqual(
      lines.map(({ candidates, line }) => [candidates[0]?.by, line?.sku]),
      [
        ["alias", "A-1"],
        ["alias", "A-1"],
      ],
    );
  });

  test("what cannot be ordered is refused with its reason; another quantity is offered where one helps", async (t) => {
    const shop = await open(t);
    const lines = ["unpriced 1", "gone 1", "few 4", "few 3", "packs 6", "packs 8", "last 6"];
    assert.deepEqual(await match(shop, "1", ...lines, "unitless 1"), [
      "refused no_price 1 unpriced",
      "refused out_of_stock 1 gone",
      "choose quantity_above_stock 4 few",
      "3 EA few",
      "choose quantity_off_increment 6 packs",
      "8 EA packs",
      "refused out_of_stock 6 last",
      "choose unit_uncertain 1 unitless",
    ]);
    const context = await shop.customer("1");
    const answer = await matchLines(context, { lines: [{ text: "packs 6" }, { text: "few 4" }] });
    assert.deepEqual(
      answer.lines.map(({ problem }) => problem?.nearest),
      [[4, 8], [3]],
    );
  });

  test("lines of one call share the stock, as they would in the cart", async (t) => {
    const shop = await open(t);
    assert.deepEqual(await match(shop, "1", "few 2", "few 2"), [
      "2 EA few",
      "choose quantity_above_stock 2 few",
    ]);
  });

  test("a unit that is not known is told of as what it is: none of the product's, or not one", async (t) => {
    const shop = await open(t);
    const { lines } = await matchLines(await shop.visitor(), {
      lines: [
        { code: "A-1", quantity: "5 PALLET" },
        { code: "A-1", quantity: "5", unit: "sixpack" },
        { code: "A-1", quantity: "5 cs", unit: "EA" },
        { text: "5 pallets green tea" },
      ],
    });
    assert.deepEqual(
      lines.map(({ problem }) => [problem?.code, problem?.detail]),
      [
        ["unit_uncertain", "“PALLET” is no unit of Green tea."],
        ["unit_uncertain", "“sixpack” is no unit of Green tea."],
        ["unit_uncertain", "This line says two units of Green tea."],
        ["unit_uncertain", "“pallets” is no unit of Green tea."],
      ],
    );
  });

  test("what a line of text says that is not matched is told apart, to be put right", async (t) => {
    const shop = await open(t);
    const texts = ["2 XYZ-99", "XYZ-99 x2", "2 cs XYZ-99", "2cs of xyz 99a", "XYZ-99", "2 3 xyz"];
    const lines = [...texts.map((text) => ({ text })), { code: "XYZ-99", quantity: "2" }];
    const answer = await matchLines(await shop.visitor(), { lines });
    assert.deepEqual(
      answer.lines.map(({ said }) => said && [said.name, said.unit]),
      [
        ["XYZ-99", ""],
        ["XYZ-99", ""],
        ["XYZ-99", "cs"],
        ["xyz 99a", "cs"],
        ...[undefined, undefined, undefined],
      ],
    );
  });

  test("what follows the end of a letter is its signature, unless it orders something", async (t) => {
    const shop = await open(t);
    const letter = [
      "Hi,",
      "2 green tea",
      "Best regards",
      "Anna",
      "1010 Wien",
      "PS: 5 black tea",
      "2 foo",
    ];
    assert.deepEqual(await match(shop, null, ...letter), [
      "refused nothing ",
      "2 EA A-1",
      "refused nothing ",
      "refused nothing ",
      "refused nothing ",
      "choose product_uncertain 5 A-12",
      "refused product_unknown 2",
    ]);
  });

  test("a change of the catalogue counts from the next call on", async (t) => {
    const shop = await open(t);
    assert.deepEqual(await match(shop, null, "A-12 2"), ["2 EA A-12"]);
    await shop.change((db) =>
      db.updateTable("products").set({ active: 0 }).where("sku", "=", "A-12").execute(),
    );
    assert.deepEqual(await match(shop, null, "A-12 2"), ["choose product_uncertain 2 A-1"]);
  });

  test("over HTTP: buyers and visitors ask, nobody else; bad input is named", async (t) => {
    const world = await testWorld(t, await openStore(t), { RATE_LIMIT_SCALE: "0" });
    const supplier = await addSupplier(world, "acme", { publicCatalogue: true });
    const other = await addSupplier(world, "other", { publicCatalogue: true });
    const product = { sku: "CHEESE", name: "Cheese", price: 12_5000 };
    await addProduct(world, supplier.workspaceId, product);
    const app = createApp(world.context, allHandlers);
    const linkOf = async (workspace: string, linkSecret: string) => {
      const opened = await call(app, "POST /v1/links/open", { body: { workspace, linkSecret } });
      return OpenedLink.parse(opened.json).session.token;
    };
    const buyer = await linkOf("acme", supplier.linkSecret);
    const { token: visitor } = await world.context.store.transaction((db) =>
      openSession(world.context, db, supplier.workspaceId, { kind: "public" }),
    );
    const ask = (token: string | undefined, body: unknown) =>
      call(app, "POST /v1/match", { body, ...(token !== undefined && { token }) });
    const lines = [{ code: "CHEESE", quantity: "2" }];
    for (const token of [buyer, visitor]) {
      const answer = await ask(token, { lines });
      assert.equal(answer.status, 200);
      assert.equal(MatchAnswer.parse(answer.json).lines[0]?.outcome, "matched");
      assert.equal(answer.headers.get("cache-control"), "private, no-store");
    }
    // Another supplier's buyer sees nothing of it.
    const foreign = await ask(await linkOf("other", other.linkSecret), { lines });
    assert.equal(MatchAnswer.parse(foreign.json).lines[0]?.problem?.code, "product_unknown");
    assert.equal(problemOf(await ask(undefined, { lines })).code, "unauthorized");

    const pointers = async (body: unknown) => {
      const answer = await ask(buyer, body);
      assert.equal(answer.status, 422);
      return problemOf(answer).errors?.map(({ pointer }) => pointer);
    };
    assert.deepEqual(await pointers({ lines: [] }), ["/lines"]);
    assert.deepEqual(await pointers({}), ["/lines"]);
    assert.deepEqual(await pointers({ lines: Array(2001).fill(lines[0]) }), ["/lines"]);
    assert.deepEqual(await pointers({ lines: [{ text: "x".repeat(501) }] }), ["/lines/0/text"]);
    assert.deepEqual(await pointers({ lines: [{ text: "a\0b" }] }), ["/lines/0/text"]);
    assert.deepEqual(await pointers({ lines: [{ text: "\ud800 3" }] }), ["/lines/0/text"]);
    assert.deepEqual(await pointers({ lines: [{ quantity: 3 }] }), ["/lines/0/quantity"]);
    assert.deepEqual(await pointers({ lines: [{ price: "3" }] }), ["/lines/0/price"]);
    const odd = ["𝒞heese 3", "CHEESE ".repeat(60), "1".repeat(400), "' or 1=1 --", "%_"];
    const answer = await ask(buyer, {
      lines: odd.map((text) => ({ text })),
      locale: "xx-nonsense",
    });
    assert.equal(answer.status, 200, JSON.stringify(answer.json));
    assert.equal(MatchAnswer.parse(answer.json).lines.length, odd.length);
  });
});
