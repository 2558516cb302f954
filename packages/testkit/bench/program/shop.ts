/** A shop to be measured: imported data, open sessions, and a server over them. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { convertedFolder, freshDataDir, type Size } from "../data/prepared-data.ts";
import { benchFolder } from "../paths.ts";
import { databaseFile } from "./database-file.ts";
import { runProgram } from "./program.ts";
import { openSessions, type Buyer } from "./open-sessions.ts";
import { startServer, type Server } from "./server.ts";

/** A running shop. */
export interface Shop {
  readonly size: Size;
  readonly dataDir: string;
  readonly server: Server;
  /** Every customer who may order, by number. */
  readonly buyers: readonly Buyer[];
  /** Every product that can be ordered: its code and its name. */
  readonly products: readonly { readonly sku: string; readonly name: string }[];
}

/**
 * Copies the data, opens the sessions and starts the server.
 *
 * @param origin the website whose pages may use the shop
 * @param profileFolder where the server writes what its processor was busy with; null for nowhere
 */
export async function openShop(
  size: Size,
  origin: string,
  profileFolder: string | null,
): Promise<Shop> {
  const dataDir = await freshDataDir(size);
  await letIn(origin, size, dataDir);
  const buyers = await openSessions(dataDir);
  const products = await readProducts(dataDir);
  const logName = `server-${size.replace(",", "")}`;
  const nodeOptions =
    profileFolder === null ? [] : ["--cpu-prof", `--cpu-prof-dir=${join(profileFolder, logName)}`];
  const server = await startServer({ dataDir, logName, nodeOptions });
  return { size, dataDir, server, buyers, products };
}

/** Lists an origin in the workspace's settings, as a supplier does: by importing `workspace.json`. */
async function letIn(origin: string, size: Size, dataDir: string): Promise<void> {
  const name = "workspace.json";
  const text = await readFile(join(await convertedFolder(size), name), "utf8");
  const workspace = JSON.parse(text) as { settings: object };
  const settings = { ...workspace.settings, allowedOrigins: [origin] };
  const folder = join(benchFolder, "workspace");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), JSON.stringify({ ...workspace, settings }));
  await runProgram({ args: ["import", folder], dataDir }, "workspace");
}

async function readProducts(dataDir: string): Promise<Shop["products"]> {
  const database = new DatabaseSync(await databaseFile(dataDir), { readOnly: true });
  try {
    const rows = database
      .prepare("select sku, name from products where active = 1 order by id")
      .all();
    return rows.map(({ sku, name }) => ({ sku: String(sku), name: String(name) }));
  } finally {
    database.close();
  }
}
