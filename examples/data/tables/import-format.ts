/**
 * The files of an import folder and their columns, in the order in which the
 * conversions write them. `order-portal import` reads exactly these names.
 */
export const importColumns = {
  "products.csv": [
    "sku",
    "name",
    "description",
    "category",
    "product_line",
    "image_url",
    "tax_class",
    "new_until",
    "active",
    "stock",
    "aliases",
    "replaced_by",
  ],
  "units.csv": [
    "sku",
    "unit",
    "label",
    "factor",
    "price",
    "minimum",
    "maximum",
    "increment",
    "active",
  ],
  "price_groups.csv": ["code", "name"],
  "customers.csv": [
    "number",
    "name",
    "email",
    "phone",
    "price_group",
    "catalogue",
    "template",
    "checkout_mode",
    "payment_terms",
    "shipping_terms",
    "tax_exempt",
    "blocked",
  ],
  "addresses.csv": [
    "customer",
    "kind",
    "label",
    "line1",
    "line2",
    "city",
    "region",
    "postal_code",
    "country",
  ],
  "customer_part_numbers.csv": ["customer", "part_number", "sku", "unit"],
  "held_inventory.csv": ["customer", "sku", "lot_number", "owner", "holder", "quantity", "unit"],
  "price_rules.csv": ["owner", "scope", "minimum_quantity", "kind", "value"],
  "promotions.csv": ["name", "scope", "kind", "value", "starts", "ends"],
  "volume_discounts.csv": ["scope", "minimum_quantity", "percent"],
  "discount_codes.csv": ["code", "kind", "value", "starts", "ends", "max_uses", "first_order_only"],
  "orders.csv": ["number", "customer", "date", "status", "po_number", "notes"],
  "order_lines.csv": ["order", "sku", "unit", "quantity", "unit_price", "name"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The name of one table of the import folder. */
export type ImportFile = keyof typeof importColumns;

/** One row of a table: every column has a value, `""` where there is none. */
export type ImportRow<File extends ImportFile> = Readonly<
  Record<(typeof importColumns)[File][number], string>
>;
