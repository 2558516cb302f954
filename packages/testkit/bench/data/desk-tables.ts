/**
 * A supplier's tables that nobody has: 100,000 products, 10,000 customers and 500,000 orders, made
 * up by chance that is the same each time. The desk is measured on it.
 */
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { once } from "node:events";
import { createRandom, type Random } from "../random.ts";

/** How much there is of each. */
export const deskSizes = {
  products: 100_000,
  customers: 10_000,
  orders: 500_000,
  rules: 30_000,
  promotions: 2000,
  volumeDiscounts: 3000,
  discountCodes: 2000,
  auditEntries: 200_000,
} as const;

const words = (text: string) => text.split(" ");
const colours = words("red blue green black white grey amber ivory teal olive rose navy");
const kinds = words(
  "bracket hinge valve gasket bearing washer coupling clamp lever handle bolt rivet filter hose nozzle sleeve spring socket flange bushing",
);
const makes = words("steel brass copper nylon oak rubber glass zinc carbon ceramic");
const places = words(
  "Graz Linz Bern Lyon Ghent Bergen Porto Turin Cork Leeds Gdansk Brno Split Pecs",
);
const trades = words(
  "Workshop Supplies Fittings Works Tools Parts Trading Partners Stores Services",
);
const families = words(
  "Novak Maier Dubois Rossi Silva Jensen Kowalski Nagy Horvat Byrne Janssens Weber Lund Costa Petrov Haas Moreau Keller",
);

/** The code of the so-many-th product. */
export const skuOf = (index: number): string => `P-${String(index).padStart(6, "0")}`;
/** The number of the so-many-th customer. */
export const customerOf = (index: number): string => `C${String(index).padStart(5, "0")}`;

const linesOfProducts = 60;
const dayLength = 86_400_000;
/** The last day on which something was ordered: fixed, so that the tables are the same each time. */
const today = Date.UTC(2026, 10, 30);

/** Writes the tables into a folder, ready to be imported. */
export async function writeDeskTables(folder: string): Promise<void> {
  const random = createRandom(100);
  const put = (name: string, head: string, rows: Iterable<string>) =>
    writeRows(join(folder, name), head, rows);
  await writeFile(join(folder, "workspace.json"), JSON.stringify(workspace));
  await put(
    "price_groups.csv",
    "code,name",
    groups.map((code) => `${code},Group ${code}`),
  );
  await put("products.csv", "sku,name,category,product_line,stock,aliases", products(random));
  await put("units.csv", "sku,unit,label,factor,price", units(random));
  await put("customers.csv", "number,name,email,price_group,payment_terms", customers(random));
  await put("addresses.csv", "customer,kind,line1,city,postal_code,country", addresses(random));
  await put("price_rules.csv", "owner,scope,minimum_quantity,kind,value", rules(random));
  await put("promotions.csv", "name,scope,kind,value,starts,ends", promotions(random));
  await put("volume_discounts.csv", "scope,minimum_quantity,percent", volumeDiscounts());
  await put("discount_codes.csv", "code,kind,value", discountCodes());
  await put("orders.csv", "number,customer,date,status,po_number", orders(random));
  await put("order_lines.csv", "order,sku,unit,quantity,unit_price", orderLines(random));
}

const groups = ["A", "B", "C", "D", "E"];

const workspace = {
  slug: "bench",
  name: "Bench Supplies",
  currency: "EUR",
  locale: "en-GB",
  timeZone: "Europe/Vienna",
  settings: { taxRates: { standard: "20" }, defaultTaxClass: "standard" },
};

async function writeRows(file: string, head: string, rows: Iterable<string>): Promise<void> {
  const stream = createWriteStream(file);
  let text = `${head}\n`;
  for (const row of rows) {
    text += `${row}\n`;
    if (text.length < 1_000_000) continue;
    if (!stream.write(text)) await once(stream, "drain");
    text = "";
  }
  stream.end(text);
  await once(stream, "close");
}

