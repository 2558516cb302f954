/** The workspace's price rules, for its staff. */
import type { PriceRulePage, RuleOwner, RuleOwnerInput } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { toPriceRules } from "./kinds/price-rule-kind.ts";
import { keyAfter, pageOf, readId } from "./list-page.ts";
import { findOwner } from "./rule-owners.ts";
import { scopeBegins } from "./search-pattern.ts";

/** What is asked for; 50 rules a page where it does not say. */
export interface RulesQuestion {
  readonly owner?: RuleOwner["kind"] | undefined;
  /** The code of a price group. */
  readonly group?: string | undefined;
  /** The number of a customer. */
  readonly customer?: string | undefined;
  readonly search?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Reads a page, newest first. Of a group or customer that is not there, there are none. */
export async function listPriceRules(
  context: StaffContext,
  { owner, group, customer, search = "", limit = 50, cursor }: RulesQuestion,
): Promise<PriceRulePage | Refusal> {
  const { store, db, workspace } = context;
  const question = ["price rules", owner ?? null, group ?? null, customer ?? null, search];
  const after = keyAfter(cursor, question);
  if (isRefusal(after)) return after;
  const named = namedOwner(group, customer);
  const found = named === null ? null : await findOwner(store, workspace, named);
  if (isRefusal(found)) return { priceRules: [], nextCursor: null };
  let query = db.selectFrom("price_rules").selectAll().where("workspace_id", "=", workspace.id);
  if (owner !== undefined) query = query.where("owner", "=", owner);
  if (found !== null) {
    query = query.where("owner", "=", found.owner).where("owner_id", "=", found.owner_id);
  }
  if (search !== "") query = query.where(scopeBegins(search));
  if (after !== undefined) query = query.where("id", "<", readId(after) ?? 0);
  const rows = await query
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const page = pageOf(rows, limit, question, ({ id }) => String(id));
  return {
    priceRules: await toPriceRules(store, context, page.rows),
    nextCursor: page.nextCursor,
  };
}

function namedOwner(
  group: string | undefined,
  customer: string | undefined,
): RuleOwnerInput | null {
  if (customer !== undefined) return { kind: "customer", number: customer };
  return group === undefined ? null : { kind: "group", code: group };
}
