import assert from "node:assert/strict";
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test, type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "./testing/stores.ts";

const program = fileURLToPath(new URL("main.ts", import.meta.url));
const node = ["--conditions=source", program];

interface Ended {
  status: number;
  output: string;
  errors: string;
}

/** Runs the program to its end. */
function run(dataDir: string, args: string[], environment: object = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { PATH: process.env["PATH"], DATA_DIR: dataDir, ...environment };
    execFile(process.execPath, [...node, ...args], { env }, (error, output, errors) => {
      resolve({ status: error === null ? 0 : Number(error.code), output, errors });
    });
  });
}

/** A folder with a supplier of one customer and one product. */
async function supplierFolder(t: TestContext): Promise<string> {
  const folder = join(await temporaryFolder(t), "acme");
  await mkdir(folder);
  const files = {
    "workspace.json": JSON.stringify({
      slug: "acme",
      name: "Acme",
      currency: "EUR",
      locale: "en",
      timeZone: "UTC",
    }),
    "products.csv": "sku,name\nA,Apple\n,nameless\n",
    "units.csv": "sku,unit,price\nA,EA,1.20\n",
    "customers.csv": "number,name,catalogue\nC1,Anders Bistro,all\n",
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** Starts `serve` on a free port; gives the lines that it has printed once it listens. */
async function serve(t: TestContext, dataDir: string): Promise<[ChildProcess, string, string[]]> {
  const child = spawn(process.execPath, [...node, "serve"], {
    env: { PATH: process.env["PATH"], DATA_DIR: dataDir, PORT: "0", HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  t.after(() => child.kill("SIGKILL"));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.includes("#staff-link=")) break;
  }
  const [address = ""] = /http:\S+/.exec(lines[0] ?? "") ?? [];
  return [child, address, lines];
}

test("tells how it is used, and each of its commands too", async (t) => {
  const folder = await temporaryFolder(t);
  const { output, status } = await run(folder, []);
  assert.equal(status, 0);
  for (const command of ["serve", "import", "link", "migrate"]) {
    assert.ok(output.includes(command));
    const help = await run(folder, [command, "--help"]);
    assert.equal(help.status, 0);
    assert.match(help.output, new RegExp(`^Usage: order-portal ${command}`));
  }
});

test("refuses what it does not know before it touches anything", async (t) => {
  const folder = join(await temporaryFolder(t), "data");
  const command = await run(folder, ["dance"]);
  assert.equal(command.status, 2);
  assert.match(command.errors, /no command "dance"/);
  const option = await run(folder, ["serve", "--loud"]);
  assert.equal(option.status, 2);
  assert.match(option.errors, /--loud/);
  const config = await run(folder, ["migrate"], { PORT: "eighty" });
  assert.equal(config.status, 2);
  assert.match(config.errors, /^PORT must be a whole number/);
});

test("migrates, once", async (t) => {
  const folder = await temporaryFolder(t);
  assert.match((await run(folder, ["migrate"])).output, /Applied: ground/);
  assert.match((await run(folder, ["migrate"])).output, /up to date/);
});

test("imports a folder and names what it refuses", async (t) => {
  const folder = await temporaryFolder(t);
  const supplier = await supplierFolder(t);
  const dry = await run(folder, ["import", supplier, "--dry-run"]);
  assert.match(dry.output, /products\.csv +2 read, 1 taken, 0 unchanged, 1 refused/);
  assert.match(dry.output, /Nothing was written/);
  const { status, output, errors } = await run(folder, ["import", supplier]);
  assert.equal(status, 0);
  assert.match(output, /workspace acme: taken/);
  assert.match(output, /customers\.csv +1 read, 1 taken/);
  assert.match(errors, /^products\.csv:3 sku: /m);
  const again = await run(folder, ["import", supplier]);
  assert.match(again.output, /products\.csv +2 read, 0 taken, 1 unchanged, 1 refused/);
  const missing = await run(folder, ["import", join(supplier, "nowhere")]);
  assert.equal(missing.status, 1);
  assert.match(missing.errors, /Nothing was written/);
});

test("prints a customer's link, and a second time only a new one", async (t) => {
  const folder = await temporaryFolder(t);
  await run(folder, ["import", await supplierFolder(t)]);
  const page = "https://acme.example/order";
  const first = await run(folder, ["link", "acme", "C1", "--page", page]);
  assert.match(first.output, /^https:\/\/acme\.example\/order#order-link=[\w-]{43}\n$/);
  const second = await run(folder, ["link", "acme", "C1", "--page", page]);
  assert.equal(second.status, 1);
  assert.match(second.errors, /--regenerate/);
  const third = await run(folder, ["link", "acme", "C1", "--regenerate"]);
  assert.match(third.output, /^http:\/\/localhost:8080\/#order-link=[\w-]{43}\n$/);
  assert.notEqual(third.output, first.output);
  const staff = await run(folder, ["link", "acme", "--staff"]);
  assert.match(staff.output, /\/desk#staff-link=[\w-]{43}\n$/);
  for (const unknown of [
    ["acme", "C2"],
    ["nowhere", "C1"],
  ]) {
    const { status, errors } = await run(folder, ["link", ...unknown]);
    assert.equal(status, 1);
    assert.match(errors, /^There is no/);
  }
  assert.equal((await run(folder, ["link", "acme"])).status, 2);
});

test("serves, prints the way to the desk, and stops when it is told to", async (t) => {
  const folder = await temporaryFolder(t);
  await run(folder, ["import", await supplierFolder(t)]);
  const [child, address, lines] = await serve(t, folder);
  assert.match(lines[1] ?? "", /The desk of Acme .*\/desk#staff-link=[\w-]{43}$/);
  assert.equal((await fetch(`${address}/readyz`)).status, 200);
  const start = await fetch(`${address}/v1/start`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ workspace: "acme" }),
  });
  assert.equal(start.status, 200);
  await start.text();
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  assert.deepEqual(await ended, [0, null]);
});

test("prints on an empty database the link that sets the first workspace up", async (t) => {
  const [, , lines] = await serve(t, await temporaryFolder(t));
  assert.match(lines[1] ?? "", /^Set up your workspace .*\/desk#staff-link=[\w-]{43}$/);
});

test("says when its port is taken", async (t) => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  t.after(() => other.close());
  const { port } = other.address() as AddressInfo;
  const environment = { PORT: String(port), HOST: "127.0.0.1" };
  const { status, errors } = await run(await temporaryFolder(t), ["serve"], environment);
  assert.equal(status, 1);
  assert.match(errors, /EADDRINUSE/);
});
