/**
 * Writes the rows of orders that a server has written, as plainly as can be: prepared statements on
 * one connection, no checks, and the same durability. Rows are taken over as they are, whatever
 * columns they have.
 */
import { pathToFileURL } from "node:url";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import type { BareTransactionOrder } from "./bare-transaction.ts";

type Row = Record<string, SQLInputValue>;

interface OrderRows {
  readonly order: Row;
  readonly lines: readonly Row[];
  readonly events: readonly Row[];
  readonly keys: readonly Row[];
}

let database: DatabaseSync | undefined;
let lastOrder = 0;

const opened = (): DatabaseSync => {
  if (database === undefined) throw new Error("The database is not open.");
  return database;
};

const statements = new Map<string, StatementSync>();
function prepared(sql: string): StatementSync {
  let statement = statements.get(sql);
  if (statement === undefined) {
    statement = opened().prepare(sql);
    statements.set(sql, statement);
  }
  return statement;
}

const rowsOf = (sql: string, ...parameters: SQLInputValue[]): Row[] =>
  prepared(sql).all(...parameters);

function insert(table: string, row: Row): number {
  const names = Object.keys(row);
  const marks = names.map(() => "?").join(", ");
  const { lastInsertRowid } = prepared(
    `insert into main.${table} (${names.join(", ")}) values (${marks})`,
  ).run(...Object.values(row));
  return Number(lastInsertRowid);
}

function open(file: string, source: string) {
  database = new DatabaseSync(file, { enableForeignKeyConstraints: true });
  database.exec("PRAGMA main.journal_mode = WAL");
  database.exec("PRAGMA main.synchronous = FULL");
  database.exec("PRAGMA main.wal_autocheckpoint = 4000");
  // Read-only, or each transaction would lock it too, and fail while the server writes.
  database.prepare("ATTACH ? AS source").run(`${pathToFileURL(source).href}?mode=ro`);
  lastOrder = Number(rowsOf("select coalesce(max(id), 0) as id from source.orders")[0]?.["id"]);
}

function takeCarts() {
  opened().exec(`
    BEGIN;
    delete from main.cart_lines;
    delete from main.carts;
    insert into main.carts select * from source.carts;
    insert into main.cart_lines select * from source.cart_lines;
    COMMIT`);
}

/** Writes one order: what a submission writes, and nothing more. */
function write({ order, lines, events, keys }: OrderRows) {
  prepared("BEGIN IMMEDIATE").run();
  const { id: _, ...columns } = order;
  const workspace = order["workspace_id"] ?? null;
  const customer = order["customer_id"] ?? null;
  const id = insert("orders", columns);
  for (const line of lines) {
    insert("order_lines", { ...line, order_id: id });
    prepared(
      "update main.products set stock = stock - ? where workspace_id = ? and sku = ? and stock is not null",
    ).run(Number(line["quantity"]) * Number(line["factor"]), workspace, line["sku"] ?? null);
  }
  for (const event of events) insert("order_events", { ...event, order_id: id });
  for (const key of keys) insert("idempotency_keys", { ...key, order_id: id });
  // The server's own is gone as soon as everybody has been told.
  insert("outbox_events", {
    workspace_id: workspace,
    event_key: `msg_${id}`,
    type: "order.placed",
    subject_id: id,
    at: order["placed_at"] ?? 0,
    detail: "{}",
  });
  prepared(
    "delete from main.cart_lines where cart_id = (select id from main.carts where customer_id = ?)",
  ).run(customer);
  prepared("update main.carts set revision = revision + 1 where customer_id = ?").run(customer);
  prepared("update main.workspaces set next_order_number = next_order_number + 1 where id = ?").run(
    workspace,
  );
  prepared("COMMIT").run();
}

function writeOrders(): number[] {
  const orders = rowsOf("select * from source.orders where id > ? order by id", lastOrder).map(
    (order): OrderRows => {
      const id = order["id"] ?? null;
      lastOrder = Number(id);
      return {
        order,
        lines: rowsOf("select * from source.order_lines where order_id = ?", id),
        events: rowsOf("select * from source.order_events where order_id = ?", id),
        keys: rowsOf("select * from source.idempotency_keys where order_id = ?", id),
      };
    },
  );
  return orders.map((order) => {
    const begun = performance.now();
    write(order);
    return performance.now() - begun;
  });
}

process.on("message", (order: BareTransactionOrder) => {
  let times: number[] = [];
  if (order.kind === "open") open(order.file, order.source);
  else if (order.kind === "carts") takeCarts();
  else times = writeOrders();
  process.send?.(times);
});
