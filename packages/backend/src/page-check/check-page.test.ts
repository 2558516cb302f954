import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { test, type TestContext } from "node:test";
import type { PageCheck } from "@order-portal/contract";
import { openDeskWorld } from "../testing/desk-world.ts";
import { openSqlite } from "../testing/stores.ts";
import { fetchPage } from "./fetch-page.ts";

const origin = "https://orders.example";
const page = `<script type="module" src="${origin}/order-portal.js"></script>
  <order-portal workspace="acme"></order-portal>`;

async function serve(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function openCheck(t: TestContext, environment: Record<string, string> = {}) {
  const world = await openDeskWorld(t, openSqlite, { BASE_URL: origin, ...environment });
  const owner = await world.signIn("owner", "anna@acme.example");
  return async (url: string) =>
    world.ask<PageCheck>("POST /v1/desk/settings/page-check", { ...owner, body: { url } });
}

test("a page is fetched as a stranger would, behind its redirects", async (t) => {
  const asked: { url: string | undefined; headers: object }[] = [];
  const shop = await serve(t, ({ url, headers }, response) => {
    asked.push({ url, headers });
    if (url === "/old") response.writeHead(301, { location: "/order" }).end();
    else {
      response
        .writeHead(200, {
          "content-type": "text/html; charset=utf-8",
          "content-security-policy": "connect-src 'self'",
        })
        .end(page);
    }
  });
  const check = await openCheck(t, { ALLOW_PRIVATE_NETWORKS: "true" });
  const { json } = await check(`${shop}/old#order-link=secret`);
  assert.equal(json.url, `${shop}/order`);
  assert.deepEqual(
    json.findings.map(({ part, state, code }) => [part, state, code]),
    [
      ["page", "right", "page_answered"],
      ["script", "right", "script_found"],
      ["tag", "right", "tag_found"],
      ["origin", "wrong", "origin_unlisted"],
      ["policy", "wrong", "policy_lacks"],
    ],
  );
  assert.deepEqual(
    asked.map(({ url }) => url),
    ["/old", "/order"],
  );
  for (const { headers } of asked) {
    assert.deepEqual(Object.keys(headers).sort(), [
      "accept",
      "accept-encoding",
      "connection",
      "host",
      "user-agent",
    ]);
  }
});

test("what is no page is said, with what answered", async (t) => {
  const shop = await serve(t, ({ url }, response) => {
    if (url === "/missing") response.writeHead(404).end();
    else if (url === "/round") response.writeHead(302, { location: "/round" }).end();
    else response.writeHead(200, { "content-type": "application/pdf" }).end();
  });
  const check = await openCheck(t, { ALLOW_PRIVATE_NETWORKS: "true" });
  const first = async (path: string) => {
    const [only, ...rest] = (await check(shop + path)).json.findings;
    assert.deepEqual(rest, []);
    return [only?.code, only?.values["status"] ?? only?.values["type"]];
  };
  assert.deepEqual(await first("/missing"), ["page_status", "404"]);
  assert.deepEqual(await first("/round"), ["page_redirects", undefined]);
  assert.deepEqual(await first("/list.pdf"), ["page_not_html", "application/pdf"]);
  const gone = await check("http://127.0.0.1:9/order");
  assert.equal(gone.json.findings[0]?.code, "page_unreachable");
  assert.equal((await check("ftp://shop.example/")).status, 422);
});

test("private networks are not called, by no redirect either", async (t) => {
  const check = await openCheck(t);
  for (const url of [
    "http://127.0.0.1/",
    "http://localhost:8080/x",
    "https://[::1]/",
    "http://10.0.0.1/",
  ]) {
    const [finding] = (await check(url)).json.findings;
    assert.equal(finding?.code, "page_refused", url);
    assert.match(finding.values["reason"] ?? "", /private network/);
  }
});

test("who does not answer in time is not waited for, and nothing is read without end", async (t) => {
  const slow = await serve(t, () => undefined);
  const answer = await fetchPage(new URL(slow), true, 100);
  assert.equal(answer.kind, "unreachable");
  const endless = await serve(t, (_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const more = () => {
      while (response.writable && response.write("x".repeat(100_000)));
      if (response.writable) response.once("drain", more);
    };
    more();
  });
  const long = await fetchPage(new URL(endless), true);
  assert.equal(long.kind === "page" && long.html.length, 1_000_000);
});

test("a workspace has so many looks and no more", async (t) => {
  const check = await openCheck(t, { RATE_LIMIT_SCALE: "1" });
  let status = 200;
  for (let count = 0; count < 21; count++) ({ status } = await check("http://127.0.0.1/"));
  assert.equal(status, 429);
});
