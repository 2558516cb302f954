/** Who may read and write which table. */
import { rowTables, type RowTable } from "@order-portal/contract";
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