function* products(random: Random) {
  for (let index = 0; index < deskSizes.products; index++) {
    const name = `${random.oneOf(makes)} ${random.oneOf(kinds)} ${random.oneOf(colours)} ${10 + random.below(990)} mm`;
    const line = random.below(linesOfProducts);
    const stock = random.below(4) === 0 ? "" : random.below(500);
    const alias = `${random.oneOf(kinds)}-${random.below(5000)}`;
    yield `${skuOf(index)},${name},Category ${line % 20},Line ${line},${stock},${alias}`;
  }
}

function* units(random: Random) {
  for (let index = 0; index < deskSizes.products; index++) {
    const cents = 20 + random.below(20_000);
    yield `${skuOf(index)},EA,each,1,${(cents / 100).toFixed(2)}`;
    if (index % 3 === 0)
      yield `${skuOf(index)},CS,case of 12,12,${((cents * 11) / 100).toFixed(2)}`;
  }
}

function* customers(random: Random) {
  for (let index = 0; index < deskSizes.customers; index++) {
    const name = `${random.oneOf(families)} ${random.oneOf(trades)} ${random.oneOf(places)}`;
    const group = random.below(3) === 0 ? "" : random.oneOf(groups);
    yield `${customerOf(index)},${name} ${index},orders${index}@c${index}.example,${group},Net 30`;
  }
}

function* addresses(random: Random) {
  for (let index = 0; index < deskSizes.customers; index++) {
    for (const kind of ["billing", "shipping"]) {
      yield `${customerOf(index)},${kind},Street ${random.below(200)},${random.oneOf(places)},${1000 + random.below(9000)},AT`;
    }
  }
}

function* rules(random: Random) {
  for (let index = 0; index < deskSizes.rules; index++) {
    const owner =
      index % 10 === 0
        ? `group:${random.oneOf(groups)}`
        : `customer:${customerOf(random.below(deskSizes.customers))}`;
    // Each product once, so that no two rules have the same key.
    yield `${owner},sku:${skuOf(index)},1,percent,${1 + random.below(30)}`;
  }
}

function* promotions(random: Random) {
  for (let index = 0; index < deskSizes.promotions; index++) {
    const starts = today + (random.below(400) - 300) * dayLength;
    const [from, to] = [starts, starts + 14 * dayLength].map((at) => dayOf(at));
    yield `Offer ${index},sku:${skuOf(index * 7)},percent,10,${from},${to}`;
  }
}

function* volumeDiscounts() {
  for (let index = 0; index < deskSizes.volumeDiscounts; index++) {
    yield `sku:${skuOf(index * 11)},24,3`;
  }
}

function* discountCodes() {
  for (let index = 0; index < deskSizes.discountCodes; index++) yield `CODE${index},percent,5`;
}

/** Most are long done; some hundred are still being worked on. */
const statusOf = (index: number, random: Random): string => {
  const fromEnd = deskSizes.orders - index;
  if (fromEnd <= 300) return "pending";
  if (fromEnd <= 900) return "confirmed";
  if (fromEnd <= 1500) return "invoiced";
  return random.oneOf(usualEnds);
};
const usualEnds = [...Array.from({ length: 40 }, () => "fulfilled"), "rejected", "cancelled"];

function* orders(random: Random) {
  const days = 1000;
  for (let index = 0; index < deskSizes.orders; index++) {
    const at = today - days * dayLength + (index / deskSizes.orders) * days * dayLength;
    const date = new Date(at).toISOString().slice(0, 16).replace("T", " ");
    // A tenth of the customers order half of it.
    const buyers = random.below(2) === 0 ? deskSizes.customers / 10 : deskSizes.customers;
    const po = random.below(3) === 0 ? "" : `PO-${random.below(1_000_000)}`;
    yield `${100_000 + index},${customerOf(random.below(buyers))},${date},${statusOf(index, random)},${po}`;
  }
}

function* orderLines(random: Random) {
  for (let index = 0; index < deskSizes.orders; index++) {
    const count = 1 + random.below(2);
    for (let line = 0; line < count; line++) {
      const sku = skuOf(random.below(deskSizes.products));
      yield `${100_000 + index},${sku},EA,${1 + random.below(40)},${(random.below(9000) / 100 + 1).toFixed(2)}`;
    }
  }
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
