/** The workspace's volume discounts, for its staff: a record for each scope. */
import type { VolumeDiscountPage } from "@order-portal/contract";
import { sql } from "kysely";
import type { StaffContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { type StoredTiers, rowsOfScopes, toVolumeDiscounts } from "./kinds/volume-discount-kind.ts";
import { keyAfter, pageOf, readId } from "./list-page.ts";
import { isSameScope } from "./scope-columns.ts";
import { scopeBegins } from "./search-pattern.ts";

/** What is asked for; 50 scopes a page where it does not say. */
export interface VolumeDiscountsQuestion {
  readonly search?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

const scopeColumns = ["scope", "scope_line", "scope_sku", "scope_unit"] as const;

/** Reads a page, newest first. */
export async function listVolumeDiscounts(
  context: StaffContext,
  { search = "", limit = 50, cursor }: VolumeDiscountsQuestion,
): Promise<VolumeDiscountPage | Refusal> {
  const { store, db, workspace } = context;
  const question = ["volume discounts", search];
  const after = keyAfter(cursor, question);
  if (isRefusal(after)) return after;
  let query = db
    .selectFrom("volume_discounts")
    .select(scopeColumns)
    .select((e) => e.fn.min<number>("id").as("id"))
    .where("workspace_id", "=", workspace.id);
  if (search !== "") query = query.where(scopeBegins(search));
  const first = sql<number>`min(id)`;
  const rows = await query
    .groupBy(scopeColumns)
    .$if(after !== undefined, (q) => q.having(first, "<", readId(after ?? "") ?? 0))
    .orderBy(first, "desc")
    .limit(limit + 1)
    .execute();
  const page = pageOf(rows, limit, question, ({ id }) => String(id));
  const tiers =
    page.rows.length > 0 ? await rowsOfScopes(db, workspace.id, page.rows).execute() : [];
  const stored: StoredTiers[] = page.rows.map((scope) => ({
    ...scope,
    tiers: tiers.filter((tier) => isSameScope(tier, scope)),
  }));
  return {
    volumeDiscounts: await toVolumeDiscounts(store, context, stored),
    nextCursor: page.nextCursor,
  };
}
