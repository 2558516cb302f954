import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { problems, routes } from "@order-portal/contract";
import { createApp } from "../app.ts";
import { sql } from "kysely";
import { fakeHandlers } from "../testing/fake-handlers.ts";
import { openSqlite, temporaryFolder } from "../testing/stores.ts";
import { addSupplier, testWorld } from "../testing/world.ts";

async function pages(t: TestContext) {
  const folder = await temporaryFolder(t);
  const put = async (name: string, content: string) => {
    const file = join(folder, name);
    await mkdir(join(file, ".."), { recursive: true });
    await writeFile(file, content);
  };
  const script = `export const words = ${JSON.stringify("order ".repeat(2000))};`;
  await put("element/order-portal.js", script);
  await put("element/order-portal/core-abc123.js", "export {};");
  await put("element/index.js", "export {};");
  await put("site/index.html", "<!doctype html><title>Shop</title>");
  await put("site/about/index.html", "<!doctype html><title>About</title>");
  await put("site/.env", "SECRET=1");
  await put("secret.txt", "outside");
  await put("data/pictures/acme/cheese.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
  const world = await testWorld(t, await openSqlite(t), {
    ELEMENT_DIR: join(folder, "element"),
    DESK_DIR: join(folder, "desk"),
    SITE_DIR: join(folder, "site"),
    DATA_DIR: join(folder, "data"),
  });
  const app = createApp(world.context, fakeHandlers({}));
  const get = async (path: string, headers: Record<string, string> = {}) =>
    app.fetch(new Request(`http://portal.example${path}`, { headers }));
  return { ...world, get, put, script };
}

test("a page's tag gets the script from anywhere, compressed, with a tag of its own", async (t) => {
  const { get, script } = await pages(t);
  const answer = await get("/order-portal.js", { "accept-encoding": "gzip, br" });
  assert.equal(answer.headers.get("content-type"), "text/javascript; charset=utf-8");
  assert.equal(answer.headers.get("access-control-allow-origin"), "*");
  assert.equal(answer.headers.get("cross-origin-resource-policy"), "cross-origin");
  assert.equal(answer.headers.get("content-encoding"), "br");
  assert.equal(brotliDecompressSync(await answer.bytes()).toString(), script);
  const etag = answer.headers.get("etag") ?? "";
  const again = await get("/order-portal.js", { "if-none-match": etag });
  assert.equal(again.status, 304);
});

test("the desk alone may frame the preview of a brand, and that makes no call", async (t) => {
  const { get } = await pages(t);
  const policy = (await get("/desk/brand-preview")).headers.get("content-security-policy") ?? "";
  assert.match(policy, /connect-src 'none'.*frame-ancestors 'self'/);
  assert.match(await (await get("/desk/brand-preview.js")).text(), /order-portal-preview-ready/);
});

test("a script that has changed is sent anew", async (t) => {
  const { get, put } = await pages(t);
  const before = (await get("/order-portal.js")).headers.get("etag") ?? "";
  await put("element/order-portal.js", "export const other = 1;");
  const after = await get("/order-portal.js", { "if-none-match": before });
  assert.equal(await after.text(), "export const other = 1;");
});

test("what bears a hash in its name may be kept for ever, the entry may not", async (t) => {
  const { get } = await pages(t);
  const chunk = await get("/order-portal/core-abc123.js");
  assert.match(chunk.headers.get("cache-control") ?? "", /immutable/);
  const entry = await get("/order-portal.js");
  assert.doesNotMatch(entry.headers.get("cache-control") ?? "", /immutable/);
});

test("a script that was not built says so", async (t) => {
  const { get } = await pages(t);
  const answer = await get("/order-desk.js");
  assert.equal(answer.status, 404);
  assert.match(await answer.text(), /built/);
});

test("a site of one's own is served at its addresses", async (t) => {
  const { get } = await pages(t);
  for (const path of ["/", "/index.html", "/about", "/about/"]) {
    const answer = await get(path);
    assert.equal(answer.status, 200, path);
    assert.match(answer.headers.get("content-security-policy") ?? "", /default-src 'self'/);
  }
});

test("nothing outside the folder is served, and nothing hidden", async (t) => {
  const { get } = await pages(t);
  for (const path of [
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/about/%2e%2e%2f%2e%2e%2fsecret.txt",
    "/.env",
    "/%00",
    "/%zz",
    "/order-portal/../../secret.txt",
    "/pictures/../../secret.txt",
    "/pictures/..%2f..%2fsecret.txt",
  ]) {
    const answer = await get(path);
    assert.equal(answer.status, 404, path);
    assert.equal(answer.headers.get("content-type"), "application/problem+json", path);
  }
});

test("pictures may be shown anywhere and run nothing", async (t) => {
  const { get } = await pages(t);
  const answer = await get("/pictures/acme/cheese.svg");
  assert.equal(answer.headers.get("content-type"), "image/svg+xml");
  assert.match(answer.headers.get("content-security-policy") ?? "", /default-src 'none'.*sandbox/);
  assert.equal(answer.headers.get("cross-origin-resource-policy"), "cross-origin");
});

test("the desk names the workspace where there is only one", async (t) => {
  const world = await pages(t);
  const desk = async () => (await world.get("/desk")).text();
  assert.match(await desk(), /<order-desk unset><\/order-desk>/);
  await addSupplier(world, "acme");
  assert.match(await desk(), /<order-desk workspace="acme">/);
  await addSupplier(world, "other");
  assert.match(await desk(), /<order-desk><\/order-desk>/);
});

test("the desk has a sign of its own for the browser's tabs", async (t) => {
  const { get } = await pages(t);
  const [, href = ""] =
    /<link rel="icon" href="([^"]+)"/.exec(await (await get("/desk")).text()) ?? [];
  const icon = await get(href);
  assert.equal(icon.status, 200);
  assert.equal(icon.headers.get("content-type"), "image/svg+xml");
});

