/**
 * A process of its own that submits orders to a shop, for tests of several processes over one
 * database. It is told what to submit by its argument, says `ready`, and begins when it is sent a
 * line; then it writes what became of each submission.
 */
import { once } from "node:events";
import { isRefusal } from "../http/refusal.ts";
import { openPostgresStore } from "../database/dialects/postgres-store.ts";
import { openSqliteStore } from "../database/dialects/sqlite-store.ts";
import { submitOrder } from "../orders/submit-order.ts";
import { findShop } from "./shop.ts";

/** What a submitter is told. */
export interface SubmitterTask {
  /** The address of a PostgreSQL database, or the file of an SQLite one. */
  readonly database: string;
  readonly submissions: readonly Submission[];
}

/** One submission, by a customer's number. */
export interface Submission {
  readonly customer: string;
  readonly proof: string;
  readonly key: string;
}

/** What became of it: the order's number, or the code of the refusal. */
export type Outcome = { readonly number: string } | { readonly refused: string };

/** Submits everything at the same time. */
export async function submitAll(
  { database }: SubmitterTask,
  submissions: readonly Submission[],
  start: Promise<unknown>,
): Promise<Outcome[]> {
  const waitMilliseconds = 10_000;
  const store = database.startsWith("postgres:")
    ? openPostgresStore({ url: database, connections: 10, waitMilliseconds })
    : openSqliteStore({ file: database, waitMilliseconds });
  const shop = await findShop(store);
  const ready = await Promise.all(
    submissions.map(async (each) => ({ ...each, context: await shop.customer(each.customer) })),
  );
  process.stdout.write("ready\n");
  await start;
  const outcomes = await Promise.all(
    ready.map(async ({ context, proof, key }): Promise<Outcome> => {
      const answer = await submitOrder(context, proof, key);
      return isRefusal(answer) ? { refused: answer.code } : { number: answer.number };
    }),
  );
  await store.close();
  return outcomes;
}

const [, , argument] = process.argv;
if (import.meta.main && argument !== undefined) {
  const task = JSON.parse(argument) as SubmitterTask; // Written by the test that started it.
  const outcomes = await submitAll(task, task.submissions, once(process.stdin, "data"));
  process.stdout.write(`${JSON.stringify(outcomes)}\n`);
  process.stdin.destroy();
}
