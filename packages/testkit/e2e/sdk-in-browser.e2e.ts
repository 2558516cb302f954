/** The SDK, bundled, on a page of another origin with a strict policy, in a real browser. */
import { build } from "esbuild";
import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright";
import { aroundTheHorn } from "../src/index.ts";
import { launchBrowser } from "../tools/browser/launch-browser.ts";
import { serveMockBackend } from "../tools/serve-mock-backend.ts";

/** A visit from the link to the order; what of it is worth looking at. */
const visit = /* ts */ `
  import { createOrderPortal } from "@order-portal/sdk";
  export async function visit({ api, linkSecret, transport }) {
    const portal = createOrderPortal({ workspace: "northwind", api, transport, retry: { backoff: 0 } });
    const { welcome } = await portal.start({ linkSecret });
    await portal.links.open({ linkSecret });
    const skus = [];
    for await (const { sku } of portal.products.list({ search: "ch", limit: 2 })) skus.push(sku);
    const cart = await portal.cart.setLines([{ sku: skus[0], unit: "CS", quantity: 3 }]);
    const order = await portal.orders.submit({ proof: cart.proof });
    await portal.session.end();
    return { welcome, skus, order };
  }
`;
const page = /* ts */ `
  ${visit}
  const policy = trustedTypes.createPolicy("page", { createScriptURL: (url) => url });
  globalThis.visit = visit;
  globalThis.visitInWorker = (input) => new Promise((resolve, reject) => {
    const worker = new Worker(policy.createScriptURL("/worker.js"), { type: "module" });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = reject;
    worker.postMessage(input);
  });
`;
const worker = /* ts */ `
  ${visit}
  onmessage = async ({ data }) => postMessage(await visit(data));
`;

interface Visit {
  api: string;
  linkSecret: string;
  transport?: "plain";
}

interface Visited {
  welcome: { customerName: string };
  skus: string[];
  order: { number: string; total: { amount: number } };
}

const { linkSecret } = aroundTheHorn;
let browser: Browser;
let site: Server;

before(async () => {
  const files: Record<string, string> = {
    "/": "<!doctype html><title>Shop</title><script type=module src=/page.js></script>",
    "/page.js": await bundle(page),
    "/worker.js": await bundle(worker),
  };
  site = createServer((request, response) => {
    const file = files[request.url ?? ""];
    response.writeHead(file === undefined ? 404 : 200, {
      "Content-Type": request.url?.endsWith(".js") ? "text/javascript" : "text/html",
      "Content-Security-Policy":
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src http://127.0.0.1:*;" +
        " require-trusted-types-for 'script'; trusted-types page",
    });
    response.end(file);
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  site.closeAllConnections();
  site.close();
});

async function openPage(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => "visit" in globalThis);
  return page;
}

function visitOn(
  page: Page,
  { inWorker = false, ...input }: Omit<Visit, "linkSecret"> & { inWorker?: boolean },
): Promise<Visited> {
  return page.evaluate(
    ([name, input]) => {
      // What the page's own script has put there.
      const scope = globalThis as unknown as Record<string, (input: Visit) => Promise<Visited>>;
      const visit = scope[name];
      if (!visit) throw new Error(`The page has no ${name}.`);
      return visit(input);
    },
    [inWorker ? "visitInWorker" : "visit", { ...input, linkSecret }] as const,
  );
}

describe("the SDK on a page of another origin", () => {
  it("goes from the link to the order without a single preflight", async () => {
    await using served = await serveMockBackend();
    const page = await openPage();
    const { welcome, skus, order } = await visitOn(page, { api: served.origin });
    assert.equal(welcome.customerName, "Around the Horn");
    assert.deepEqual(skus, ["BEV-101", "BEV-102", "CND-104", "CND-105"]);
    assert.equal(order.total.amount, 5400);
    assert.deepEqual(new Set(served.methods), new Set(["POST"]));
    assert.equal(served.methods.length, 7);
    assert.ok(served.backend.calls.every(({ enveloped }) => enveloped));
  });

  it("would need preflights with plain calls", async () => {
    await using served = await serveMockBackend();
    const page = await openPage();
    await visitOn(page, { api: served.origin, transport: "plain" });
    assert.ok(served.methods.includes("OPTIONS"));
  });

  it("gets the same order where the connection drops after it was taken", async () => {
    await using served = await serveMockBackend();
    const page = await openPage();
    served.backend.loseAnswer("submitOrder", 1);
    const before = served.backend.state.orders.length;
    const { order } = await visitOn(page, { api: served.origin });
    assert.equal(served.backend.state.orders.length, before + 1);
    assert.equal(served.backend.state.orders.at(-1)?.number, order.number);
    assert.ok(!served.methods.includes("OPTIONS"));
  });

  it("does the same in a worker", async () => {
    await using served = await serveMockBackend();
    const page = await openPage();
    const { order } = await visitOn(page, { api: served.origin, inWorker: true });
    assert.equal(order.total.amount, 5400);
    assert.ok(!served.methods.includes("OPTIONS"));
  });
});

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents,
      loader: "ts",
      resolveDir: fileURLToPath(new URL("../../sdk", import.meta.url)),
    },
    bundle: true,
    format: "esm",
    minify: true,
    conditions: ["source"],
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