for (const path of ["/desk", "/reference"]) {
  test(`the style of ${path} is the one that its policy names`, async (t) => {
    const { get } = await pages(t);
    const answer = await get(path);
    const style = /<style>(.*?)<\/style>/s.exec(await answer.text())?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    const policy = answer.headers.get("content-security-policy") ?? "";
    assert.ok(policy.includes(`style-src 'sha256-${hash}'`));
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
  });
}

test("the reference tells of every route and every problem", async (t) => {
  const { get } = await pages(t);
  const html = await (await get("/reference")).text();
  for (const name of Object.keys(routes)) assert.ok(html.includes(`id="${name}"`), name);
  for (const code of Object.keys(problems)) assert.ok(html.includes(`id="${code}"`), code);
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) {
    assert.ok(ids.has(target), `#${target} leads nowhere`);
  }
  assert.doesNotMatch(html, /<script|https?:\/\//);
  assert.doesNotMatch(html, /: any\b/, "a type has no name");
});

test("the OpenAPI document may be read by pages anywhere", async (t) => {
  const { get } = await pages(t);
  const answer = await get("/openapi.json", { "accept-encoding": "gzip" });
  assert.equal(answer.headers.get("access-control-allow-origin"), "*");
  assert.equal(answer.headers.get("content-encoding"), "gzip");
  const plain = (await (await get("/openapi.json")).json()) as { openapi: string };
  assert.equal(plain.openapi, "3.1.1");
});

test("health is that of the process, readiness that of the database too", async (t) => {
  const { get, context } = await pages(t);
  assert.equal((await get("/healthz")).status, 200);
  assert.equal((await get("/readyz")).status, 200);
  await context.store.transaction((db) => sql`delete from migrations`.execute(db));
  assert.equal((await get("/readyz")).status, 503);
  await context.store.close();
  assert.equal((await get("/readyz")).status, 503);
  assert.equal((await get("/healthz")).status, 200);
});
