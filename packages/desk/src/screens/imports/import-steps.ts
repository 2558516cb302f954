/** What is put in, in which order: nothing but what the preview has shown as new or changed. */
import {
  rowTableNames,
  type RowTable,
  type SentRow,
  type TablePreview,
} from "@order-portal/sdk/desk";
import type { ImportSource } from "./import-source.ts";

/** A source with what its rows would become. */
export interface PreviewedSource {
  readonly source: ImportSource;
  readonly table: RowTable;
  readonly columns: readonly string[];
  /** The cells that are sent, row by row. */
  readonly rows: readonly (readonly string[])[];
  /** The place in the source of each row that is sent. */
  readonly places: readonly number[];
  readonly preview: TablePreview;
}

/** One call: rows of a table, and their places among those that are sent. */
export interface ImportStep {
  readonly of: PreviewedSource;
  readonly places: readonly number[];
}

/** Rows of one call: enough to be quick, few enough to show progress. */
const batchSize = 500;

/** The calls that bring everything in, what others refer to first. */
export function importSteps(sources: readonly PreviewedSource[]): ImportStep[] {
  return rowTableNames.flatMap((table) =>
    sources.filter((one) => one.table === table).flatMap(stepsOf),
  );
}

function stepsOf(of: PreviewedSource): ImportStep[] {
  const groups = of.table === "order_lines" ? ordersOf(of) : takenRows(of).map((place) => [place]);
  const steps: number[][] = [];
  for (const group of groups) {
    const last = steps.at(-1);
    if (last && last.length + group.length <= batchSize) last.push(...group);
    else steps.push([...group]);
  }
  return steps.map((places) => ({ of, places }));
}

/** The places of rows that are new or changed. */
const takenRows = ({ preview }: PreviewedSource): number[] =>
  preview.outcomes.flatMap((outcome, place) =>
    outcome === "new" || outcome === "changed" ? [place] : [],
  );

/** The lines of each order that has any to take: an order is put with all its lines. */
function ordersOf({ preview, rows, columns }: PreviewedSource): number[][] {
  const column = columns.indexOf("order");
  const orders = new Map<string, { places: number[]; isTaken: boolean }>();
  for (const [place, row] of rows.entries()) {
    const outcome = preview.outcomes[place];
    if (outcome === "refused") continue;
    const name = row[column]?.trim() ?? "";
    const order = orders.get(name) ?? { places: [], isTaken: false };
    orders.set(name, order);
    order.places.push(place);
    order.isTaken ||= outcome !== "unchanged";
  }
  return [...orders.values()].filter(({ isTaken }) => isTaken).map(({ places }) => places);
}

/** The rows of a step as they are put. */
export function rowsOfStep({ of, places }: ImportStep): SentRow[] {
  const bare = new Set(of.preview.withoutPicture);
  return places.map((place) => {
    const cells = of.columns.map((column, i) => [column, of.rows[place]?.[i] ?? ""] as const);
    return Object.fromEntries(
      cells.filter(([column]) => column !== "image_url" || !bare.has(place)),
    );
  });
}
