import { escapeIdentifier, escapeLiteral, type Client } from "pg";

/**
 * Tells what a database looks like beside its rows: tables, columns, constraints, triggers,
 * functions; and the rows of the tables that are named.
 */
export async function readShape(client: Client, keeps: readonly string[]): Promise<string> {
  const rowsOf = (table: string) =>
    `(SELECT string_agg(t::text, ',' ORDER BY t::text) FROM ${escapeIdentifier(table)} t)`;
  const { rows } = await client.query<{ shape: string }>(`
    SELECT md5(concat_ws(';', ${[...shapes, ...keeps.map(rowsOf)].join(", ")})) AS shape
  `);
  return rows[0]?.shape ?? "";
}

const isOurs = "relnamespace = 'public'::regnamespace";
const ourTables = `(SELECT oid FROM pg_class WHERE ${isOurs})`;

const shapes = [
  `(SELECT string_agg(concat_ws(' ', oid, relname, relkind), ',' ORDER BY oid)
    FROM pg_class WHERE ${isOurs})`,
  `(SELECT string_agg(concat_ws(' ', attrelid, attnum, attname, atttypid, attnotnull), ','
    ORDER BY attrelid, attnum) FROM pg_attribute WHERE attnum > 0 AND attrelid IN ${ourTables})`,
  `(SELECT string_agg(concat_ws(' ', oid, convalidated), ',' ORDER BY oid)
    FROM pg_constraint WHERE conrelid IN ${ourTables})`,
  `(SELECT string_agg(concat_ws(' ', oid, tgenabled), ',' ORDER BY oid)
    FROM pg_trigger WHERE tgrelid IN ${ourTables})`,
  `(SELECT string_agg(oid::text, ',' ORDER BY oid)
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace)`,
];

/** Deleting this much costs more than copying the template, in bytes of one table. */
const largestTable = 4_000_000;

/**
 * Cuts the other connections to a database, and takes all rows out of it but those of the tables
 * to keep; ids begin at their start again.
 *
 * @throws Error when a table has grown too large for that
 */
export async function emptyDatabase(client: Client, keeps: readonly string[]): Promise<void> {
  await client.query(`
    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
  `);
  await client.query(`
    DO $$
    DECLARE
      one record;
      has_rows boolean;
    BEGIN
      SET LOCAL session_replication_role = replica; -- Which leaves out the foreign keys.
      FOR one IN SELECT oid, oid::regclass AS name FROM pg_class
        WHERE relkind = 'r' AND ${isOurs}
        AND relname <> ALL (ARRAY[${keeps.map(escapeLiteral).join(", ")}]::text[])
      LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s)', one.name) INTO has_rows;
        CONTINUE WHEN NOT has_rows;
        IF pg_relation_size(one.oid) > ${largestTable} THEN
          RAISE '% is too large to be emptied', one.name;
        END IF;
        EXECUTE format('DELETE FROM %s', one.name);
      END LOOP;
      PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
        FROM pg_sequences WHERE last_value IS NOT NULL;
    END $$
  `);
}
