/** customers.csv: the buying businesses, and which products each may see. */
import * as z from "zod/mini";
import { stockDisplays } from "@order-portal/contract";
import { parseCustomerFreight } from "../../customers/customer-freight.ts";
import {
  type CatalogueEntry,
  type CustomerFacts,
  customerValueColumns,
  customerValues,
  replaceCatalogueEntries,
} from "../../customers/customer-values.ts";
import { refreshSearchText } from "../../customers/search-text.ts";
import { endSessionsOfBlocked } from "../../sessions/session-queries.ts";
import { catalogue, email, flag, oneOf, text } from "../cells.ts";
import { priceGroupIds } from "../look-up.ts";
import { defineTable, type ImportRow, type ImportScope, type Outcome } from "../table-import.ts";
import type { Preview } from "../preview.ts";
import { refused, upsertRows } from "../upsert-rows.ts";

const optional = [
  "email",
  "phone",
  "price_group",
  "catalogue",
  "template",
  "checkout_mode",
  "stock_display",
  "freight",
  "carrier_service",
  "payment_terms",
  "shipping_terms",
  "tax_exempt",
  "blocked",
];

const Row = z.object({
  number: text(64),
  name: text(200),
  email: z.optional(email),
  phone: z.optional(text(64)),
  price_group: z.optional(text(64)),
  catalogue: z.optional(catalogue),
  template: z.optional(text(64)),
  checkout_mode: z.optional(text(64)),
  stock_display: z.optional(oneOf(stockDisplays)),
  freight: z.optional(text(64)),
  carrier_service: z.optional(text(64)),
  payment_terms: z.optional(text(200)),
  shipping_terms: z.optional(text(200)),
  tax_exempt: z.optional(flag),
  blocked: z.optional(flag),
});
type Row = z.output<typeof Row>;

/** What the database calls a column that the file calls otherwise. */
const columnNames: Record<string, string> = {
  price_group: "price_group_id",
  catalogue: "catalogue_all",
  template: "order_template",
};

export const customers = defineTable({
  file: "customers.csv",
  required: ["number", "name"],
  optional,
  key: ["number"],
  row: Row,
  apply: async (scope, rows, columns) => {
    const groups = await priceGroupIds(
      scope,
      rows.flatMap(({ row }) => row.price_group ?? []),
    );
    const outcomes = await upsertRows(
      scope,
      {
        table: "customers",
        columns: customerValueColumns,
        key: ["workspace_id", "number"],
        returning: ["id"],
        keep: optional
          .filter((column) => !columns.has(column))
          .map((column) => columnNames[column] ?? column),
      },
      rows.map(({ row }) => {
        const group = row.price_group === undefined ? null : groups.get(row.price_group);
        if (group === undefined) {
          return refused("price_group", `${row.price_group ?? ""} is no price group`);
        }
        const { freight } = row;
        if (freight !== undefined && !parseCustomerFreight(freight, scope.workspace.currency)) {
          return refused("freight", "is none of none, flat:35.00, free_from:750.00:35.00");
        }
        return customerValues(scope.workspace.id, toFacts(row, group));
      }),
      async (written) => {
        const ids = written.map(({ id }) => Number(id));
        await refreshSearchText(scope, ids);
        await endSessionsOfBlocked(scope.db, ids);
      },
    );
    if (!columns.has("catalogue")) return outcomes;
    return setCatalogues(scope, rows, outcomes);
  },
});

/** A row in the values of the database. */
const toFacts = (row: Row, groupId: number | null): CustomerFacts => ({
  number: row.number,
  name: row.name,
  email: row.email,
  phone: row.phone,
  price_group_id: groupId,
  catalogueAll: (row.catalogue ?? "all") === "all",
  order_template: row.template,
  checkout_mode: row.checkout_mode,
  stock_display: row.stock_display,
  freight: row.freight,
  carrier_service: row.carrier_service,
  payment_terms: row.payment_terms,
  shipping_terms: row.shipping_terms,
  tax_exempt: row.tax_exempt,
  blocked: row.blocked,
});

/** Sets which categories and skus each customer may see; a row whose list differs was taken. */
async function setCatalogues(
  scope: ImportScope,
  rows: readonly ImportRow<Row>[],
  outcomes: Outcome[],
): Promise<Outcome[]> {
  const accepted = rows.filter((_, i) => typeof outcomes[i] === "string");
  if (accepted.length === 0) return outcomes;
  const found = await customersWithEntries(scope, accepted);
  const result = [...outcomes];
  for (const [i, { row }] of rows.entries()) {
    const customer = found.get(row.number);
    if (typeof outcomes[i] !== "string" || customer === undefined) continue;
    const entries = row.catalogue === undefined || row.catalogue === "all" ? [] : row.catalogue;
    const wanted = new Map(entries.map((entry) => [entryText(entry), entry]));
    const same =
      wanted.size === customer.entries.size &&
      [...wanted.keys()].every((key) => customer.entries.has(key));
    if (scope.preview !== undefined) {
      const isAll = (row.catalogue ?? "all") === "all";
      const [from, to] = [
        catalogueText(customer.isAll, [...customer.entries]),
        catalogueText(isAll, [...wanted.keys()]),
      ];
      if (from === to) continue;
      noteCatalogueChange(scope.preview, i, from, to);
    } else {
      if (same) continue;
      await replaceCatalogueEntries(scope.db, customer.id, [...wanted.values()]);
    }
    result[i] = "taken";
  }
  return result;
}

/** What stands in the column `catalogue`: the entries in the order of the alphabet. */
export const catalogueText = (isAll: boolean, entries: readonly string[]): string =>
  isAll ? "all" : [...entries].sort().join("|") || "none";

const entryText = ({ kind, value }: CatalogueEntry): string => `${kind}:${value}`;

function noteCatalogueChange(
  { differences }: Preview,
  place: number,
  from: string,
  to: string,
): void {
  const known = differences.get(place) ?? [];
  if (known !== "new") differences.set(place, [...known, { column: "catalogue", from, to }]);
}

async function customersWithEntries(
  { db, workspace }: ImportScope,
  rows: readonly ImportRow<Row>[],
): Promise<Map<string, { id: number; isAll: boolean; entries: Set<string> }>> {
  const found = await db
    .selectFrom("customers")
    .leftJoin("catalogue_entries", "catalogue_entries.customer_id", "customers.id")
    .select(["customers.id", "number", "catalogue_all", "kind", "value"])
    .where("workspace_id", "=", workspace.id)
    .where(
      "number",
      "in",
      rows.map(({ row }) => row.number),
    )
    .execute();
  const customers = new Map<string, { id: number; isAll: boolean; entries: Set<string> }>();
  for (const { id, number, catalogue_all, kind, value } of found) {
    const customer = customers.get(number) ?? {
      id,
      isAll: catalogue_all === 1,
      entries: new Set<string>(),
    };
    if (kind !== null && value !== null) customer.entries.add(entryText({ kind, value }));
    customers.set(number, customer);
  }
  return customers;
}
