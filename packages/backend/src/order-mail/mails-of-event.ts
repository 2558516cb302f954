/** Who is told of an event by mail, and what each of them is told. */
import { mailTemplateNames } from "@order-portal/contract";
import type { Config } from "../config.ts";
import type { Row } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";
import type { AnnouncementDetail } from "../outbox/announce.ts";
import type { EventSubject } from "../outbox/event-subject.ts";
import { composeOrderMail, type OrderMail } from "./compose-order-mail.ts";
import { findTemplate } from "./mail-template-queries.ts";
import { orderMailValues } from "./order-values.ts";

/** A mail and its receiver. */
export interface AddressedMail {
  readonly to: string;
  readonly mail: OrderMail;
}

/** How many of the staff are told of a new order at most. */
const mostStaff = 100;

/** The mails that an event makes. */
export async function mailsOfEvent(
  db: Connection,
  config: Pick<Config, "BASE_URL" | "PORT">,
  { type, detail }: Pick<Row<"outbox_events">, "type" | "detail">,
  subject: EventSubject,
): Promise<AddressedMail[]> {
  const { workspace, customer, order } = subject;
  if (order === null) return [];
  // Written by `announce`.
  const values = orderMailValues(config, subject, order, JSON.parse(detail) as AnnouncementDetail);
  const mails: AddressedMail[] = [];
  for (const side of ["staff", "customer"] as const) {
    const name = mailTemplateNames.find((each) => each === `${side}.${type}`);
    if (name === undefined) continue;
    const template = await findTemplate(db, workspace.id, name);
    if (!template.enabled) continue;
    const receivers = side === "staff" ? await staffAddresses(db, workspace.id) : [customer.email];
    const mail = composeOrderMail(workspace, template, values);
    for (const to of receivers) if (to !== null) mails.push({ to, mail });
  }
  return mails;
}

/** The staff who want to be told of new orders. */
async function staffAddresses(db: Connection, workspaceId: number): Promise<string[]> {
  const rows = await db
    .selectFrom("staff")
    .select("email")
    .where("workspace_id", "=", workspaceId)
    .where("active", "=", 1)
    .where("new_order_mail", "=", 1)
    .orderBy("id")
    .limit(mostStaff)
    .execute();
  return rows.map(({ email }) => email);
}
