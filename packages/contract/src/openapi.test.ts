import assert from "node:assert/strict";
import { test } from "node:test";
import { makeOpenApi, problemsOf } from "./openapi.ts";
import { routes } from "./routes.ts";

const document = makeOpenApi({ version: "1.2.3", server: "https://orders.example" });
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

test("every route is an operation by its name", () => {
  assert.deepEqual(
    operations.map(({ operationId }) => operationId).sort(),
    Object.keys(routes).sort(),
  );
});

test("every reference leads somewhere", () => {
  const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
  const names = new Set([...references].map(([, name]) => name ?? ""));
  assert.ok(names.has("PricedCart"));
  for (const name of names) assert.ok(name in document.components.schemas, name);
});

test("answers may grow, requests may not", () => {
  const { schemas } = document.components;
  assert.equal(schemas["Product"]?.additionalProperties, undefined);
  assert.equal(schemas["CartUpdate"]?.additionalProperties, false);
});

test("a call that orders says its key, its access and its problems", () => {
  const submit = document.paths["/v1/orders"]?.["post"];
  assert.equal(submit?.["x-access"], "orders:submit");
  assert.deepEqual(submit.security, [{ session: [] }]);
  assert.ok(submit.parameters.some(({ name, required }) => name === "Idempotency-Key" && required));
  assert.ok(submit.responses["409"]?.["x-problems"]?.includes("cart_changed"));
  assert.ok(submit.responses["201"]?.content?.["application/json"]);
});

test("parameters stand in the path and the query with their bounds", () => {
  const { parameters } = document.paths["/v1/products"]?.["get"] ?? {};
  const limit = parameters?.find(({ name }) => name === "limit");
  assert.deepEqual(limit, {
    name: "limit",
    in: "query",
    required: false,
    schema: { type: "integer", minimum: 1, maximum: 100 },
  });
  assert.ok(document.paths["/v1/products/{sku}"]?.["get"]?.parameters[0]?.required);
});

test("only calls with a session answer that one is needed", () => {
  assert.ok(!problemsOf(routes.start).includes("unauthorized"));
  assert.ok(problemsOf(routes.getCart).includes("session_expired"));
});

test("no text that a database is asked for or given may hold a NUL character", () => {
  // A password is hashed; a proof and a cursor are read by the server alone.
  const neverStored = ["password", "newPassword", "proof", "cursor"];
  // Cells and columns of rows: each is held to its table's own schema, so that one is refused alone.
  const ofRows = ["items", "propertyNames", "0"];
  const texts: string[] = [];
  const visit = (schema: unknown, name: string): void => {
    if (typeof schema !== "object" || schema === null) return;
    const { $ref, type, pattern } = schema as Record<string, unknown>;
    if (typeof $ref === "string") {
      visit(document.components.schemas[$ref.replace("#/components/schemas/", "")], name);
    }
    const isBound = typeof pattern === "string" && !RegExp(pattern).test("a\0b");
    const isChoice = "enum" in schema || "const" in schema;
    if (type === "string" && !isBound && !isChoice) texts.push(name);
    for (const [key, part] of Object.entries(schema)) visit(part, key);
  };
  for (const { parameters, requestBody } of operations) {
    for (const { name, schema } of parameters) visit(schema, name);
    visit(requestBody?.content["application/json"]?.schema, "body");
  }
  assert.deepEqual(new Set(texts), new Set([...neverStored, ...ofRows]));
});
