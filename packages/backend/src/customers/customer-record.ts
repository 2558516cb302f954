/** A customer as staff edit it: one record made of several tables, and its revision. */
import type { CustomerAddress, CustomerContact, CustomerRecord } from "@order-portal/contract";
import { checkoutModes, orderTemplates, stockDisplays } from "@order-portal/contract";
import { recordRevision } from "../database/record-revision.ts";
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import { showCustomerFreight } from "./customer-freight.ts";

/** A customer that was read, with what only the database calls it by. */
export interface StoredCustomer {
  readonly id: number;
  readonly record: CustomerRecord;
  readonly revision: string;
  readonly orderCount: number;
}

/** Reads a customer by its number; with `lock` it stays as it is until the transaction ends. */
export async function readCustomer(
  { db, engine }: Source,
  workspaceId: number,
  number: string,
  lock: "lock" | "look" = "look",
): Promise<StoredCustomer | undefined> {
  let query = db
    .selectFrom("customers")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("number", "=", number);
  // SQLite has one writer at a time: whoever is in a transaction there is it.
  if (lock === "lock" && engine === "postgres") query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (row === undefined) return undefined;
  const record: CustomerRecord = {
    ...fieldsOf(row),
    priceGroup: await readGroupCode({ db, engine }, row.price_group_id),
    catalogue: { all: row.catalogue_all === 1, ...(await readEntries({ db, engine }, row.id)) },
    addresses: await readAddresses({ db, engine }, row.id),
    contacts: await readContacts({ db, engine }, row.id),
  };
  return { id: row.id, record, revision: recordRevision(record), orderCount: row.order_count };
}

type Fields = Omit<CustomerRecord, "priceGroup" | "catalogue" | "addresses" | "contacts">;

/** Own settings that an import has left as no setting at all are none. */
const fieldsOf = (row: Row<"customers">): Fields => ({
  number: row.number,
  name: row.name,
  email: row.email,
  phone: row.phone,
  taxExempt: row.tax_exempt === 1,
  blocked: row.blocked === 1,
  paymentTerms: row.payment_terms,
  shippingTerms: row.shipping_terms,
  carrierService: row.carrier_service,
  settings: {
    orderTemplate: orderTemplates.find((own) => own === row.order_template?.toLowerCase()) ?? null,
    checkoutMode: checkoutModes.find((own) => own === row.checkout_mode) ?? null,
    stockDisplay: stockDisplays.find((own) => own === row.stock_display) ?? null,
    freight: showCustomerFreight(row.freight),
  },
});

async function readGroupCode({ db }: Source, id: number | null): Promise<string | null> {
  if (id === null) return null;
  const group = await db
    .selectFrom("price_groups")
    .select("code")
    .where("id", "=", id)
    .executeTakeFirst();
  return group?.code ?? null;
}

async function readEntries(
  { db }: Source,
  customerId: number,
): Promise<{ categories: string[]; skus: string[] }> {
  const rows = await db
    .selectFrom("catalogue_entries")
    .select(["kind", "value"])
    .where("customer_id", "=", customerId)
    .orderBy("kind")
    .orderBy("value")
    .execute();
  const of = (kind: "category" | "sku") =>
    rows.filter((row) => row.kind === kind).map(({ value }) => value);
  return { categories: of("category"), skus: of("sku") };
}

async function readAddresses({ db }: Source, customerId: number): Promise<CustomerAddress[]> {
  const rows = await db
    .selectFrom("addresses")
    .selectAll()
    .where("customer_id", "=", customerId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    isDefault: row.is_default === 1,
    label: row.label,
    line1: row.line1,
    line2: row.line2,
    city: row.city,
    region: row.region,
    postalCode: row.postal_code,
    country: row.country,
  }));
}

function readContacts({ db }: Source, customerId: number): Promise<CustomerContact[]> {
  return db
    .selectFrom("customer_contacts")
    .select(["name", "email", "phone", "role"])
    .where("customer_id", "=", customerId)
    .orderBy("position")
    .execute();
}
