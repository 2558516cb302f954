import { value, type Row } from "../tables/read-table.ts";
import type { ImportRow } from "../tables/import-format.ts";
import {
  blocked,
  groupOf,
  narrowedCatalogues,
  resellers,
  terms,
} from "../northwind-made-up/customers.ts";
import { countryCodes } from "./countries.ts";
import { emailAddress } from "./email-address.ts";

type AddressRow = ImportRow<"addresses.csv">;

/** Single spaces; the source has some that are doubled. */
const tidy = (text: string) => text.replace(/\s+/g, " ").trim();

/** Converts one customer. */
export function customerRow(source: Row): ImportRow<"customers.csv"> {
  const number = value(source, "CustomerID");
  const name = tidy(value(source, "CompanyName"));
  const group = groupOf.get(number);
  const abroad = value(source, "Country") !== "USA";
  return {
    number,
    name,
    email: emailAddress(value(source, "ContactName"), name),
    phone: value(source, "Phone"),
    price_group: group ?? "",
    catalogue: narrowedCatalogues[number] ?? "all",
    template: "standard",
    checkout_mode: "review",
    payment_terms: terms[group ?? "none"].payment,
    shipping_terms: terms[group ?? "none"].shipping,
    tax_exempt: String(abroad || resellers.has(number)),
    blocked: String(blocked.has(number)),
  };
}

function addressRow(
  customer: string,
  kind: "billing" | "shipping",
  address: Row,
  prefix: "" | "Ship",
): AddressRow {
  const country = value(address, `${prefix}Country`);
  const code = countryCodes[country];
  if (code === undefined) throw new Error(`No code for the country "${country}".`);
  const line1 = tidy(value(address, `${prefix}Address`));
  return {
    customer,
    kind,
    label: kind === "billing" ? "Office" : line1,
    line1,
    line2: "",
    city: tidy(value(address, `${prefix}City`)),
    region: tidy(value(address, `${prefix}Region`)),
    postal_code: value(address, `${prefix}PostalCode`),
    country: code,
  };
}

/**
 * The addresses of one customer: its own for the bills, and each that its orders went to,
 * in the order of first use; without orders its own again.
 */
export function addressRows(source: Row, orders: readonly Row[]): readonly AddressRow[] {
  const number = value(source, "CustomerID");
  const shipping = new Map<string, AddressRow>();
  for (const order of orders) {
    if (value(order, "CustomerID") !== number) continue;
    const row = addressRow(number, "shipping", order, "Ship");
    if (!shipping.has(row.label)) shipping.set(row.label, row);
  }
  return [
    addressRow(number, "billing", source, ""),
    ...(shipping.size > 0 ? shipping.values() : [addressRow(number, "shipping", source, "")]),
  ];
}
