/** A customer's own orders, newest first. */
import type { OrderPage, OrderStatus } from "@order-portal/contract";
import type { CustomerContext } from "../context.ts";
import { refuseWithoutHistory } from "../history/history-setting.ts";
import { findOrderedSkus } from "../history/find-ordered-skus.ts";
import type { Source } from "../database/statement.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { type OrderPlace, readOrderCursor, writeOrderCursor } from "./order-cursor.ts";
import {
  type OrderQuestion,
  type SummaryRow,
  endOfSearch,
  listCustomerOrders,
} from "./order-queries.ts";
import { toOrderSummary } from "./order-values.ts";

/** What is asked for; 20 orders a page where it does not say. */
export interface OrdersQuestion {
  readonly status?: OrderStatus | undefined;
  readonly stage?: keyof typeof stages | undefined;
  readonly search?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** The buyers' tabs. */
const stages = {
  pending: ["pending"],
  processing: ["confirmed", "invoiced"],
  fulfilled: ["fulfilled"],
  rejected: ["rejected", "cancelled"],
} as const satisfies Record<string, readonly OrderStatus[]>;

/** A search looks at so many orders for one page; the next page goes on behind them. */
const mostSearched = 5000;

/** Reads a page. Its cost does not grow with the history. */
export async function listOrders(
  context: CustomerContext,
  { status, stage, search = "", limit = 20, cursor }: OrdersQuestion,
  searched = mostSearched,
): Promise<OrderPage | Refusal> {
  const refused = refuseWithoutHistory(context);
  if (refused !== null) return refused;
  const before = cursor === undefined ? undefined : readOrderCursor(cursor);
  if (before === null) return refuseCursor();
  const { store, workspace, actor } = context;
  const wanted = statusesOf(status, stage);
  if (wanted?.length === 0) return { orders: [], nextCursor: null };
  const question = {
    owner: { workspaceId: workspace.id, customerId: actor.customer.id },
    before,
    search: search === "" ? null : { text: search, skus: await findOrderedSkus(context, search) },
    searched,
    // One more than asked for tells whether there is another page.
    limit: limit + 1,
  };
  // Each status by its own index, so that a few pending orders are found among many others.
  const looks = await Promise.all(
    (wanted ?? [undefined]).map((each) => lookThrough(store, { ...question, status: each })),
  );
  const end = looks.map((look) => look.end).reduce(newer, undefined);
  const rows = looks
    .flatMap((look) => look.rows)
    // What is older than the end of one of the looks comes with the next page, in its place.
    .filter((row) => end === undefined || byAge(row, end) <= 0)
    .sort(byAge);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : end;
  return {
    orders: shown.map(toOrderSummary),
    nextCursor: last === undefined ? null : writeOrderCursor(placeOf(last)),
  };
}

/** The place of an order as its row says it. */
type Place = Pick<SummaryRow, "placed_at" | "id">;

const placeOf = ({ placed_at, id }: Place): OrderPlace => ({ placedAt: placed_at, id });

/** Newest first. */
const byAge = (a: Place, b: Place): number => b.placed_at - a.placed_at || b.id - a.id;

const newer = (a: Place | undefined, b: Place | undefined): Place | undefined =>
  a === undefined || (b !== undefined && byAge(b, a) < 0) ? b : a;

/** What one look finds, and the last order that it has looked at where there may be more behind. */
async function lookThrough(
  source: Source,
  question: OrderQuestion,
): Promise<{ rows: SummaryRow[]; end: Place | undefined }> {
  const rows = await listCustomerOrders(source, question);
  if (rows.length >= question.limit) return { rows, end: rows.at(-1) };
  return { rows, end: question.search === null ? undefined : await endOfSearch(source, question) };
}

/** The statuses that are asked for; undefined where all are. */
function statusesOf(
  status: OrdersQuestion["status"],
  stage: OrdersQuestion["stage"],
): readonly OrderStatus[] | undefined {
  const ofStage: readonly OrderStatus[] | undefined = stage && stages[stage];
  if (status === undefined) return ofStage;
  return ofStage === undefined || ofStage.includes(status) ? [status] : [];
}

/** Refuses a cursor that is none. */
export function refuseCursor(): Refusal {
  const detail = "This cursor is of another list: begin anew.";
  return refuse("invalid_request", detail, {
    errors: [{ pointer: "/cursor", code: "invalid", detail }],
  });
}
