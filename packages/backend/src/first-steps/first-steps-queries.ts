/** The queries of the first steps: each finds one row, or none, by an index. */
import type { FirstStepName } from "@order-portal/contract";
import { statement, type Source } from "../database/statement.ts";
import type { Connection } from "../database/store.ts";

/** Until when the list is shown. */
export async function firstStepsDoneAt(
  db: Connection,
  workspaceId: number,
): Promise<number | null> {
  const { first_steps_done_at: doneAt } = await db
    .selectFrom("workspaces")
    .select("first_steps_done_at")
    .where("id", "=", workspaceId)
    .executeTakeFirstOrThrow();
  return doneAt;
}

/** Ends the list; whether it was still shown. */
export async function endFirstSteps(
  db: Connection,
  workspaceId: number,
  at: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("workspaces")
    .set({ first_steps_done_at: at })
    .where("id", "=", workspaceId)
    .where("first_steps_done_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

const found = (from: string) =>
  statement<{ found: number }>(() => `select 1 as found from ${from} limit 1`);

const products = found("products where workspace_id = ? and active = 1");
const prices = [
  found(`products
    join product_units on product_units.product_id = products.id
    where products.workspace_id = ? and product_units.price is not null`),
  found("price_rules where workspace_id = ?"),
];
const customers = found("customers where workspace_id = ?");
const links = found("portal_links where workspace_id = ?");
const openedLinks = found("portal_links where workspace_id = ? and last_used_at is not null");
// The latest alone: behind them may stand any number that were imported.
const orders = found(`(
    select placed_by from orders where workspace_id = ? order by placed_at desc limit 200
  ) as latest where placed_by in ('link', 'login')`);

/** Which steps are told by rows, and whether there is any such row. */
export async function findDoneSteps(
  source: Source,
  workspaceId: number,
): Promise<Readonly<Record<Exclude<FirstStepName, "brand">, boolean>>> {
  const isThere = async (...queries: ReturnType<typeof found>[]) => {
    for (const query of queries) {
      if ((await query(source, workspaceId)).length > 0) return true;
    }
    return false;
  };
  return {
    products: await isThere(products),
    prices: await isThere(...prices),
    customers: await isThere(customers),
    link: await isThere(links),
    seen: await isThere(openedLinks, orders),
  };
}
