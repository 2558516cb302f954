import { aroundTheHorn, bottomDollar, orders, type MockBackend } from "@order-portal/testkit";
import { serveMockBackend } from "@order-portal/testkit/tools/serve-mock-backend";
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, describe, it } from "node:test";

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "order-portal-node-sdk-"));
});
after(() => rm(folder, { recursive: true }));

const link = `https://shop.example/order#order-link=${aroundTheHorn.linkSecret}`;

/** Starts the program against a backend. */
function start(api: string, ...args: string[]) {
  return spawn(
    process.execPath,
    ["--conditions=source", join(import.meta.dirname, "place-order.ts"), ...args],
    {
      env: {
        ...process.env,
        ORDER_PORTAL_API: api,
        ORDER_PORTAL_WORKSPACE: "northwind",
        ORDER_PORTAL_LINK: link,
        SUBMISSION_FILE: join(folder, "submission.json"),
      },
    },
  );
}

/** Runs it to its end. */
async function run(api: string, ...args: string[]) {
  const program = start(api, ...args);
  const exit = new Promise<number | null>((resolve) => program.on("exit", resolve));
  const [out, err, code] = await Promise.all([text(program.stdout), text(program.stderr), exit]);
  return { out, err, code };
}

const placed = (backend: MockBackend) => backend.state.orders.length - orders.length;

describe("the program", () => {
  it("reads prices, places the order, and prints it", async () => {
    await using served = await serveMockBackend();
    const { out, err, code } = await run(served.origin, "--purchase-order", "77", "BEV-101:CS:5");
    assert.equal(err, "");
    assert.equal(code, 0);
    assert.match(out, /Welcome back to Northwind Traders, Around the Horn\./);
    assert.match(out, /5 × Chai \(Case of 10\) at \$17\.10 {2}\$85\.50/);
    assert.match(out, /Placed: order 11077, pending\./);
    const order = served.backend.state.orders.at(-1);
    assert.equal(order?.fields.purchaseOrderNumber, "77");
    assert.equal(served.backend.state.sessions.size, 0);
  });

  it("without lines orders the least of the first products", async () => {
    await using served = await serveMockBackend();
    const { code } = await run(served.origin);
    assert.equal(code, 0);
    assert.deepEqual(
      served.backend.state.orders.at(-1)?.lines.map(({ sku, quantity }) => [sku, quantity]),
      [
        ["BEV-101", 1],
        ["BEV-102", 6],
        ["CND-103", 1],
      ],
    );
  });

  it("orders the latest order again, and says what is other than it was", async () => {
    await using served = await serveMockBackend();
    const { backend, origin } = served;
    backend.state.orders = backend.state.orders.filter(({ number }) => number === "11064");
    const { out, code } = await run(origin, "--again");
    assert.equal(code, 0);
    assert.match(
      out,
      /4 × Guaraná Fantástica \(Case of 12\) cannot be ordered: .* no longer sold\./,
    );
    assert.match(out, /Instead there is Chang \(12 oz bottle\) at \$0\.86\./);
    assert.match(out, /No longer sold as Case of 12: 24 × 550 ml bottle instead\./);
    assert.match(out, /4 × Queso Cabrales \(kg\), as it was/);
    assert.deepEqual(
      backend.state.orders.at(-1)?.lines.map(({ sku, quantity }) => [sku, quantity]),
      [
        ["CND-103", 24],
        ["DAI-111", 4],
      ],
    );
  });

  it("orders nothing again where there was nothing", async () => {
    await using served = await serveMockBackend();
    served.backend.state.orders = [];
    const { err, code } = await run(served.origin, "--again");
    assert.equal(code, 1);
    assert.match(err, /There is no order to be ordered again\./);
  });

  it("orders nothing on a dry run", async () => {
    await using served = await serveMockBackend();
    const { out, code } = await run(served.origin, "--dry-run", "BEV-101:CS:1");
    assert.equal(code, 0);
    assert.match(out, /total +\$18\.00/);
    assert.equal(placed(served.backend), 0);
  });

  it("shows what changed, and orders so only when told to", async () => {
    await using served = await serveMockBackend();
    const { backend, origin } = served;
    const raise = () =>
      backend.intervene(
        "submitOrder",
        (proceed) => {
          const unit = backend.state.products[0]?.units[1];
          if (unit?.unitPrice) unit.unitPrice.amount += 100;
          return proceed();
        },
        1,
      );
    raise();
    const refused = await run(origin, "BEV-101:CS:1");
    assert.equal(refused.code, 1);
    assert.match(refused.out, /The price of Chai has changed\. \$18\.00 → \$19\.00/);
    assert.equal(placed(backend), 0);

    raise();
    const accepted = await run(origin, "--accept-changes", "BEV-101:CS:1");
    assert.equal(accepted.code, 0);
    assert.equal(backend.state.orders.at(-1)?.total.amount, 2000);
  });

  it("killed before it heard of its order finds it on the next run", async () => {
    await using served = await serveMockBackend();
    const { backend, origin } = served;
    const held = backend.hold("submitOrder");
    const program = start(origin, "BEV-101:CS:1");
    await held.arrived;
    program.kill("SIGKILL");
    await once(program, "exit");
    held.release();

    const { out, code } = await run(origin, "BEV-101:CS:1");
    assert.equal(code, 0);
    assert.match(out, /The order of the last run is placed: order 11077/);
    assert.equal(placed(backend), 1);
    await assert.rejects(access(join(folder, "submission.json")));
  });

  it("names the line at fault and what is possible instead", async () => {
    await using served = await serveMockBackend();
    const { err, code } = await run(served.origin, "BEV-102:EA:7");
    assert.equal(code, 1);
    assert.match(err, /\/lines\/0\/quantity: In steps of 6\. Possible: 6, 12\./);
  });

  it("asks for the code where the link does", async () => {
    await using served = await serveMockBackend();
    const strict = ["--link", bottomDollar.linkSecret];
    const asked = await run(served.origin, ...strict);
    assert.equal(asked.code, 1);
    assert.match(asked.err, /A code was sent to e•••@bottom-dollar\.example/);
    assert.equal((await run(served.origin, ...strict, "--code", "123456")).code, 0);
  });

  it("says what it needs", async () => {
    const { err, code } = await run("");
    assert.equal(code, 1);
    assert.match(err, /^--api is missing\./);
    const cut = await run("http://127.0.0.1:9", "--link", link.slice(0, -1));
    assert.match(cut.err, /^--link is no portal link, or was cut short/);
    const help = await run("", "--help");
    assert.equal(help.code, 0);
    assert.match(help.out, /node place-order\.ts/);
  });
});
