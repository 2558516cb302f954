/** Customers and what is theirs, as the database has them. */
import type { Row } from "../../database/schema.ts";
import { flagText, plainText } from "../cell-texts.ts";
import { defineStored } from "../stored-table.ts";

export const storedCustomers = defineStored<
  Row<"customers"> & { price_group: string | null; catalogue?: string }
>({
  table: "customers",
  select:
    "t.id, t.number, t.name, t.email, t.phone, g.code as price_group, t.catalogue_all, t.order_template, t.checkout_mode, t.stock_display, t.freight, t.carrier_service, t.payment_terms, t.shipping_terms, t.tax_exempt, t.blocked",
  from: "customers t left join price_groups g on g.id = t.price_group_id",
  workspace: "t.workspace_id",
  order: ["t.number"],
  reference: {
    column: "price_group",
    id: "price_group_id",
    table: "price_groups",
    text: "code",
  },
  cells: (row) => ({
    number: row.number,
    name: row.name,
    email: plainText(row.email),
    phone: plainText(row.phone),
    price_group: plainText(row.price_group),
    // Its entries are in a table of their own: `withCatalogues` reads them.
    catalogue: row.catalogue ?? "",
    template: plainText(row.order_template),
    checkout_mode: plainText(row.checkout_mode),
    stock_display: plainText(row.stock_display),
    freight: plainText(row.freight),
    carrier_service: plainText(row.carrier_service),
    payment_terms: plainText(row.payment_terms),
    shipping_terms: plainText(row.shipping_terms),
    tax_exempt: flagText(row.tax_exempt),
    blocked: flagText(row.blocked),
  }),
});

export const storedAddresses = defineStored<Row<"addresses"> & { customer: string }>({
  table: "addresses",
  select:
    "c.number as customer, t.customer_id, t.kind, t.label, t.line1, t.line2, t.city, t.region, t.postal_code, t.country, t.is_default",
  from: "customers c join addresses t on t.customer_id = c.id",
  workspace: "c.workspace_id",
  order: ["c.number", "t.kind", "t.label"],
  cells: ({ customer, kind, label, line1, line2, city, region, postal_code, country, ...row }) => ({
    customer,
    kind,
    label,
    line1,
    line2,
    city,
    region,
    postal_code,
    country,
    default: flagText(row.is_default),
  }),
});

export const storedPartNumbers = defineStored<
  Row<"customer_part_numbers"> & { customer: string; sku: string | null }
>({
  table: "customer_part_numbers",
  select: "c.number as customer, t.customer_id, t.code, t.part_number, p.sku, t.unit",
  from: "customers c join customer_part_numbers t on t.customer_id = c.id join products p on p.id = t.product_id",
  workspace: "c.workspace_id",
  order: ["c.number", "t.code", "t.part_number"],
  reference: { column: "sku", id: "product_id", table: "products", text: "sku" },
  cells: ({ customer, part_number, sku, unit }) => ({
    customer,
    part_number,
    sku: plainText(sku),
    unit,
  }),
});
