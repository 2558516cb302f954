/** A supplier whose customers order step by step, and one of them by an account. */
import type { Page } from "playwright";
import { insertAccount } from "../../../backend/src/accounts/account-queries.ts";
import { hashPassword } from "../../../backend/src/staff/password.ts";
import { besideServer, type Supplier } from "../program/data.ts";
import type { Environment } from "../program/run-program.ts";

export const lineCount = 200;
export const lotCount = 5000;

/** `M-001` and on, of which each costs ten cents more than the one before. */
export const skuOf = (index: number) => `M-${String(index + 1).padStart(3, "0")}`;
const nameOf = (index: number) =>
  index % 7 === 0
    ? `Jasmintee aus Fujian, lose, im wiederverschließbaren Beutel, Nr. ${String(index + 1)}`
    : `Käse Nr. ${String(index + 1)} à la crème`;

const express = { service: "Express", carrier: "Swift Parcel", amount: "35.00" };
const road = { service: "Road", carrier: "Post", amount: "10.00" };

/** The supplier, without Express where it is withdrawn. */
export const paperSupplier = (origin: string, hasExpress = true): Supplier => ({
  slug: "acme",
  name: "Acme Feinkost GmbH",
  brand: { accentColor: "#1f6f54", contactEmail: "hallo@acme.example" },
  settings: {
    allowedOrigins: [origin],
    checkoutFlow: "guided",
    freight: { kind: "by_carrier_service", services: hasExpress ? [road, express] : [road] },
    accounts: { signIn: true },
    taxRates: { food: "10" },
    defaultTaxClass: "food",
  },
  tables: {
    products: [
      ["sku", "name"],
      ...Array.from({ length: lineCount }, (_, i) => [skuOf(i), nameOf(i)]),
    ],
    units: [
      ["sku", "unit", "factor", "price"],
      ...Array.from({ length: lineCount }, (_, i) => [skuOf(i), "EA", 1, (10 + i / 10).toFixed(2)]),
    ],
    customers: [
      ["number", "name", "catalogue", "payment_terms", "shipping_terms"],
      ["C1", "Café Mozart", "all", "Net 30", "FOB"],
      ["C2", "Bar Berta", "all", "", ""],
    ],
    addresses: [
      ["customer", "kind", "label", "line1", "city", "region", "postal_code", "country"],
      ["C1", "billing", "Buchhaltung", "Ring 1", "Wien", "", "1010", "AT"],
      ["C1", "shipping", "Pike Deli", "1 Pike St", "Seattle", "WA", "98101", "US"],
      ["C2", "shipping", "", "Kai 2", "Linz", "", "4020", "AT"],
    ],
    discount_codes: [
      ["code", "kind", "value", "max_uses"],
      ["TENTH", "percent", "10", ""],
      ["ONCE", "fixed", "5", 1],
    ],
    held_inventory: [
      ["customer", "sku", "lot_number", "owner", "holder", "quantity", "unit"],
      ...Array.from({ length: lotCount }, (_, i) => [
        ...["C1", skuOf(i % lineCount), `L-${String(i).padStart(5, "0")}`],
        ...[`Owner ${String(i % 3)}`, i === 0 ? `=cmd ${"x".repeat(90)}` : "Harbor Storage"],
        ...[((i + 1) / 4).toFixed(2), "EA"],
      ]),
    ],
  },
});

/** A contact of Café Mozart. */
export const ann = {
  name: "Ann Devon",
  email: "ann@mozart.example",
  password: "Correct-horse-1",
};

/** Gives the contact an account, as a registration that was let in does. */
export const openAccount = (environment: Environment): Promise<unknown> =>
  besideServer(environment, async ({ store, db }) => {
    const customer = await db
      .selectFrom("customers")
      .select(["id", "workspace_id"])
      .where("number", "=", "C1")
      .executeTakeFirstOrThrow();
    const account = {
      ...{ workspace_id: customer.workspace_id, customer_id: customer.id, created_at: 0 },
      ...{ email: ann.email, name: ann.name, password_hash: await hashPassword(ann.password) },
    };
    return store.transaction((tx) =>
      insertAccount(tx, { ...account, state: "active", role: "buyer" }),
    );
  });

/** Signs the contact in. */
export async function signIn(page: Page): Promise<void> {
  await page.getByLabel("E-mail").fill(ann.email);
  await page.getByRole("textbox", { name: "Password" }).fill(ann.password);
  await page.getByRole("textbox", { name: "Password" }).press("Enter");
  await page.getByRole("heading", { name: "Welcome, Café Mozart" }).waitFor();
}
