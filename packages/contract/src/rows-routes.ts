/** The calls that bring the supplier's data in and take it out, as tables of texts. */
import * as z from "zod/mini";
import { Cursor } from "./primitives.ts";
import { defineRoute } from "./route.ts";
import {
  PutRows,
  RowPage,
  RowsPreview,
  maximumPreviewRows,
  maximumPutRows,
  rowTableNames,
} from "./rows.ts";

const Table = z.enum(rowTableNames);
const TableParams = z.strictObject({ table: Table });

/** A cell as a program has it: a number or a yes as itself; null and "" are empty. */
const Cell = z.nullable(z.union([z.string().check(z.maxLength(10_000)), z.number(), z.boolean()]));

/** Says what rows would become, and changes nothing. */
export const previewRows = defineRoute({
  method: "POST",
  path: "/v1/desk/rows/preview",
  summary: "What rows of tables would become: new, changed, unchanged or refused. Writes nothing.",
  access: "desk:rows",
  body: z.strictObject({
    /** Each table once. Rows may refer to rows of the tables here. */
    tables: z
      .array(
        z.strictObject({
          table: Table,
          columns: z
            .array(z.string().check(z.maxLength(64)))
            .check(z.minLength(1), z.maxLength(40)),
          /** A text for each column. */
          rows: z.array(z.array(z.string())).check(z.maxLength(maximumPreviewRows)),
        }),
      )
      .check(z.minLength(1), z.maxLength(rowTableNames.length)),
  }),
  bodyLimit: 40_000_000,
  status: 200,
  response: RowsPreview,
  problems: [],
});

/** Puts rows in by their keys; put again, they are unchanged. */
export const putRows = defineRoute({
  method: "PUT",
  path: "/v1/desk/rows/:table",
  summary: "Insert or update rows by their own key, in bulk: what differs is taken.",
  access: "desk:rows",
  params: TableParams,
  body: z.strictObject({
    /** Cells by column. A column that a row does not name stays as it is; null empties it. */
    rows: z
      .array(z.record(z.string().check(z.maxLength(64)), Cell))
      .check(z.minLength(1), z.maxLength(maximumPutRows)),
  }),
  bodyLimit: 10_000_000,
  status: 200,
  response: PutRows,
  problems: [],
});

/** Takes a table out, page by page. */
export const listRows = defineRoute({
  method: "GET",
  path: "/v1/desk/rows/:table",
  summary: "The rows of a table, as they would be put in.",
  access: "desk:rows",
  params: TableParams,
  query: z.strictObject({
    /** 1 to 1,000; 500 where it does not say. */
    limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(1000))),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: RowPage,
  problems: [],
});
