/** The mails about orders, in words that suit any supplier. */
import type { MailTemplateName } from "@order-portal/contract";

/** A mail as it is written: placeholders stand in double braces. */
export interface MailTemplate {
  readonly subject: string;
  /** Paragraphs with an empty line between; a placeholder of several lines is one by itself. */
  readonly body: string;
}

const paragraphs = (...texts: readonly string[]) => texts.join("\n\n");

export const defaultTemplates: Readonly<Record<MailTemplateName, MailTemplate>> = {
  "staff.order.placed": {
    subject: "New order {{order.number}} from {{customer.name}}: {{order.total}}",
    body: paragraphs(
      "{{customer.name}} ({{customer.number}}) has ordered. The order waits in the review queue.",
      "{{order.desk_link}}",
      "{{order.lines}}",
      "{{order.amounts}}",
      "Purchase order number: {{order.purchase_order_number}}\nDelivery: {{order.delivery_date}}\nNotes: {{order.notes}}",
    ),
  },
  "customer.order.placed": {
    subject: "We have received your order {{order.number}}",
    body: paragraphs(
      "Thank you, {{customer.name}}. Your order {{order.number}} of {{order.date}} is with us, and you will hear from us as soon as it is confirmed.",
      "{{order.lines}}",
      "{{order.amounts}}",
      "Your purchase order number: {{order.purchase_order_number}}\nDelivery: {{order.delivery_date}}",
      "{{supplier.name}}",
    ),
  },
  "customer.order.changed": {
    subject: "Your order {{order.number}} was changed",
    body: paragraphs(
      "We had to change your order {{order.number}}: {{reason}}",
      "{{order.changes}}",
      "This is the order as it is now:",
      "{{order.lines}}",
      "{{order.amounts}}",
      "If it does not suit you, answer this message.",
      "{{supplier.name}}",
    ),
  },
  "customer.order.confirmed": {
    subject: "Your order {{order.number}} is confirmed",
    body: paragraphs(
      "Good news, {{customer.name}}: your order {{order.number}} is confirmed.",
      "{{order.lines}}",
      "{{order.amounts}}",
      "Delivery: {{order.delivery_date}}",
      "{{supplier.name}}",
    ),
  },
  "customer.order.rejected": {
    subject: "We cannot take your order {{order.number}}",
    body: paragraphs(
      "We are sorry, {{customer.name}}: we cannot take your order {{order.number}} of {{order.date}}.",
      "{{reason}}",
      "Answer this message if you have questions.",
      "{{supplier.name}}",
    ),
  },
  "customer.order.fulfilled": {
    subject: "Your order {{order.number}} is on its way",
    body: paragraphs(
      "Your order {{order.number}} of {{order.date}} has left us.",
      "{{order.lines}}",
      "{{supplier.name}}",
    ),
  },
  "customer.order.cancelled": {
    subject: "Your order {{order.number}} was cancelled",
    body: paragraphs(
      "Your order {{order.number}} of {{order.date}} was cancelled.",
      "{{reason}}",
      "Answer this message if you have questions.",
      "{{supplier.name}}",
    ),
  },
};
