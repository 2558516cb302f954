/** Who may read and write which table. */
import { rowTables, type Route, type RowTable } from "@order-portal/contract";
import { noteForbidden } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { refuse, type Refusal } from "../http/refusal.ts";

/** Refuses whoever lacks the permission of one of the tables; null where all may be used. */
export function refuseTables(
  context: StaffContext,
  what: "read" | "write",
  tables: readonly RowTable[],
): Refusal | null {
  for (const table of tables) {
    const permission = rowTables[table][what];
    if (context.actor.permissions.has(permission)) continue;
    noteForbidden(context, `${what} ${table}`);
    return refuse("forbidden", `To ${what} ${table} takes the permission ${permission}.`);
  }
  return null;
}

/** Whether a table's name came in the path; the schema of the parameters has seen to the rest. */
const isOfTable = (params: unknown): params is { table: RowTable } =>
  typeof params === "object" && params !== null && "table" in params;

/**
 * Refuses a call on rows as early as it can be told, before its large body is read: where the path
 * names a table by that table's permission, else whoever may use none at all.
 */
export function refuseRows(
  context: StaffContext,
  { method, path }: Pick<Route, "method" | "path">,
  params: unknown,
): Refusal | null {
  const what = method === "GET" ? "read" : "write";
  if (isOfTable(params)) return refuseTables(context, what, [params.table]);
  const { permissions } = context.actor;
  if (Object.values(rowTables).some((table) => permissions.has(table[what]))) return null;
  noteForbidden(context, `${method} ${path}`);
  return refuse("forbidden", `There is no table that you may ${what}.`);
}
