/** Texts that would be SQL or HTML if anybody took them so: stored and given back as they are. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import { createDatabase } from "../../tools/postgres.ts";
import { call, faultsOf, must, refused } from "../program/call.ts";
import {
  importSupplier,
  makeLinks,
  newStaffLink,
  temporaryFolder,
  type Supplier,
} from "../program/data.ts";
import { openBuyer, openStaff, type Buyer } from "../program/people.ts";
import { serve, type Environment, type Served } from "../program/run-program.ts";
import { fileScope } from "../program/scope.ts";
import { acme } from "./shop.ts";

const texts = [
  "'; DROP TABLE orders; --",
  `" OR ""="`,
  "1' UNION SELECT secret FROM server_keys --",
  "%_\\%",
  "<script>hacked=1</script>",
  `"><img src=x onerror=hacked=1>`,
  "{{constructor.constructor('hacked=1')()}} ${hacked=1} #{hacked=1}",
  '=HYPERLINK("https://evil.example")',
  "Grüße, 寿司 🍣, \u202Eright to left\u202C, e\u0301, \uFEFF, \\u0041, a\u2028b",
  "__proto__",
];

const skuOf = (text: string) => `S-${text.slice(0, 40)}`.trimEnd();
const codeOf = (text: string) => text.replace(/\s/g, "").slice(0, 60);

/** A supplier who really has such names. */
const supplier: Supplier = {
  ...acme,
  name: texts[5] ?? "",
  tables: {
    products: [["sku", "name", "description"], ...texts.map((text) => [skuOf(text), text, text])],
    units: [
      ["sku", "unit", "label", "price"],
      ...texts.map((text) => [skuOf(text), "EA", text, "1"]),
    ],
    customers: [["number", "name", "catalogue"], ...texts.map((text, n) => [`C${n}`, text, "all"])],
    discount_codes: [
      ["code", "kind", "value"],
      ...texts.map((text) => [codeOf(text), "percent", 10]),
    ],
  },
};
const scope = fileScope();

for (const engine of ["SQLite", "PostgreSQL"]) {
  describe(`on ${engine}`, () => {
    let environment: Environment;
    let server: Served;
    let secrets: Record<string, string>;
    let buyer: Buyer;

    before(async () => {
      environment = { DATA_DIR: await temporaryFolder(scope) };
      if (engine === "PostgreSQL") {
        const database = await createDatabase();
        scope.after(() => database.drop());
        environment = { ...environment, DATABASE_URL: database.url };
      }
      await importSupplier(environment, supplier);
      secrets = await makeLinks(
        environment,
        "acme",
        texts.map((_, n) => `C${n}`),
      );
      server = await serve(scope, environment);
      buyer = await openBuyer(server.base, "acme", secrets["C0"]);
    });

    for (const [n, text] of texts.entries()) {
      test(`${JSON.stringify(text)} goes the whole way as a text`, async () => {
        const { base } = server;
        const { welcome, workspace } = must(
          await call(base, "start", { body: { workspace: "acme", linkSecret: secrets[`C${n}`] } }),
        );
        assert.deepEqual([welcome?.customerName, workspace.name], [text, supplier.name]);
        const { token } = await openBuyer(base, "acme", secrets[`C${n}`]);
        const sku = skuOf(text);
        const product = must(await call(base, "getProduct", { token, params: { sku } }));
        assert.deepEqual([product.sku, product.name, product.description], [sku, text, text]);
        assert.equal(product.units[0]?.label, text);

        const fields = {
          purchaseOrderNumber: text.slice(0, 60).trim(),
          notes: text,
          deliveryDate: "",
        };
        const lines = [{ sku, unit: "EA", quantity: 10 }];
        const body = { lines, fields, discountCode: codeOf(text) };
        const cart = must(await call(base, "updateCart", { token, body }));
        assert.deepEqual([cart.fields, cart.lines[0]?.name], [fields, text]);
        assert.deepEqual(cart.discountCode, { code: codeOf(text), problem: null });
        const submission = { token, body: { proof: cart.proof }, idempotencyKey: randomUUID() };
        const { number } = must(await call(base, "submitOrder", submission));
        const order = must(await call(base, "getOrder", { token, params: { number } }));
        assert.deepEqual([order.fields, order.lines[0]?.name], [fields, text]);
        assert.deepEqual([order.discountCode, order.events[0]?.who], [codeOf(text), text]);
      });

      test(`${JSON.stringify(text)} is searched for as a text`, async () => {
        const { base } = server;
        const { token } = buyer;
        const query = { search: text };
        const { products } = must(await call(base, "listProducts", { token, query }));
        const names = products.map(({ name }) => name);
        // Where there is a word in it, it is found by that; a sign alone finds nothing, not all.
        assert.equal(names.includes(text), /\w{2}/.test(text));
        assert.ok(names.length <= 2, names.join("\n"));
        const tab = { tab: "category", category: text };
        const page = must(await call(base, "listProducts", { token, query: tab }));
        assert.deepEqual(page.products, []);
        const order = { token, params: { number: text } };
        refused(await call(base, "getOrder", order), "not_found", /./);
        const cursor = { token, query: { cursor: text } };
        refused(await call(base, "listOrders", cursor), "invalid_request", /./);
      });
    }

    test("the desk has and finds them as they are", async () => {
      const { base } = server;
      const secret = await newStaffLink(environment, "acme");
      const [, , , , name = ""] = texts;
      const password = `${name} and more`;
      const email = "script@acme.example";
      await openStaff(base, secret, { name, email, password });
      const { session, desk } = must(
        await call(base, "signInStaff", { body: { workspace: "acme", email, password } }),
      );
      assert.equal(desk.staff.name, name);
      const { token } = session;
      for (const text of texts) {
        const search = text.slice(0, 60).trim();
        const { orders } = must(await call(base, "listDeskOrders", { token, query: { search } }));
        const [found, ...others] = orders;
        assert.deepEqual([found?.customer.name, others], [text, []]);
        const params = { number: found?.number ?? "" };
        const body = { move: "reject", reason: text, revision: 1 };
        const order = must(await call(base, "moveOrder", { token, params, body }));
        assert.deepEqual([order.events[1]?.reason, order.events[1]?.who], [text, name]);
        assert.deepEqual([order.customer.name, order.fields.notes], [text, text]);
      }
    });

    test("a text with a NUL character, which PostgreSQL cannot hold, is refused", async () => {
      const { base } = server;
      const { token } = buyer;
      const bad = "a\u0000b";
      for (const [pointer, body] of Object.entries({
        "/fields/notes": { fields: { notes: bad } },
        "/fields/purchaseOrderNumber": { fields: { purchaseOrderNumber: bad } },
        "/discountCode": { discountCode: bad },
        "/lines/0/sku": { lines: [{ sku: bad, unit: "EA", quantity: 1 }] },
        "/lines/0/unit": { lines: [{ sku: "S", unit: bad, quantity: 1 }] },
      })) {
        const answer = await call(base, "updateCart", { token, body });
        const problem = refused(answer, "invalid_request", /not of the form/);
        assert.deepEqual(faultsOf(problem), { [pointer]: "invalid" });
        assert.match(problem.errors?.[0]?.detail ?? "", /NUL/);
      }
      for (const query of [{ search: bad }, { tab: "category", category: bad }]) {
        const answer = await call(base, "listProducts", { token, query });
        refused(answer, "invalid_request", /not of the form/);
      }
      const product = { token, params: { sku: bad } };
      refused(await call(base, "getProduct", product), "not_found", /./);
      const order = { token, params: { number: bad } };
      refused(await call(base, "getOrder", order), "not_found", /./);
    });
  });
}
