/** The workspace's promotions, for its staff. */
import type { PromotionPage, RunState } from "@order-portal/contract";
import { sql } from "kysely";
import type { StaffContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { toPromotions } from "./kinds/promotion-kind.ts";
import { keyAfter, pageOf, readId } from "./list-page.ts";
import { inState } from "./run-state.ts";
import { containing, scopeBegins } from "./search-pattern.ts";

/** What is asked for; 50 promotions a page where it does not say. */
export interface PromotionsQuestion {
  readonly state?: RunState | undefined;
  readonly search?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Reads a page, newest first. */
export async function listPromotions(
  context: StaffContext,
  { state, search = "", limit = 50, cursor }: PromotionsQuestion,
): Promise<PromotionPage | Refusal> {
  const { store, db, workspace, now } = context;
  const question = ["promotions", state ?? null, search];
  const after = keyAfter(cursor, question);
  if (isRefusal(after)) return after;
  let query = db.selectFrom("promotions").selectAll().where("workspace_id", "=", workspace.id);
  if (state !== undefined) query = query.where(inState(state, now()));
  if (search !== "") {
    query = query.where((e) =>
      e.or([sql<boolean>`lower(name) like ${containing(search)} escape '\\'`, scopeBegins(search)]),
    );
  }
  if (after !== undefined) query = query.where("id", "<", readId(after) ?? 0);
  const rows = await query
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const page = pageOf(rows, limit, question, ({ id }) => String(id));
  return {
    promotions: await toPromotions(store, context, page.rows),
    nextCursor: page.nextCursor,
  };
}
