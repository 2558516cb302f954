/** Says what rows would become, without writing: nobody's order has to wait for it. */
import {
  maximumPreviewRows,
  rowTableNames,
  rowTables,
  type FieldError,
  type RowTable,
  type RowsPreview,
} from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { nothingMade } from "../imports/preview.ts";
import { previewTable, type SentTable } from "./preview-table.ts";
import { refuseTables } from "./row-access.ts";

/** Looks at tables in the order in which they refer to one another; answers in the order asked. */
export async function previewRows(
  context: StaffContext,
  tables: readonly SentTable[],
): Promise<RowsPreview | Refusal> {
  const names = tables.map(({ table }) => table);
  const refused = refuseTables(context, "write", names) ?? refuseShape(tables);
  if (refused !== null) return refused;
  const made = nothingMade();
  const previews = new Map<RowTable, RowsPreview["tables"][number]>();
  for (const name of rowTableNames) {
    const table = tables.find((one) => one.table === name);
    if (table !== undefined) previews.set(name, await previewTable(context, table, made));
  }
  return { tables: names.flatMap((name) => previews.get(name) ?? []) };
}

function refuseShape(tables: readonly SentTable[]): Refusal | null {
  const count = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count > maximumPreviewRows) {
    const most = maximumPreviewRows.toLocaleString("en");
    return refuse(
      "invalid_request",
      `At most ${most} rows are looked at at a time; the import command takes any number.`,
      { errors: [{ pointer: "/tables", code: "too_many", detail: `More than ${most} rows.` }] },
    );
  }
  const errors = tables.flatMap((table, place) => shapeErrors(table, place, tables));
  if (errors.length === 0) return null;
  return refuse("invalid_request", errors[0]?.detail ?? "A table is not of its form.", { errors });
}

function shapeErrors(
  { table, columns, rows }: SentTable,
  place: number,
  tables: readonly SentTable[],
): FieldError[] {
  const { required, optional, kept } = rowTables[table];
  const known = new Set<string>([...required, ...optional]);
  const at = (part: string, code: string, detail: string) => ({
    pointer: `/tables/${String(place)}/${part}`,
    code,
    detail: `${table} ${detail}.`,
  });
  const errors: FieldError[] = [];
  if (tables.findIndex((one) => one.table === table) !== place) {
    errors.push(at("table", "invalid", "is there twice"));
  }
  const missing = required.filter((column) => !columns.includes(column) && !kept.includes(column));
  if (missing.length > 0) errors.push(at("columns", "required", `lacks ${missing.join(", ")}`));
  const unknown = columns.filter((column) => !known.has(column));
  if (unknown.length > 0) {
    errors.push(at("columns", "unrecognized", `has no column ${unknown.join(", ")}`));
  }
  if (new Set(columns).size < columns.length) {
    errors.push(at("columns", "invalid", "names a column twice"));
  }
  const uneven = rows.findIndex((row) => row.length !== columns.length);
  if (uneven !== -1) {
    errors.push(at(`rows/${String(uneven)}`, "invalid", "has a row without a cell per column"));
  }
  return errors;
}
