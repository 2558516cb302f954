/** A supplier's data beside a running server: brought in, changed and looked at by other processes. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { readConfig } from "../../../backend/src/config.ts";
import { importFolder } from "../../../backend/src/imports/import-folder.ts";
import { makeLink } from "../../../backend/src/links/make-link.ts";
import { openWorld, type World } from "../../../backend/src/open-world.ts";
import { createLog } from "../../../backend/src/program/command.ts";
import { makeStaffLink } from "../../../backend/src/staff/make-staff-link.ts";
import { findWorkspace } from "../../../backend/src/workspaces/current-workspace.ts";
import type { Environment } from "./run-program.ts";
import type { Scope } from "./scope.ts";

/** A supplier's tables: the header row, then the rows. */
export type Tables = Readonly<Record<string, readonly (readonly (string | number)[])[]>>;

/** A supplier as `import` takes it. */
export interface Supplier {
  readonly slug: string;
  readonly name?: string;
  readonly brand?: Readonly<Record<string, unknown>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** By the name of the file, without its ending. */
  readonly tables: Tables;
}

/** A folder that is gone in the end. */
export async function temporaryFolder(scope: Scope): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "e2e-"));
  scope.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Works on the data as another process does, beside a server that may run. */
export async function besideServer<T>(
  environment: Environment,
  work: (world: World["context"]) => Promise<T>,
): Promise<T> {
  const world = await openWorld(readConfig(environment), createLog("silent"));
  try {
    return await work(world.context);
  } finally {
    await world.close();
  }
}

/** Brings a supplier's data in, or the changes of it that are named. A refused row is a mistake. */
export function importSupplier(environment: Environment, supplier: Supplier): Promise<void> {
  const { slug, name = "Acme Foods", brand = {}, settings = {}, tables } = supplier;
  return besideServer(environment, async ({ store, now, config }) => {
    const folder = await mkdtemp(join(tmpdir(), "e2e-import-"));
    try {
      const workspace = { slug, name, currency: "EUR", locale: "en", timeZone: "UTC" };
      const file = JSON.stringify({ ...workspace, brand, settings });
      await writeFile(join(folder, "workspace.json"), file);
      for (const [table, rows] of Object.entries(tables)) {
        await writeFile(join(folder, `${table}.csv`), rows.map(toRow).join("\r\n"));
      }
      await importFolder(
        { store, folder, dataDir: config.DATA_DIR, dryRun: false, now },
        {
          onProgress: () => undefined,
          onRefused: ({ file, line, column, reason }) => {
            throw new Error(`${file}:${line} ${column}: ${reason}`);
          },
        },
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}

const toRow = (cells: readonly (string | number)[]): string =>
  cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(",");

/** Makes the portal link of each customer, a new one where there was one; answers their secrets. */
export function makeLinks(
  environment: Environment,
  workspace: string,
  customers: readonly string[],
): Promise<Record<string, string>> {
  return besideServer(environment, async (world) => {
    const secrets: Record<string, string> = {};
    for (const customer of customers) {
      const made = await makeLink(world, { workspace, customer, regenerate: true });
      if (made.kind !== "made") throw new Error(`No link for ${customer}: ${made.kind}`);
      secrets[customer] = made.secret;
    }
    return secrets;
  });
}

/** Makes a one-time link by which a member of staff gets an account; answers its secret. */
export function newStaffLink(environment: Environment, slug: string): Promise<string> {
  return besideServer(environment, async (world) => {
    const workspace = await findWorkspace(world.db, slug);
    if (workspace === undefined) throw new Error(`There is no workspace ${slug}.`);
    return makeStaffLink(world, workspace.id);
  });
}

/** The SQLite file of a data folder, as another process opens it. */
export const openDatabase = (dataDir: string): DatabaseSync =>
  new DatabaseSync(join(dataDir, "order-portal.sqlite"), { timeout: 2000 });
