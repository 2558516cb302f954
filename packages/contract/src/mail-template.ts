/** The mails about orders that a supplier can write in its own words. */
import * as z from "zod/mini";

/** Who is told of what. */
export const mailTemplateNames = [
  "staff.order.placed",
  "customer.order.placed",
  "customer.order.changed",
  "customer.order.confirmed",
  "customer.order.rejected",
  "customer.order.fulfilled",
  "customer.order.cancelled",
] as const;
export const MailTemplateName = z.enum(mailTemplateNames);
export type MailTemplateName = z.output<typeof MailTemplateName>;

/** What stands in a template as `{{order.number}}` and is filled in for each mail. */
export const mailPlaceholders = [
  "supplier.name",
  "supplier.email",
  "supplier.phone",
  "customer.name",
  "customer.number",
  "order.number",
  "order.date",
  "order.total",
  "order.purchase_order_number",
  "order.delivery_date",
  "order.notes",
  "reason",
  "order.lines",
  "order.amounts",
  "order.changes",
  /** Leads staff to the order at the desk; of no use to a customer. */
  "order.desk_link",
] as const;
export type MailPlaceholder = (typeof mailPlaceholders)[number];

/** A mail as the workspace has it. */
export const MailTemplate = z.object({
  name: MailTemplateName,
  /** Whether it is sent. */
  enabled: z.boolean(),
  subject: z.string(),
  /** Paragraphs with an empty line between; placeholders stand in double braces. */
  body: z.string(),
  /** Whether these are the program's own words. */
  isDefault: z.boolean(),
  revision: z.string(),
});
export type MailTemplate = z.output<typeof MailTemplate>;

/** Every mail about orders. */
export const MailTemplateList = z.object({
  templates: z.array(MailTemplate),
  /** What can be filled in. */
  placeholders: z.array(z.string()),
});
export type MailTemplateList = z.output<typeof MailTemplateList>;

/** A mail as it would be sent. */
export const MailPreview = z.object({
  /** The number of the order that was filled in; null where there is none yet, and one was made up. */
  order: z.nullable(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});
export type MailPreview = z.output<typeof MailPreview>;

/** A member of staff, and whether a mail tells of each new order. */
export const NewOrderReceiver = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  told: z.boolean(),
});
export type NewOrderReceiver = z.output<typeof NewOrderReceiver>;

/** The staff whose accounts are open, by e-mail address. */
export const NewOrderReceiverList = z.object({ staff: z.array(NewOrderReceiver) });
export type NewOrderReceiverList = z.output<typeof NewOrderReceiverList>;
