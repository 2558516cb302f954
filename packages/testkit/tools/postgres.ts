import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { emptyDatabase, readShape } from "./postgres/empty-database.ts";

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
  /**
   * The tables whose rows belong to it. All other rows are taken out of a database that is no
   * longer needed, and it goes to this process's next test, since copying a template takes ten
   * times as long. One whose tables were changed is not used again.
   */
  keeps: string[];
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
  return template ? fromTemplate(server, template) : copyOf(server, "template0");
}

async function copyOf(server: string, template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await query(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: urlOf(server, name),
    drop: () => query(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Databases that earlier tests of this process no longer need, by their template's name. */
const emptied = new Map<string, TestDatabase[]>();

async function fromTemplate(server: string, template: Template): Promise<TestDatabase> {
  const { name, keeps } = template;
  const shape = await ensureTemplate(server, template);
  const database = emptied.get(name)?.pop() ?? (await copyOf(server, name));
  return {
    url: database.url,
    drop: async () => {
      const isAsNew = await withClient(database.url, async (client) => {
        await emptyDatabase(client, keeps);
        return (await readShape(client, keeps)) === shape;
      }).catch(() => false);
      if (isAsNew) emptied.set(name, [...(emptied.get(name) ?? []), database]);
      else await database.drop();
    },
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

const preparing = new Map<string, Promise<string>>();

/** One process prepares a template; the others wait for the lock and find it there. Its shape. */
function ensureTemplate(server: string, template: Template): Promise<string> {
  let prepared = preparing.get(template.name);
  if (!prepared) {
    prepared = prepareOnce(server, template);
    preparing.set(template.name, prepared);
  }
  return prepared;
}

function prepareOnce(server: string, { name, keeps, prepare }: Template): Promise<string> {
  return withClient(server, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext($1))", [name]);
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount === 0) {
      const draft = `${name}_draft`; // Only what is whole bears the name.
      await client.query(`DROP DATABASE IF EXISTS ${draft}`);
      await client.query(`CREATE DATABASE ${draft} TEMPLATE template0`);
      await prepare(urlOf(server, draft));
      await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    }
    return withClient(urlOf(server, name), (template) => readShape(template, keeps));
  });
}

async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function query(url: string, statement: string): Promise<void> {
  await withClient(url, (client) => client.query(statement));
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
