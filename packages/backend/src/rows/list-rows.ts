/** Takes a table out, page by page, as it could be put in again. */
import type { RowPage, RowTable } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { cellWorkspace } from "./row-scope.ts";
import { pageOfRows, withCatalogues } from "./row-queries.ts";
import { storedTables } from "./table-imports.ts";

/** Reads a page; 500 rows where it does not say. */
export async function listRows(
  context: StaffContext,
  table: RowTable,
  { limit = 500, cursor }: { limit?: number | undefined; cursor?: string | undefined },
): Promise<RowPage | Refusal> {
  const stored = storedTables[table];
  const after = cursor === undefined ? null : readCursor(cursor, stored.order);
  if (isRefusal(after)) return after;
  const source = { db: context.db, engine: context.store.engine };
  const found = await pageOfRows(source, stored, context.workspace.id, after, limit + 1);
  const page = found.slice(0, limit);
  const rows = table === "customers" ? await withCatalogues(source, page) : page;
  const workspace = cellWorkspace(context);
  const last = page.at(-1);
  return {
    rows: rows.map(({ row }) => stored.cells(row, workspace)),
    nextCursor:
      found.length > limit && last !== undefined
        ? Buffer.from(JSON.stringify(last.place)).toString("base64url")
        : null,
  };
}

/** The place that a cursor names: a number for an id, a text for all else. */
function readCursor(cursor: string, order: readonly string[]): (string | number)[] | Refusal {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const isPlace =
      Array.isArray(place) &&
      place.length === order.length &&
      place.every((value, i) =>
        /\.(id|order_id|position)$/.test(order[i] ?? "")
          ? Number.isSafeInteger(value)
          : typeof value === "string" && !value.includes("\0"),
      );
    if (isPlace) return place as (string | number)[]; // As just seen.
  } catch {
    // It is none of ours.
  }
  const detail = "This cursor is of another list.";
  const errors = [{ pointer: "/cursor", code: "invalid", detail }];
  return refuse("invalid_request", detail, { errors });
}
