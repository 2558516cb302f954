/** Puts rows in by their own keys: staff from a file, and programs that keep a supplier's books. */
import { rowTables, type PutRows, type RowOutcome, type RowTable } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { refreshHistories } from "../history/refresh-histories.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { parseRow } from "../imports/import-table.ts";
import type { ImportRow, Outcome, Refused, TableImport } from "../imports/table-import.ts";
import { raiseCatalogueRevision } from "../workspaces/raise-catalogue-revision.ts";
import { fillKept } from "./fill-kept.ts";
import { groupRows, type RowGroup } from "./group-rows.ts";
import { rowScope } from "./row-scope.ts";
import { withTable } from "./table-imports.ts";

/** A row as it was sent: its cells by column. */
export type SentRow = Readonly<Record<string, string | number | boolean | null>>;

/** Writes what differs and says of every row what became of it; all in one transaction. */
export async function putRows(
  context: StaffContext,
  table: RowTable,
  rows: readonly SentRow[],
): Promise<PutRows | Refusal> {
  const refused = refuseColumns(table, rows);
  if (refused !== null) return refused;
  const outcomes = await withTable(table, context.workspace.timeZone, (format) =>
    carryOut(context, table, format, rows),
  );
  if (table === "orders" || table === "order_lines") {
    await refreshHistories(context.store, context.store.engine);
  }
  return { ...countsOf(outcomes), rows: outcomes.map(toRowOutcome) };
}

async function carryOut<Row>(
  context: StaffContext,
  table: RowTable,
  format: TableImport<Row>,
  sent: readonly SentRow[],
): Promise<Outcome[]> {
  const scope = rowScope(context);
  const outcomes: Outcome[] = sent.map(() => "unchanged");
  const keys = new Map<string, number>();
  const parsed: (ImportRow<Row> & { columns: readonly string[] })[] = [];
  const texts = sent.map((row): Record<string, string> =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, text(cell)])),
  );
  for (const [place, cells] of (await fillKept(context, table, texts)).entries()) {
    const twice = (first: number) => `is the same as in row ${String(first)}`;
    const result = parseRow(format, { line: place, cells }, keys, twice);
    if ("column" in result) outcomes[place] = result;
    // Lines of an order are told by their place among all, so they stay together.
    else parsed.push({ ...result, columns: format.key.length === 0 ? [] : Object.keys(cells) });
  }
  const checked = (await format.check?.(scope, parsed)) ?? [];
  const passed = parsed.filter(({ line }, i) => {
    const fault = checked[i];
    if (fault !== undefined) outcomes[line] = fault;
    return fault === undefined;
  });
  const groups = groupRows(passed);
  await context.store.transaction(async (db) => {
    for (const group of groups) await applyGroup({ ...scope, db }, format, group, outcomes);
    await format.finish?.({ ...scope, db });
    const counts = countsOf(outcomes);
    if (counts.taken === 0) return;
    await raiseCatalogueRevision(db, context.workspace.id);
    await writeAudit(db, context, {
      action: "rows.put",
      subject: { kind: "import", name: table },
      detail: { rows: sent.length, ...counts },
    });
  });
  return outcomes;
}

async function applyGroup<Row>(
  scope: Parameters<TableImport<Row>["apply"]>[0],
  format: TableImport<Row>,
  { columns, rows, places }: RowGroup<Row>,
  outcomes: Outcome[],
): Promise<void> {
  const results = await format.apply(scope, rows, columns);
  places.forEach((place, i) => (outcomes[place] = results[i] ?? "unchanged"));
}

/** A cell as a file would have it. */
const text = (cell: string | number | boolean | null): string =>
  cell === null ? "" : typeof cell === "string" ? cell : String(cell);

/** Names columns that the table does not have, at most ten: more are the same mistake. */
function refuseColumns(table: RowTable, rows: readonly SentRow[]): Refusal | null {
  const { required, optional } = rowTables[table];
  const known = new Set<string>([...required, ...optional]);
  const errors = rows
    .flatMap((row, i) =>
      Object.keys(row)
        .filter((column) => !known.has(column))
        .map((column) => ({
          pointer: `/rows/${String(i)}/${column.replaceAll("~", "~0").replaceAll("/", "~1")}`,
          code: "unrecognized",
          detail: `${table} has no column of this name; it has ${[...known].join(", ")}.`,
        })),
    )
    .slice(0, 10);
  if (errors.length === 0) return null;
  return refuse("invalid_request", `A row has a column that ${table} does not have.`, { errors });
}

const countsOf = (outcomes: readonly Outcome[]) => {
  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length;
  const [taken, unchanged] = [count("taken"), count("unchanged")];
  return { taken, unchanged, refused: outcomes.length - taken - unchanged };
};

const toRowOutcome = (outcome: Outcome): RowOutcome =>
  typeof outcome === "string" ? { outcome } : { outcome: "refused", ...plain(outcome) };

const plain = ({ column, reason }: Refused) => ({ column, reason });
