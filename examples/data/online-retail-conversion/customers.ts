import type { ImportRow } from "../tables/import-format.ts";
import { value, type Row } from "../tables/read-table.ts";
import { countries } from "./countries.ts";

/** The one customer that all orders without a CustomerID belong to; blocked, so it orders nothing. */
export const GUEST = "GUEST";

const surnames =
  `Abbott Aldridge Ashby Barlow Beckett Birch Blythe Bramley Briggs Calder Carver Chase
  Clifton Colby Corbett Crane Dale Darcy Denby Drake Eaton Elgin Ellery Emmett Everley Fairfax Finch
  Fletcher Forbes Frost Garland Gilmour Glover Grange Greer Hadley Hale Harlow Hartley Hawthorn
  Heath Holt Hurst Ingram Jarvis Keats Kendall Kirby Lacey Lambert Langley Larkin Lowell Mabry
  Marlow Mercer Merritt Milburn Nash Norwood Oakley Osborne Palmer Parrish Penrose Quill Radley
  Ramsey Redfern Rowan Sayer Selby Sheldon Somers Tatum Thorne Tilbury Vane Wilder Winslow`.split(
    /\s+/,
  );

/** The smallest CustomerID of the source, and a step that spreads neighbours over the names. */
const FIRST_ID = 12_346;
const STEP = 2741;

/** A made-up name for a shop, the same for the same CustomerID and of its own for each. */
export function shopName(customerId: string, countryName: string): string {
  const pairs = surnames.length * surnames.length;
  const pair = ((Number(customerId) - FIRST_ID) * STEP) % pairs;
  const first = surnames[pair % surnames.length] ?? "";
  const second = surnames[Math.floor(pair / surnames.length)] ?? "";
  return `${first} & ${second} ${countries.get(countryName)?.shop ?? "Gifts"}`;
}

/** Converts a customer; all but its number and whether it is abroad is made up. */
export function customerRow(source: Row): ImportRow<"customers.csv"> {
  const number = value(source, "CustomerID");
  const country = value(source, "country");
  return {
    number,
    name: shopName(number, country),
    email: `orders@shop-${number}.example`,
    phone: "",
    price_group: "",
    catalogue: "all",
    template: "",
    checkout_mode: "",
    payment_terms: "Net 30",
    shipping_terms: "",
    tax_exempt: String(country !== "United Kingdom"),
    blocked: "false",
  };
}

/** The customer for the orders of guests. */
export const guestRow: ImportRow<"customers.csv"> = {
  number: GUEST,
  name: "Guests without an account",
  email: "",
  phone: "",
  price_group: "",
  catalogue: "all",
  template: "",
  checkout_mode: "",
  payment_terms: "",
  shipping_terms: "",
  tax_exempt: "false",
  blocked: "true",
};

/** A made-up address in the capital of the customer's country; none where the country is unknown. */
export function addressRows(source: Row): readonly ImportRow<"addresses.csv">[] {
  const country = countries.get(value(source, "country"));
  if (!country) return [];
  const number = value(source, "CustomerID");
  return (["billing", "shipping"] as const).map((kind) => ({
    customer: number,
    kind,
    label: kind === "billing" ? "Office" : "Shop",
    line1: `${(Number(number) % 180) + 1} Market Street`,
    line2: "",
    city: country.capital,
    region: "",
    postal_code: "",
    country: country.code,
  }));
}
