/**
 * The demo: Northwind's shop with the portal on its order page, five customers' links, the desk.
 *
 *     npm start
 *
 * Listens on `PORT` (8080) and keeps its data in `DATA_DIR` (`.data/demo`); started again, it goes
 * on with what is there. Every other variable of the backend's configuration counts too.
 */
import { join } from "node:path";
import {
  ConfigError,
  allHandlers,
  createApp,
  createLog,
  makeStaffLink,
  openWorld,
  readConfig,
  staffLinkUrl,
  startServer,
  startWorker,
} from "@order-portal/backend";
import { addressOf, demoLinks } from "./demo-links.ts";
import { isLoaded, loadNorthwind } from "./load-northwind.ts";

const workspace = "northwind";
const root = join(import.meta.dirname, "../..");
const print = (line = "") => process.stdout.write(`${line}\n`);

async function startDemo(): Promise<void> {
  const config = readConfig({
    LOG_LEVEL: "warn",
    DATA_DIR: join(root, ".data/demo"),
    SITE_DIR: join(root, "examples/script-tag"),
    ...process.env,
  });
  const world = await openWorld(config, createLog(config.LOG_LEVEL));
  const { context } = world;
  if (!(await isLoaded(context, workspace))) {
    print("Loading Northwind: 77 products, 91 customers, 830 orders …");
    await loadNorthwind(context, config.DATA_DIR);
  }
  const links = await demoLinks(context, { workspace, dataDir: config.DATA_DIR });
  const server = await startServer(createApp(context, allHandlers), {
    port: config.PORT,
    host: config.HOST,
  });

  const worker = startWorker(context);

  const base = config.BASE_URL ?? `http://localhost:${String(server.port)}`;
  const page = new URL("/order.html", base).href;
  print();
  print(`The shop       ${base}/`);
  print(`Order page     ${page}  (public catalogue)`);
  print();
  print("Customers' private links, each with a catalogue and prices of its own:");
  for (const link of links) print(`  ${link.name.padEnd(32)} ${addressOf(page, link)}`);
  print();
  const staffLink = await firstStaffLink();
  print(`The order desk ${base}/desk`);
  if (staffLink) print(`  Make your account by this link, good once: ${staffLink}`);
  print(`API reference  ${base}/reference`);
  print();
  print("Ctrl+C stops it.");

  async function firstStaffLink(): Promise<string | undefined> {
    const staff = await context.db.selectFrom("staff").select("id").executeTakeFirst();
    if (staff !== undefined) return undefined;
    const { id } = await context.db
      .selectFrom("workspaces")
      .select("id")
      .where("slug", "=", workspace)
      .executeTakeFirstOrThrow();
    return staffLinkUrl(base, await makeStaffLink(context, id));
  }

  const stop = async () => {
    await Promise.all([server.stop(), worker.stop()]);
    await world.close();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
}

try {
  await startDemo();
} catch (error) {
  const isKnown =
    error instanceof ConfigError ||
    (error instanceof Error && "code" in error && error.code === "EADDRINUSE");
  if (!isKnown) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
