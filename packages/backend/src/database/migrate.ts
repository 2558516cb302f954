/** Migrations: numbered, forward only, each applied once, under a lock that all processes respect. */
import { sql } from "kysely";
import { refreshAllHistories } from "../history/refresh-histories.ts";
import { up as ground } from "./migrations/0001-ground.ts";
import { up as stockRevision } from "./migrations/0002-stock-revision.ts";
import { up as cartLines } from "./migrations/0003-cart-lines.ts";
import { up as history } from "./migrations/0004-history.ts";
import { up as partNumbers } from "./migrations/0005-part-numbers.ts";
import { up as staffRoles } from "./migrations/0006-staff-roles.ts";
import { up as ordersOfNothing } from "./migrations/0007-orders-of-nothing.ts";
import { up as staffAccess } from "./migrations/0008-staff-access.ts";
import { up as customerSettings } from "./migrations/0009-customer-settings.ts";
import { up as orderNews } from "./migrations/0010-order-news.ts";
import { up as priceLists } from "./migrations/0011-price-lists.ts";
import { up as productDesk } from "./migrations/0012-product-desk.ts";
import { up as outbox } from "./migrations/0013-outbox.ts";
import { up as keyMakers } from "./migrations/0014-key-makers.ts";
import { up as secretMails } from "./migrations/0015-secret-mails.ts";
import { up as heldInventory } from "./migrations/0016-held-inventory.ts";
import { up as firstWorkspace } from "./migrations/0017-first-workspace.ts";
import { up as firstSteps } from "./migrations/0018-first-steps.ts";
import { up as accounts } from "./migrations/0019-accounts.ts";
import { up as checkouts } from "./migrations/0020-checkouts.ts";
import { up as orderContact } from "./migrations/0021-order-contact.ts";
import { up as accountGuards } from "./migrations/0022-account-guards.ts";
import { up as orderChanges } from "./migrations/0023-order-changes.ts";
import type { Connection, Store } from "./store.ts";

type Migration = (db: Connection, engine: Store["engine"]) => Promise<void>;

/** Every migration in its order: the first has number 1. One that was released never changes. */
const migrations: readonly (readonly [name: string, up: Migration])[] = [
  ["ground", (db, engine) => ground(db.withTables<never>() as never, engine)],
  ["stock-revision", (db) => stockRevision(db.withTables<never>() as never)],
  ["cart-lines", (db, engine) => cartLines(db.withTables<never>() as never, engine)],
  ["history", (db, engine) => history(db.withTables<never>() as never, engine)],
  ["part-numbers", (db, engine) => partNumbers(db.withTables<never>() as never, engine)],
  ["staff-roles", (db, engine) => staffRoles(db.withTables<never>() as never, engine)],
  ["orders-of-nothing", (db) => ordersOfNothing(db.withTables<never>() as never)],
  ["staff-access", (db, engine) => staffAccess(db.withTables<never>() as never, engine)],
  ["customer-settings", (db, engine) => customerSettings(db.withTables<never>() as never, engine)],
  ["order-news", (db, engine) => orderNews(db.withTables<never>() as never, engine)],
  ["price-lists", (db) => priceLists(db.withTables<never>() as never)],
  ["product-desk", (db, engine) => productDesk(db.withTables<never>() as never, engine)],
  ["outbox", (db, engine) => outbox(db.withTables<never>() as never, engine)],
  ["key-makers", (db) => keyMakers(db.withTables<never>() as never)],
  ["secret-mails", (db, engine) => secretMails(db.withTables<never>() as never, engine)],
  ["held-inventory", (db, engine) => heldInventory(db.withTables<never>() as never, engine)],
  ["first-workspace", (db, engine) => firstWorkspace(db.withTables<never>() as never, engine)],
  ["first-steps", (db) => firstSteps(db.withTables<never>() as never)],
  ["accounts", (db, engine) => accounts(db.withTables<never>() as never, engine)],
  ["checkouts", (db, engine) => checkouts(db.withTables<never>() as never, engine)],
  ["order-contact", (db, engine) => orderContact(db.withTables<never>() as never, engine)],
  ["account-guards", (db, engine) => accountGuards(db.withTables<never>() as never, engine)],
  ["order-changes", (db) => orderChanges(db.withTables<never>() as never)],
];

/** The number that a database of today has. */
export const latestMigration = migrations.length;

/** An arbitrary number that all processes lock by. */
const lockNumber = 7_305_617;

/**
 * Brings the database up to date, wholly or not at all; gives back the names of what was applied.
 *
 * @throws Error when the database is newer than this program.
 */
export async function migrate(store: Store): Promise<string[]> {
  return store.transaction(async (db) => {
    // On SQLite the transaction itself holds the only write lock.
    if (store.engine === "postgres")
      await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(db);
    await sql`create table if not exists migrations (
      number integer primary key, name text not null, applied_at bigint not null
    )`.execute(db);
    const current = await readNumber(db);
    if (current > latestMigration) {
      throw new Error(
        `The database has migration ${current}, this program knows ${latestMigration}: use a newer program.`,
      );
    }
    const applied: string[] = [];
    for (const [index, [name, up]] of migrations.entries()) {
      const number = index + 1;
      if (number <= current) continue;
      await up(db, store.engine);
      await sql`insert into migrations (number, name, applied_at)
        values (${number}, ${name}, ${Date.now()})`.execute(db);
      applied.push(name);
    }
    // Behind all of them, where the tables are as the program of today knows them.
    if (applied.length > 0) await refreshAllHistories(db, store.engine);
    return applied;
  });
}

/** Whether every migration of this program has been applied. */
export async function isMigrated(store: Store): Promise<boolean> {
  return (await readNumber(store.db)) === latestMigration;
}

async function readNumber(db: Connection): Promise<number> {
  const result = await sql<{ number: number }>`
    select coalesce(max(number), 0) as number from migrations`.execute(db);
  return result.rows[0]?.number ?? 0;
}
