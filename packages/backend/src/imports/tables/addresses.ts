/** addresses.csv: where a customer is billed and shipped to. */
import * as z from "zod/mini";
import { refreshSearchText } from "../../customers/search-text.ts";
import { flag, oneOf, text } from "../cells.ts";
import { customerIds } from "../look-up.ts";
import { defineTable } from "../table-import.ts";
import { refused, upsertRows } from "../upsert-rows.ts";

const parts = ["label", "line1", "line2", "city", "region", "postal_code", "country"];
const optional = [...parts, "default"];
const short = z.optional(text(200));

export const addresses = defineTable({
  file: "addresses.csv",
  required: ["customer", "kind"],
  optional,
  key: ["customer", "kind", "label"],
  row: z.object({
    customer: text(64),
    kind: oneOf(["billing", "shipping"]),
    label: short,
    line1: short,
    line2: short,
    city: short,
    region: short,
    postal_code: z.optional(text(20)),
    country: z.optional(
      text(2).check(z.regex(/^[A-Z]{2}$/, "is not a two-letter country code such as DE")),
    ),
    default: z.optional(flag),
  }),
  apply: async (scope, rows, columns) => {
    const ids = await customerIds(
      scope,
      rows.map(({ row }) => row.customer),
    );
    return upsertRows(
      scope,
      {
        table: "addresses",
        columns: ["customer_id", "kind", ...parts, "is_default"],
        key: ["customer_id", "kind", "label"],
        keep: [
          ...parts.filter((column) => !columns.has(column)),
          ...(columns.has("default") ? [] : ["is_default"]),
        ],
      },
      rows.map(({ row: { customer, kind, ...address } }) => {
        const id = ids.get(customer);
        if (id === undefined) return refused("customer", `${customer} is no customer`);
        return {
          customer_id: id,
          kind,
          label: address.label ?? "",
          line1: address.line1 ?? "",
          line2: address.line2 ?? "",
          city: address.city ?? "",
          region: address.region ?? "",
          postal_code: address.postal_code ?? "",
          country: address.country ?? "",
          is_default: address.default ?? 0,
        };
      }),
      (written) =>
        refreshSearchText(
          scope,
          written.map(({ customer_id: id }) => Number(id)),
        ),
    );
  },
});
