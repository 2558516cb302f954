import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import pg from "pg";

/** Names the environment variable by which the files of one test run share one server. */
export const sharedServerVariable = "TEST_POSTGRES_URL";

/** An empty database, or a copy of a template, of one test. */
export interface TestDatabase {
  /** `postgres://…`, for `DATABASE_URL`. */
  url: string;
  /** Removes it; connections that are still open are cut. */
  drop: () => Promise<void>;
}

/** Something that many databases start from, such as a migrated schema. */
export interface Template {
  /** Names it among the templates of the whole test run, in lower-case letters and `_`. */
  name: string;
  /** Fills it; called once a run. It must close its connections before it returns. */
  prepare: (url: string) => Promise<void>;
}

/**
 * Creates a database for one test on a real PostgreSQL server: the run's shared one, else one
 * that starts now and ends with this process, however that ends.
 *
 * @example
 * const database = await createDatabase({ template: { name: "migrated", prepare: migrate } });
 * t.after(() => database.drop());
 */
export async function createDatabase(options: { template?: Template } = {}): Promise<TestDatabase> {
  const server = await serverUrl();
  const { template } = options;
  if (template) await ensureTemplate(server, template);
  const name = `test_${randomBytes(8).toString("hex")}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${template?.name ?? "template0"}`);
  return {
    url: urlOf(server, name),
    drop: () => administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

let ownServer: Promise<string> | undefined;

function serverUrl(): Promise<string> {
  const shared = process.env[sharedServerVariable];
  if (shared) return Promise.resolve(shared);
  return (ownServer ??= startGuardedServer());
}

/**
 * Starts a server that ends with this process, however it ends, and that does not keep it alive.
 *
 * @returns the URL of its maintenance database
 */
export async function startGuardedServer(): Promise<string> {
  const guardian = spawn(
    process.execPath,
    [fileURLToPath(new URL("postgres/guardian.ts", import.meta.url))],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const ended = once(guardian, "exit").then(() => {
    throw new Error("The PostgreSQL server of the tests did not start; its reason is above.");
  });
  const [url] = (await Promise.race([
    once(createInterface({ input: guardian.stdout }), "line"),
    ended,
  ])) as [string]; // A line event has one string.
  guardian.stdout.destroy();
  guardian.unref();
  return url;
}

const preparing = new Map<string, Promise<void>>();

/** One process prepares a template; the others wait for the lock and find it there. */
function ensureTemplate(server: string, template: Template): Promise<void> {
  let prepared = preparing.get(template.name);
  if (!prepared) {
    prepared = prepareOnce(server, template);
    preparing.set(template.name, prepared);
  }
  return prepared;
}

async function prepareOnce(server: string, { name, prepare }: Template): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext($1))", [name]);
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount) return;
    const draft = `${name}_draft`; // Only what is whole bears the name.
    await client.query(`DROP DATABASE IF EXISTS ${draft}`);
    await client.query(`CREATE DATABASE ${draft} TEMPLATE template0`);
    await prepare(urlOf(server, draft));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  } finally {
    await client.end();
  }
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
