/** Opens the store that the configuration names. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { openSqliteStore } from "./dialects/sqlite-store.ts";
import type { Store } from "./store.ts";

/** Opens PostgreSQL by DATABASE_URL, else the SQLite file in DATA_DIR. It is not yet migrated. */
export async function connect(
  config: Pick<Config, "DATABASE_URL" | "DATABASE_CONNECTIONS" | "DATABASE_WAIT" | "DATA_DIR">,
): Promise<Store> {
  if (config.DATABASE_URL !== null) {
    // Loaded only where it is used: SQLite starts the sooner.
    const { openPostgresStore } = await import("./dialects/postgres-store.ts");
    return openPostgresStore({
      url: config.DATABASE_URL,
      connections: config.DATABASE_CONNECTIONS,
      waitMilliseconds: config.DATABASE_WAIT,
    });
  }
  // Customers, keys and codes are no other account's of this machine to read.
  mkdirSync(config.DATA_DIR, { recursive: true, mode: 0o700 });
  return openSqliteStore({
    file: join(config.DATA_DIR, "order-portal.sqlite"),
    waitMilliseconds: config.DATABASE_WAIT,
  });
}
