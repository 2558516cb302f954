/** What each action of the audit log was, as a sentence. A new action is an error here until it has one. */
import { msg, str } from "@lit/localize";
import type { AuditAction, AuditEntry } from "@order-portal/sdk/desk";
import { roleLabel } from "./staff-words.ts";

/** What a sentence is made of. */
export interface AuditFacts {
  /** Who did it. */
  readonly by: string;
  /** The number, sku, address or name of what it was done to. */
  readonly name: string;
  readonly detail: AuditEntry["detail"];
}

type Sentence = (facts: AuditFacts) => string;

/** A sentence for each action. */
export const auditSentences: Readonly<Record<AuditAction, Sentence>> = {
  "order.moved": ({ by, name, detail }) => moved(by, name, detail["move"]),
  "order.changed": ({ by, name }) => msg(str`${by} changed order ${name}`),
  "order.noted": ({ by, name }) => msg(str`${by} wrote a note on order ${name}`),
  "draft.created": ({ by, name }) => msg(str`${by} began the draft ${name}`),
  "draft.updated": ({ by, name }) => msg(str`${by} changed the draft ${name}`),
  "draft.deleted": ({ by, name }) => msg(str`${by} deleted the draft ${name}`),
  "draft.sent": ({ by, name }) => msg(str`${by} sent the draft ${name} into the queue`),
  "customer.created": ({ by, name }) => msg(str`${by} added the customer ${name}`),
  "customer.updated": ({ by, name }) => msg(str`${by} changed the customer ${name}`),
  "customer.seen_as": ({ by, name }) => msg(str`${by} looked at the portal as customer ${name}`),
  "registration.approved": ({ by, name, detail }) =>
    msg(str`${by} let ${String(detail["email"])} in, who acts for customer ${name} now`),
  "registration.refused": ({ by, name }) => msg(str`${by} refused the registration of ${name}`),
  "customer_account.closed": ({ by, name, detail }) =>
    msg(
      str`${by} closed the account of ${String(detail["email"])}, who signs in for customer ${name}`,
    ),
  "customer_account.reopened": ({ by, name, detail }) =>
    msg(
      str`${by} reopened the account of ${String(detail["email"])}, who signs in for customer ${name}`,
    ),
  "customer_account.role_changed": ({ by, name, detail }) =>
    msg(str`${by} gave ${String(detail["email"])} another role at customer ${name}`),
  "customer_account.signed_out": ({ by, name, detail }) =>
    msg(str`${by} signed ${String(detail["email"])} out, who signs in for customer ${name}`),
  "link.made": ({ by, name }) => msg(str`${by} made the portal link of customer ${name}`),
  "link.replaced": ({ by, name }) =>
    msg(str`${by} replaced the portal link of customer ${name}; the one before has ended`),
  "link.sent": ({ by, name }) => msg(str`${by} sent the portal link of customer ${name}`),
  "product.created": ({ by, name }) => msg(str`${by} added the product ${name}`),
  "product.updated": ({ by, name }) => msg(str`${by} changed the product ${name}`),
  "product.deleted": ({ by, name }) => msg(str`${by} deleted the product ${name}`),
  "product.stock_changed": ({ by, name }) => msg(str`${by} set the stock of the product ${name}`),
  "products.changed": ({ by, name }) => msg(str`${by} changed several products: ${name}`),
  "price_group.created": ({ by, name }) => msg(str`${by} added the price group ${name}`),
  "price_group.updated": ({ by, name }) => msg(str`${by} changed the price group ${name}`),
  "price_group.deleted": ({ by, name }) => msg(str`${by} deleted the price group ${name}`),
  "price_rule.created": ({ by, name }) => msg(str`${by} added the price rule ${name}`),
  "price_rule.updated": ({ by, name }) => msg(str`${by} changed the price rule ${name}`),
  "price_rule.deleted": ({ by, name }) => msg(str`${by} deleted the price rule ${name}`),
  "promotion.created": ({ by, name }) => msg(str`${by} added the promotion ${name}`),
  "promotion.updated": ({ by, name }) => msg(str`${by} changed the promotion ${name}`),
  "promotion.deleted": ({ by, name }) => msg(str`${by} deleted the promotion ${name}`),
  "volume_discount.created": ({ by, name }) => msg(str`${by} added the volume discount ${name}`),
  "volume_discount.updated": ({ by, name }) => msg(str`${by} changed the volume discount ${name}`),
  "volume_discount.deleted": ({ by, name }) => msg(str`${by} deleted the volume discount ${name}`),
  "discount_code.created": ({ by, name }) => msg(str`${by} added the discount code ${name}`),
  "discount_code.updated": ({ by, name }) => msg(str`${by} changed the discount code ${name}`),
  "discount_code.deleted": ({ by, name }) => msg(str`${by} deleted the discount code ${name}`),
  "rows.put": ({ by, name }) => msg(str`${by} brought rows in: ${name.replaceAll("_", " ")}`),
  "workspace.made": ({ by, name }) => msg(str`${by} set up the workspace ${name}`),
  "first_steps.dismissed": ({ by }) => msg(str`${by} put the list of first steps away`),
  "settings.updated": ({ by, name }) => msg(str`${by} changed the settings: ${name}`),
  "mail_template.updated": ({ by, name }) => msg(str`${by} changed the mail ${name}`),
  "delivery.sent_again": ({ by, name }) => msg(str`${by} sent a message about ${name} again`),
  "webhook.made": ({ by, name }) => msg(str`${by} added the webhook ${name}`),
  "webhook.updated": ({ by, name }) => msg(str`${by} changed the webhook ${name}`),
  "webhook.deleted": ({ by, name }) => msg(str`${by} deleted the webhook ${name}`),
  "webhook.secret_changed": ({ by, name }) =>
    msg(str`${by} made a new secret for the webhook ${name}`),
  "staff.invited": ({ by, name, detail }) => msg(str`${by} invited ${name} as ${roleOf(detail)}`),
  "staff.invitation_resent": ({ by, name }) => msg(str`${by} sent ${name} the invitation again`),
  "staff.invitation_withdrawn": ({ by, name }) =>
    msg(str`${by} took the invitation of ${name} back`),
  "staff.joined": ({ by, detail }) => msg(str`${by} joined as ${roleOf(detail)}`),
  "staff.updated": ({ by, name }) => msg(str`${by} changed the account of ${name}`),
  "staff.signed_out": ({ by, name }) => msg(str`${by} signed ${name} out everywhere`),
  "staff.new_order_mail": ({ by, name }) =>
    msg(str`${by} changed whether ${name} is told of new orders`),
  "account.renamed": ({ by }) => msg(str`${by} changed the own name`),
  "account.password_changed": ({ by }) => msg(str`${by} changed the own password`),
  "account.password_reset": ({ by }) =>
    msg(str`${by} chose a new password by a link that was mailed`),
  "account.signed_out_everywhere": ({ by }) => msg(str`${by} signed out everywhere`),
  "key.made": ({ by, name }) => msg(str`${by} made the API key ${name}`),
  "key.revoked": ({ by, name }) => msg(str`${by} revoked the API key ${name}`),
  "call.forbidden": ({ by, name }) => msg(str`${by} was refused: ${name}`),
};

function moved(by: string, number: string, move: unknown): string {
  switch (move) {
    case "approve":
      return msg(str`${by} approved order ${number}`);
    case "reject":
      return msg(str`${by} rejected order ${number}`);
    case "invoice":
      return msg(str`${by} marked order ${number} invoiced`);
    case "fulfil":
      return msg(str`${by} marked order ${number} fulfilled`);
    case "cancel":
      return msg(str`${by} cancelled order ${number}`);
    default:
      return msg(str`${by} moved order ${number}`);
  }
}

function roleOf({ role }: AuditEntry["detail"]): string {
  return typeof role === "string" ? roleLabel(role).toLowerCase() : msg("staff");
}
