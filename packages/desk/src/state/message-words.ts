/** Mails, events and what became of a message, in words. */
import { msg } from "@lit/localize";
import type { Delivery, MailTemplateName, ToldEventType } from "@order-portal/sdk/desk";
import type { BadgeTone } from "@order-portal/ui";

/** What a mail is about. */
export function mailLabel(name: MailTemplateName): string {
  const labels: Record<MailTemplateName, () => string> = {
    "staff.order.placed": () => msg("New order"),
    "customer.order.placed": () => msg("Order received"),
    "customer.order.changed": () => msg("Order changed"),
    "customer.order.confirmed": () => msg("Order confirmed"),
    "customer.order.rejected": () => msg("Order rejected"),
    "customer.order.fulfilled": () => msg("Order fulfilled"),
    "customer.order.cancelled": () => msg("Order cancelled"),
  };
  return labels[name]();
}

/** Whom it goes to. */
export const mailReceiver = (name: MailTemplateName): string =>
  name.startsWith("staff.") ? msg("Staff who want to be told") : msg("The customer");

const eventLabels: Record<ToldEventType, () => string> = {
  "order.placed": () => msg("Order placed"),
  "order.changed": () => msg("Order changed"),
  "order.confirmed": () => msg("Order confirmed"),
  "order.rejected": () => msg("Order rejected"),
  "order.invoiced": () => msg("Order invoiced"),
  "order.fulfilled": () => msg("Order fulfilled"),
  "order.cancelled": () => msg("Order cancelled"),
  "customer.created": () => msg("Customer created"),
  "customer.updated": () => msg("Customer changed"),
};

/** Every event that can be told, in the order of a form. */
// The keys are the type's own.
export const toldEvents = Object.keys(eventLabels) as readonly ToldEventType[];

const isEvent = (type: string): type is ToldEventType => type in eventLabels;

/** What is told of besides events: it goes by mail alone. */
const otherLabels: Readonly<Record<string, () => string>> = {
  test: () => msg("Test"),
  "link.sent": () => msg("Portal link"),
  "link.code": () => msg("Code for a portal link"),
  "staff.invited": () => msg("Invitation to the desk"),
  "staff.password_link": () => msg("Link to a new password"),
  "staff.password_changed": () => msg("Own password changed"),
  "account.code": () => msg("Code for a registration"),
  "account.exists": () => msg("Registration with an address that has an account"),
  "account.closed": () => msg("Registration with the address of a closed account"),
  "account.waiting": () => msg("Somebody waits for an account"),
  "account.approved": () => msg("Registration let in"),
  "account.refused": () => msg("Registration refused"),
  "account.invited": () => msg("Invitation to an account"),
  "account.password_link": () => msg("Link to a new password of an account"),
  "account.password_changed": () => msg("Password of an account changed"),
  "account.address_code": () => msg("Code for a new address"),
  "account.address_taken": () => msg("New address that has an account"),
  "account.address_changed": () => msg("Address of an account changed"),
  "webhook.ended": () => msg("Webhook turned off"),
};

/** What a message tells of; a type that this page does not know stays as it is. */
export const eventLabel = (type: string): string =>
  (isEvent(type) ? eventLabels[type] : otherLabels[type])?.() ?? type;

/** What to do where a message bore a secret, which is kept only while it waits. */
export function secretHint(type: string): string {
  if (type === "staff.invited") return msg("Its link is kept nowhere. Send a new one under Staff.");
  if (type === "link.sent") {
    return msg("Its link is kept nowhere. Send a new one from the customer's page.");
  }
  return msg("What was secret in it is kept nowhere. Whoever needs a new one asks for it.");
}

/** What has become of a message: the word and its colour. */
export function deliveryState({ state, attempts }: Pick<Delivery, "state" | "attempts">): {
  label: string;
  tone: BadgeTone;
} {
  if (state === "sent") return { label: msg("Sent"), tone: "success" };
  if (state === "given_up") return { label: msg("Given up"), tone: "danger" };
  return attempts === 0
    ? { label: msg("Waiting"), tone: "neutral" }
    : { label: msg("Failed, tried again"), tone: "warning" };
}
