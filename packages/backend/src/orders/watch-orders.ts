/** Tells a member of staff of orders as they come in and change. */
import { type OrderNews, routes } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { statement } from "../database/statement.ts";
import { admit } from "../http/access.ts";
import { EventStream, type SentEvent } from "../http/event-stream.ts";
import { type Refusal, isRefusal, refuse } from "../http/refusal.ts";
import { onAccessChange } from "../staff/access-changes.ts";
import { actorId } from "../staff/staff-actor.ts";
import { readDeskSummaries } from "./desk-list-queries.ts";
import { toDeskSummary } from "./list-desk-orders.ts";
import { listen, readOrderRevision } from "./order-feed.ts";

/** A browser opens six connections to a server: more watches of one person would block the rest. */
const mostWatches = 4;

/** How many watches each member of staff and each key has open in this process. */
const open = new Map<string, number>();

/** Watches from now on, or behind a revision that was seen before. */
export function watchOrders(
  context: StaffContext,
  after: number | undefined,
  token: string | null,
): EventStream | Refusal {
  const who = `${context.workspace.id} ${actorId(context.actor)}`;
  if ((open.get(who) ?? 0) >= mostWatches) {
    const detail = `${mostWatches} pages of the desk are told of new orders at a time.`;
    return refuse("rate_limited", detail, { retryAfter: 60 });
  }
  const watch = async function* (signal: AbortSignal) {
    open.set(who, (open.get(who) ?? 0) + 1);
    try {
      yield* newsOf(context, after, signal);
    } finally {
      const left = (open.get(who) ?? 1) - 1;
      if (left === 0) open.delete(who);
      else open.set(who, left);
    }
  };
  return new EventStream(watch, {
    // The session may have ended meanwhile, or the role changed.
    mayGoOn: async () => !isRefusal(await admit(context, routes.watchOrders, token, null)),
    onDoubt: (ask) => onAccessChange(context.store, ask),
  });
}

async function* newsOf(
  context: StaffContext,
  after: number | undefined,
  signal: AbortSignal,
): AsyncGenerator<SentEvent> {
  const { store, workspace } = context;
  let wake: () => void = () => undefined;
  const stop = listen(store, workspace.id, () => {
    wake();
  });
  const onAbort = () => {
    wake();
  };
  signal.addEventListener("abort", onAbort);
  try {
    let seen = after ?? (await readOrderRevision(store, workspace.id));
    while (!signal.aborted) {
      const woken = new Promise<void>((resolve) => (wake = resolve));
      const news = await readNews(context, seen);
      for (const { revision, order } of news) {
        seen = revision;
        yield { id: String(revision), data: { revision, order } satisfies OrderNews };
      }
      if (news.length === 0) await woken;
    }
  } finally {
    stop();
    signal.removeEventListener("abort", onAbort);
  }
}

// The literal lets the index of those that were touched be used.
const touchedAfter = statement<{ id: number }>(
  () => `
    select id from orders where workspace_id = ? and touched > 0 and touched > ?
    order by touched limit 100`,
);

async function readNews({ store, workspace }: StaffContext, seen: number): Promise<OrderNews[]> {
  const rows = await touchedAfter(store, workspace.id, seen);
  const ids = rows.map(({ id }) => id);
  const summaries = await readDeskSummaries(store.db, workspace.id, ids);
  return summaries
    .map((row) => ({ revision: row.touched, order: toDeskSummary(row) }))
    .sort((a, b) => a.revision - b.revision);
}
