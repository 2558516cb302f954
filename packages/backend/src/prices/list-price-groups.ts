/** The workspace's price groups, for its staff. */
import type { PriceGroupPage } from "@order-portal/contract";
import { sql } from "kysely";
import type { StaffContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { toPriceGroup } from "./kinds/price-group-kind.ts";
import { keyAfter, pageOf } from "./list-page.ts";
import { containing } from "./search-pattern.ts";

/** What is asked for; 50 groups a page where it does not say. */
export interface GroupsQuestion {
  readonly search?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Reads a page, by code. */
export async function listPriceGroups(
  { db, workspace }: StaffContext,
  { search = "", limit = 50, cursor }: GroupsQuestion,
): Promise<PriceGroupPage | Refusal> {
  const question = ["price groups", search];
  const after = keyAfter(cursor, question);
  if (isRefusal(after)) return after;
  const rows = await db
    .selectFrom("price_groups")
    .select(["id", "code", "name"])
    .select((e) =>
      e
        .selectFrom("customers")
        .select((count) => count.fn.countAll<number>().as("count"))
        .where("customers.workspace_id", "=", workspace.id)
        .whereRef("customers.price_group_id", "=", "price_groups.id")
        .as("customer_count"),
    )
    .where("workspace_id", "=", workspace.id)
    .$if(after !== undefined, (query) => query.where("code", ">", after ?? ""))
    .$if(search !== "", (query) =>
      query.where(
        sql<boolean>`(lower(code) like ${containing(search)} escape '\\' or lower(name) like ${containing(search)} escape '\\')`,
      ),
    )
    .orderBy("code")
    .limit(limit + 1)
    .execute();
  const page = pageOf(rows, limit, question, ({ code }) => code);
  return {
    priceGroups: page.rows.map((row) =>
      toPriceGroup({ ...row, customer_count: Number(row.customer_count ?? 0) }),
    ),
    nextCursor: page.nextCursor,
  };
}
