import {
  allHandlers,
  createApp,
  createLog,
  importFolder,
  makeLink,
  makeStaffLink,
  openWorld,
  readConfig,
  startServer,
} from "@order-portal/backend";
import { createOrderPortal } from "@order-portal/sdk";
import { createDesk } from "@order-portal/sdk/desk";
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test, type TestContext } from "node:test";

const tables = {
  "workspace.json": JSON.stringify({
    slug: "harbour",
    name: "Harbour Foods",
    currency: "EUR",
    locale: "de-AT",
    timeZone: "Europe/Vienna",
  }),
  "products.csv": "sku,name,stock\nTEA,Jasmine tea,40\nMATE,Mate,12\n",
  "units.csv": "sku,unit,price\nTEA,EA,2.50\nMATE,EA,4.00\n",
  "customers.csv": "number,name\nC1,Café Central\n",
};

/** The real program of a small supplier, a key for the ERP, and a way to have orders confirmed. */
async function start(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), "erp-sync-"));
  t.after(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(tables))
    await writeFile(join(folder, name), content);
  const config = readConfig({ DATA_DIR: join(folder, "data"), LOG_LEVEL: "error" });
  await mkdir(config.DATA_DIR);
  const world = await openWorld(config, createLog(config.LOG_LEVEL));
  const { context } = world;
  const { store, now } = context;
  await importFolder(
    { store, folder, dataDir: config.DATA_DIR, dryRun: false, now },
    { onProgress: () => undefined, onRefused: ({ reason }) => assert.fail(reason) },
  );
  const server = await startServer(createApp(context, allHandlers), { port: 0, host: "127.0.0.1" });
  t.after(async () => {
    await server.stop();
    await world.close();
  });
  const address = { workspace: "harbour", api: `http://127.0.0.1:${server.port}` };
  const desk = createDesk(address);
  const { id } = await context.db.selectFrom("workspaces").select("id").executeTakeFirstOrThrow();
  const secret = await makeStaffLink(context, id);
  const account = { name: "Otto", email: "otto@harbour.example", password: "correct horse" };
  await desk.session.openLink({ secret, ...account });
  const scopes = ["desk:products", "desk:orders"] as const;
  const key = await desk.keys.make({ name: "ERP", scopes });

  const link = await makeLink(context, { workspace: "harbour", customer: "C1", regenerate: true });
  assert.ok(link.kind === "made");
  const portal = createOrderPortal(address);
  await portal.links.open({ linkSecret: link.secret });
  const orderTea = async () => {
    const { proof } = await portal.cart.setLines([{ sku: "TEA", unit: "EA", quantity: 2 }]);
    assert.ok(proof !== null);
    const { number } = await portal.orders.submit({ proof });
    return number;
  };

  const sync = async (...more: string[]) => {
    const program = spawn(
      process.execPath,
      [
        ...["--conditions=source", join(import.meta.dirname, "sync.ts")],
        ...["--api", address.api, "--workspace", "harbour", "--state", join(folder, "state")],
        ...["--prices", join(folder, "prices.csv"), "--stock", join(folder, "stock.csv")],
        ...["--orders", join(folder, "orders"), ...more],
      ],
      { env: { ...process.env, ORDER_PORTAL_KEY: key.secret } },
    );
    const exit = new Promise<number | null>((resolve) => program.on("exit", resolve));
    const [out, err, code] = await Promise.all([text(program.stdout), text(program.stderr), exit]);
    return { lines: out.replaceAll(`${folder}/`, "").trim().split("\n"), err, code };
  };
  const write = (name: string, content: string) => writeFile(join(folder, name), content);
  const files = () => readdir(join(folder, "orders"));
  const read = (name: string) => readFile(join(folder, "orders", name), "utf8");
  return { desk, portal, orderTea, sync, write, files, read };
}

test("prices and stock go in, only what has changed; confirmed orders come out, each once", async (t) => {
  const { desk, portal, orderTea, sync, write, files, read } = await start(t);
  const first = await orderTea();
  const waiting = await orderTea();
  await desk.orders.approve(await desk.orders.get(first));
  await write("prices.csv", "sku,unit,price\nTEA,EA,2.75\nMATE,EA,4.00\n");
  await write("stock.csv", "sku,stock\nTEA,30\nMATE,12\nGONE,5\n");

  const run = await sync();
  assert.deepEqual(run.lines, [
    "prices.csv: 2 rows, 2 sent, 1 taken, 0 refused",
    "stock.csv: 3 rows, 3 sent, 1 taken, 1 refused",
    `1 orders taken out: ${first}`,
  ]);
  assert.match(run.err, /"sku":"GONE".*name is needed/);
  assert.equal(run.code, 2);
  const product = await portal.products.get("TEA");
  assert.deepEqual(product.units[0]?.unitPrice, { amount: 275, scale: 2, currency: "EUR" });
  const order: unknown = JSON.parse(await read(`${first}.json`));
  assert.ok(typeof order === "object" && order !== null && "number" in order);
  assert.equal(order.number, first);

  await write("stock.csv", "sku,stock\nTEA,29\nMATE,12\n");
  await desk.orders.approve(await desk.orders.get(waiting));
  const again = await sync("--invoice");
  assert.deepEqual(
    [again.lines, again.err, again.code],
    [
      [
        "prices.csv: 2 rows, 0 sent, 0 taken, 0 refused",
        "stock.csv: 2 rows, 1 sent, 1 taken, 0 refused",
        `1 orders taken out: ${waiting}`,
      ],
      "",
      0,
    ],
  );
  assert.deepEqual((await files()).sort(), [`${first}.json`, `${waiting}.json`].sort());
  assert.equal((await desk.orders.get(first)).status, "invoiced");

  const third = await sync();
  assert.equal(third.lines.at(-1), "0 orders taken out");
});
