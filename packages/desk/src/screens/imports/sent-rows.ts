/** The rows of a source as they are sent: table by table, a text for each column. */
import type { RowTable } from "@order-portal/sdk/desk";
import { plainCell } from "./plain-cell.ts";
import { broughtAlong, type ImportSource } from "./import-source.ts";

/** What a source sends of one table. */
export interface SentTable {
  readonly table: RowTable;
  readonly columns: string[];
  readonly rows: string[][];
  /** The place in the source of each row. */
  readonly places: number[];
}

/** The columns that are sent, with the place in the file of each; -1 where it has none. */
type Taken = readonly { readonly column: string; readonly index: number }[];

/**
 * The tables of a source.
 *
 * @param locale the language of the supplier's numbers
 */
export function sentTables(source: ImportSource, locale: string): SentTable[] {
  const { table, columns, rows } = source;
  if (table === null) return [];
  const along = broughtAlong(source);
  const all: Taken = columns.flatMap((column, index) =>
    column === null ? [] : [{ column, index }],
  );
  const own = all.filter(({ column }) => !along?.columns.includes(column));
  const written = writtenWithComma(source);
  const textsOf = (place: number, taken: Taken) =>
    taken.map(({ column, index }) =>
      plainCell(rows[place]?.cells[index] ?? "", column, {
        locale,
        hasCommas: written.has(column),
      }),
    );
  const places = rows.map((_, place) => place);
  const sent: SentTable[] = [
    {
      table,
      columns: own.map(({ column }) => column),
      rows: places.map((place) => textsOf(place, own)),
      places,
    },
  ];
  if (along) {
    const taken = all.filter(({ column }) => along.columns.includes(column));
    const key = columns.indexOf(along.key[0]);
    // A row that says nothing of the other table is none of it.
    const told = places.filter((place) => {
      const { cells = [] } = rows[place] ?? {};
      return cells[key] && taken.some(({ index }) => cells[index]);
    });
    const constants = constantsOf(source, along.table);
    sent.push({
      table: along.table,
      columns: [
        along.key[1],
        ...taken.map(({ column }) => column),
        ...Object.keys(constants[0] ?? {}),
      ],
      rows: told.flatMap((place) =>
        constants.map((more) => [
          rows[place]?.cells[key] ?? "",
          ...textsOf(place, taken),
          ...Object.values(more),
        ]),
      ),
      places: told.flatMap((place) => constants.map(() => place)),
    });
  }
  return sent;
}

/** What no column says: in which unit, and that an address is for bills and for goods. */
function constantsOf(
  { columns, unit }: ImportSource,
  table: RowTable,
): readonly Readonly<Record<string, string>>[] {
  if (table === "addresses") return [{ kind: "billing" }, { kind: "shipping" }];
  return columns.includes("unit") ? [{}] : [{ unit }];
}

/** Columns in which some number can only be meant with a decimal comma, such as `2,5`. */
function writtenWithComma({ columns, rows }: ImportSource): ReadonlySet<string> {
  const found = columns.flatMap((column, index) =>
    column !== null && rows.some(({ cells }) => /\d,\d{1,2}(?!\d)/.test(cells[index] ?? ""))
      ? [column]
      : [],
  );
  return new Set(found);
}
