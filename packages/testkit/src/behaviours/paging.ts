/** Pages of a list, with a cursor that is good for the same question only. */
import { refuseField, type Refusal } from "../http/refusal.ts";

/** One page. */
export interface Page<Entry> {
  entries: Entry[];
  nextCursor: string | null;
}

/** The page of a list that a query asks for. */
export function pageOf<Entry>(
  list: readonly Entry[],
  query: { limit?: number | undefined; cursor?: string | undefined },
): Page<Entry> | Refusal {
  const { limit = 50, cursor, ...question } = query;
  const of = JSON.stringify(question);
  const start = cursor === undefined ? 0 : readCursor(cursor, of);
  if (start === undefined) {
    return refuseField("invalid_request", "/cursor", "invalid", "This cursor is of another list.");
  }
  const end = start + limit;
  return {
    entries: list.slice(start, end),
    nextCursor: end < list.length ? encodeURIComponent(JSON.stringify([end, of])) : null,
  };
}

function readCursor(cursor: string, question: string): number | undefined {
  try {
    // Written above, or refused.
    const [start, of] = JSON.parse(decodeURIComponent(cursor)) as [number, string];
    return of === question ? start : undefined;
  } catch {
    return undefined;
  }
}
