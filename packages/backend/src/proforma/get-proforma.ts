/** A pro-forma of an order: for its customer, and for the supplier's staff. */
import type { Order, ProformaFile } from "@order-portal/contract";
import type { AppContext, CurrentWorkspace, CustomerContext, StaffContext } from "../context.ts";
import { refuseWithoutHistory } from "../history/history-setting.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { findOrderCustomer, findWorkspaceOrder } from "../orders/desk-order-queries.ts";
import { refuseOrder } from "../orders/get-order.ts";
import { findCustomerOrder, withParts } from "../orders/order-queries.ts";
import { toOrder } from "../orders/order-values.ts";
import { makePdf } from "./make-pdf.ts";
import { paperLocale } from "./paper-locale.ts";
import { type PaperSize, paperOf } from "./paper.ts";
import { writeSheet } from "./proforma-sheet.ts";
import { readLogo } from "./read-logo.ts";

/** On which paper, and in which language. */
export interface ProformaQuestion {
  readonly paper?: PaperSize | undefined;
  readonly locale?: string | undefined;
}

/** Where past orders are not shown, the paper of one just placed is: for so many milliseconds. */
const justPlaced = 24 * 3_600_000;

/** Makes the paper of one of a customer's own orders; another's is not there. */
export async function getProforma(
  context: CustomerContext,
  number: string,
  question: ProformaQuestion,
): Promise<ProformaFile | Refusal> {
  const { store, workspace, actor, now } = context;
  const { customer } = actor;
  const owner = { workspaceId: workspace.id, customerId: customer.id };
  const rows = await findCustomerOrder(store, owner, number);
  const refused = refuseWithoutHistory(context);
  const isNew = rows !== undefined && rows.order.placed_at > now() - justPlaced;
  if (refused !== null && !isNew) return refused;
  if (rows === undefined) return refuseOrder();
  const asked = { ...question, owner: `customer ${customer.id}` };
  return makeProforma(context, toOrder(rows, workspace.name), customer, asked);
}

/** Makes the paper of any of the workspace's orders, as its customer gets it. */
export async function getDeskProforma(
  context: StaffContext,
  number: string,
  question: ProformaQuestion,
): Promise<ProformaFile | Refusal> {
  const { store, db, workspace } = context;
  const order = await findWorkspaceOrder(store, workspace.id, number);
  if (order === undefined) return refuseOrder();
  const rows = await withParts(store, order);
  const customer = await findOrderCustomer(db, workspace.id, order.customer_id);
  const asked = { ...question, owner: `workspace ${workspace.id}` };
  return makeProforma(context, toOrder(rows, workspace.name), customer, asked);
}

async function makeProforma(
  context: AppContext & { readonly workspace: CurrentWorkspace },
  order: Order,
  { number, name }: { readonly number: string; readonly name: string },
  question: ProformaQuestion & { readonly owner: string },
): Promise<ProformaFile | Refusal> {
  const { workspace, config, now } = context;
  const locale = paperLocale(question.locale ?? workspace.locale);
  const { accentColor, contactEmail, contactPhone } = workspace.brand;
  const sheet = writeSheet({
    order,
    customer: { number, name },
    supplier: {
      ...{ name: workspace.name, timeZone: workspace.timeZone },
      ...{ contactEmail: contactEmail ?? null, contactPhone: contactPhone ?? null },
    },
    locale,
  });
  const made = makePdf(
    {
      sheet,
      paper: question.paper ?? paperOf(order.billingAddress ?? order.shippingAddress, locale),
      accent: accentColor ?? null,
      logo: await readLogo(context, workspace),
      at: now(),
    },
    question.owner,
    config.PDF_FONT,
  );
  if (made === null) return refuseBusy();
  const bytes = await made;
  return {
    name: `pro-forma-${order.number.replaceAll(/[^\w.-]+/g, "-")}.pdf`,
    mediaType: "application/pdf",
    data: Buffer.from(bytes).toString("base64"),
  };
}

const refuseBusy = (): Refusal =>
  refuse("rate_limited", "Many papers are being drawn: try again in 5 seconds.", { retryAfter: 5 });
