/** Writes a customer's record into its tables, as far as it differs from what is there. */
import type { CustomerRecord, FieldError } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { checkCustomer } from "./check-customer.ts";
import { findCustomerId } from "./customer-queries.ts";
import { customerFreightText } from "./customer-freight.ts";
import { customerValues, replaceCatalogueEntries } from "./customer-values.ts";
import { refreshSearchText } from "./search-text.ts";

/** A customer that is there, as its row and its record. */
export interface Known {
  readonly id: number;
  readonly record: CustomerRecord;
}

/** Writes a new customer (`known` is null) or changes one; refuses what cannot be so. */
export async function writeCustomer(
  source: Source,
  { workspace }: Pick<StaffContext, "workspace">,
  known: Known | null,
  record: CustomerRecord,
): Promise<{ id: number } | Refusal> {
  const { db } = source;
  const taken = await findCustomerId(source.db, workspace.id, record.number);
  if (taken !== undefined && taken !== known?.id) {
    const detail = `Another customer has the number ${record.number}.`;
    return refuse("name_taken", detail, {
      errors: [{ pointer: "/number", code: "invalid", detail }],
    });
  }
  const errors = checkCustomer(record, workspace.currency);
  const groupId = await findGroupId(source, workspace.id, record.priceGroup);
  if (groupId === undefined) errors.push(noGroup(record.priceGroup ?? ""));
  if (errors.length > 0) return refuse("invalid_request", errors[0]?.detail ?? "", { errors });

  const { settings, catalogue } = record;
  const values = customerValues(workspace.id, {
    number: record.number,
    name: record.name,
    email: record.email,
    phone: record.phone,
    price_group_id: groupId ?? null,
    catalogueAll: catalogue.all,
    order_template: settings.orderTemplate,
    checkout_mode: settings.checkoutMode,
    stock_display: settings.stockDisplay,
    freight: customerFreightText(settings.freight),
    carrier_service: record.carrierService,
    payment_terms: record.paymentTerms,
    shipping_terms: record.shippingTerms,
    tax_exempt: record.taxExempt ? 1 : 0,
    blocked: record.blocked ? 1 : 0,
  });
  const id =
    known === null
      ? (await db.insertInto("customers").values(values).returning("id").executeTakeFirstOrThrow())
          .id
      : known.id;
  if (known !== null) await db.updateTable("customers").set(values).where("id", "=", id).execute();
  const differs = (part: "catalogue" | "addresses" | "contacts") =>
    known === null || JSON.stringify(known.record[part]) !== JSON.stringify(record[part]);
  if (differs("catalogue")) {
    await replaceCatalogueEntries(db, id, [
      ...catalogue.categories.map((value) => ({ kind: "category" as const, value })),
      ...catalogue.skus.map((value) => ({ kind: "sku" as const, value })),
    ]);
  }
  if (differs("addresses")) await replaceAddresses(source, id, record.addresses);
  if (differs("contacts")) await replaceContacts(source, id, record.contacts);
  await refreshSearchText(source, [id]);
  return { id };
}

const noGroup = (code: string): FieldError => ({
  pointer: "/priceGroup",
  code: "invalid",
  detail: `There is no price group ${code}.`,
});

/** Null where the customer is in none; undefined where there is no such group. */
async function findGroupId({ db }: Source, workspaceId: number, code: string | null) {
  if (code === null) return null;
  const row = await db
    .selectFrom("price_groups")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("code", "=", code)
    .executeTakeFirst();
  return row?.id;
}

// Orders keep their own copy of where they went, so that addresses may come and go.
async function replaceAddresses(
  { db }: Source,
  customerId: number,
  addresses: CustomerRecord["addresses"],
): Promise<void> {
  await db.deleteFrom("addresses").where("customer_id", "=", customerId).execute();
  for (const { postalCode, isDefault, ...address } of addresses) {
    await db
      .insertInto("addresses")
      .values({
        customer_id: customerId,
        ...address,
        postal_code: postalCode,
        is_default: isDefault ? 1 : 0,
      })
      .execute();
  }
}

async function replaceContacts(
  { db }: Source,
  customerId: number,
  contacts: CustomerRecord["contacts"],
): Promise<void> {
  await db.deleteFrom("customer_contacts").where("customer_id", "=", customerId).execute();
  const rows = contacts.map((contact, position) => ({
    customer_id: customerId,
    position,
    ...contact,
  }));
  if (rows.length > 0) await db.insertInto("customer_contacts").values(rows).execute();
}
