/** Makes a customer of what somebody has said who registers. */
import type { CustomerRecord, NewCompany } from "@order-portal/contract";
import type { AppContext, CurrentWorkspace } from "../context.ts";
import { blankCustomer } from "../customers/blank-customer.ts";
import { writeCustomer } from "../customers/write-customer.ts";
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import { isRefusal, type Refusal } from "../http/refusal.ts";
import { announce } from "../outbox/announce.ts";
import { raiseCatalogueRevision } from "../workspaces/raise-catalogue-revision.ts";
import { findFlow } from "./registration-flow.ts";

/** What was said of a new customer; null where a number was given. */
export const companyOf = ({ company }: Pick<Row<"registrations">, "company">): NewCompany | null =>
  company === null ? null : (JSON.parse(company) as NewCompany); // Written from the contract's own.

/** Makes the customer; without a number it gets one that nobody has. */
export async function makeCustomer(
  source: Source,
  { workspace, now }: Pick<AppContext, "now"> & { workspace: CurrentWorkspace },
  registration: Row<"registrations">,
  company: NewCompany,
  number: string | undefined,
): Promise<number | Refusal> {
  const groups = findFlow(workspace, company.flow)?.groups ?? [];
  const { name, email } = registration;
  const phone = company.phone === "" ? null : company.phone;
  const address = { ...company.address, label: "", isDefault: true };
  const record = (number: string): CustomerRecord => ({
    ...blankCustomer,
    number,
    name: company.name,
    email,
    phone,
    priceGroup: groups.find(({ label }) => label === company.group)?.code ?? null,
    shippingTerms: company.shippingTerms,
    paymentTerms: company.paymentTerms,
    addresses: [
      { ...address, kind: "billing" },
      { ...address, kind: "shipping" },
    ],
    contacts: [{ name, email, phone, role: "" }],
  });
  const free = number ?? (await freeNumber(source, workspace.id, registration.id));
  const written = await writeCustomer(source, { workspace }, null, record(free));
  if (isRefusal(written)) return written;
  await announce(source, {
    type: "customer.created",
    workspaceId: workspace.id,
    subjectId: written.id,
    at: now(),
  });
  await raiseCatalogueRevision(source.db, workspace.id);
  return written.id;
}

/** `R12`, or the first behind it that no customer has. */
async function freeNumber({ db }: Source, workspaceId: number, id: number): Promise<string> {
  for (let count = 1; ; count++) {
    const number = count === 1 ? `R${id}` : `R${id}-${count}`;
    const taken = await db
      .selectFrom("customers")
      .select("id")
      .where("workspace_id", "=", workspaceId)
      .where("number", "=", number)
      .executeTakeFirst();
    if (taken === undefined) return number;
  }
}
