/** The workspace's discount codes, for its staff. */
import type { DiscountCode, DiscountCodePage } from "@order-portal/contract";
import { sql } from "kysely";
import { foldCode } from "../carts/fold-code.ts";
import type { StaffContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { toDiscountCode } from "./kinds/discount-code-kind.ts";
import { behind, keyAfter, pageOf, readId } from "./list-page.ts";
import { inState } from "./run-state.ts";

/** What is asked for; 50 codes a page where it does not say. */
export interface CodesQuestion {
  readonly state?: DiscountCode["state"] | undefined;
  readonly search?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

const usedUp = sql<boolean>`(max_uses is not null and uses >= max_uses)`;

/** Reads a page, newest first. */
export async function listDiscountCodes(
  context: StaffContext,
  { state, search = "", limit = 50, cursor }: CodesQuestion,
): Promise<DiscountCodePage | Refusal> {
  const { db, workspace, now } = context;
  const question = ["discount codes", state ?? null, search];
  const after = keyAfter(cursor, question);
  if (isRefusal(after)) return after;
  let query = db.selectFrom("discount_codes").selectAll().where("workspace_id", "=", workspace.id);
  if (state === "used_up") {
    query = query.where(usedUp).where((e) => e.not(inState("over", now())));
  } else if (state !== undefined) {
    query = query.where(inState(state, now()));
    if (state !== "over") query = query.where((e) => e.not(usedUp));
  }
  const code = foldCode(search);
  if (code !== "") {
    query = query.where("code_folded", ">=", code).where("code_folded", "<", behind(code));
  }
  if (after !== undefined) query = query.where("id", "<", readId(after) ?? 0);
  const rows = await query
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const page = pageOf(rows, limit, question, ({ id }) => String(id));
  return {
    discountCodes: page.rows.map((row) => toDiscountCode(context, row)),
    nextCursor: page.nextCursor,
  };
}
