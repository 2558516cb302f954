/** What the database keeps of a customer: the same whether the desk or an import writes it. */
import { foldText } from "../catalogue/fold-text.ts";
import type { NewRow } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";

/** What may be said of a customer, in the values of the database; what is absent is nothing. */
export type CustomerFacts = Pick<NewRow<"customers">, "number" | "name"> & {
  [
    K in
      | "email"
      | "phone"
      | "price_group_id"
      | "order_template"
      | "checkout_mode"
      | "stock_display"
      | "freight"
      | "carrier_service"
      | "payment_terms"
      | "shipping_terms"
      | "tax_exempt"
      | "blocked"
  ]?: NewRow<"customers">[K] | undefined;
} & { readonly catalogueAll: boolean };

/** The columns of a customer. */
export function customerValues(workspaceId: number, facts: CustomerFacts) {
  return {
    workspace_id: workspaceId,
    number: facts.number,
    name: facts.name,
    sort_name: foldText(facts.name),
    email: facts.email ?? null,
    phone: facts.phone ?? null,
    price_group_id: facts.price_group_id ?? null,
    catalogue_all: facts.catalogueAll ? 1 : 0,
    order_template: facts.order_template ?? null,
    checkout_mode: facts.checkout_mode ?? null,
    stock_display: facts.stock_display ?? null,
    freight: facts.freight ?? null,
    carrier_service: facts.carrier_service ?? null,
    payment_terms: facts.payment_terms ?? null,
    shipping_terms: facts.shipping_terms ?? null,
    tax_exempt: facts.tax_exempt ?? 0,
    blocked: facts.blocked ?? 0,
  } satisfies NewRow<"customers">;
}

/** The names of these columns. */
export const customerValueColumns = Object.keys(
  customerValues(0, { number: "", name: "", catalogueAll: true }),
);

/** A category or sku that a customer may see. */
export interface CatalogueEntry {
  readonly kind: "category" | "sku";
  readonly value: string;
}

/** So many entries are written at once. */
const batch = 1000;

/** Says anew which categories and skus a customer sees. */
export async function replaceCatalogueEntries(
  db: Connection,
  customerId: number,
  entries: readonly CatalogueEntry[],
): Promise<void> {
  await db.deleteFrom("catalogue_entries").where("customer_id", "=", customerId).execute();
  for (let start = 0; start < entries.length; start += batch) {
    const rows = entries
      .slice(start, start + batch)
      .map(({ kind, value }) => ({ customer_id: customerId, kind, value }));
    await db.insertInto("catalogue_entries").values(rows).execute();
  }
}
