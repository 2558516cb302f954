/** Entries of the audit log as sentences. */
import { msg, str } from "@lit/localize";
import type { AuditEntry } from "@order-portal/sdk/desk";
import { roleLabel } from "./staff-words.ts";

/** What was done, in a sentence. What this page has no sentence for is put together of its words. */
export function auditSentence(entry: AuditEntry): string {
  const { who, action, subject, detail } = entry;
  const by = who.name;
  const { name } = subject;
  switch (action) {
    case "order.moved":
      return moved(by, name, detail["move"]);
    case "order.changed":
      return msg(str`${by} changed order ${name}`);
    case "staff.invited":
      return msg(str`${by} invited ${name} as ${role(detail["role"])}`);
    case "staff.invitation_resent":
      return msg(str`${by} sent ${name} the invitation again`);
    case "staff.invitation_withdrawn":
      return msg(str`${by} took the invitation of ${name} back`);
    case "staff.joined":
      return msg(str`${by} joined as ${role(detail["role"])}`);
    case "staff.updated":
      return msg(str`${by} changed the account of ${name}`);
    case "staff.signed_out":
      return msg(str`${by} signed ${name} out everywhere`);
    case "account.renamed":
      return msg(str`${by} changed the own name`);
    case "account.password_changed":
      return msg(str`${by} changed the own password`);
    case "account.password_reset":
      return msg(str`${by} chose a new password by a link that was mailed`);
    case "account.signed_out_everywhere":
      return msg(str`${by} signed out everywhere`);
    case "key.made":
      return msg(str`${by} made the API key ${name}`);
    case "key.revoked":
      return msg(str`${by} revoked the API key ${name}`);
    case "call.forbidden":
      return msg(str`${by} was refused: ${name}`);
    default:
      return ofOtherAreas(entry);
  }
}

/** The sentences of what is kept in the desk's other areas. */
function ofOtherAreas({ who, action, subject }: AuditEntry): string {
  const by = who.name;
  const { name } = subject;
  switch (action) {
    case "order.noted":
      return msg(str`${by} wrote a note on order ${name}`);
    case "draft.created":
      return msg(str`${by} began the draft ${name}`);
    case "draft.updated":
      return msg(str`${by} changed the draft ${name}`);
    case "draft.deleted":
      return msg(str`${by} deleted the draft ${name}`);
    case "draft.sent":
      return msg(str`${by} sent the draft ${name} into the queue`);
    case "customer.created":
      return msg(str`${by} added the customer ${name}`);
    case "customer.updated":
      return msg(str`${by} changed the customer ${name}`);
    case "customer.seen_as":
      return msg(str`${by} looked at the portal as customer ${name}`);
    case "link.sent":
      return msg(str`${by} sent the portal link of customer ${name}`);
    case "product.updated":
      return msg(str`${by} changed the product ${name}`);
    case "settings.updated":
      return msg(str`${by} changed the settings`);
    default:
      return otherwise(by, action, kindLabel(subject.kind), name);
  }
}

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

/** `product.updated` of a product reads "Anna: product BEV-101 updated". */
function otherwise(by: string, action: string, kind: string, name: string): string {
  const verb = (action.split(".").at(-1) ?? action).replaceAll("_", " ");
  return msg(str`${by}: ${kind} ${name} ${verb}`);
}

const role = (value: unknown): string =>
  typeof value === "string" ? roleLabel(value).toLowerCase() : msg("staff");

/** The kinds of things that can be filtered by. */
export const auditKinds = [
  "order",
  "product",
  "price",
  "customer",
  "link",
  "import",
  "settings",
  "webhook",
  "staff",
  "key",
  "call",
] as const;

/** What a kind of thing is called; one that this page does not know by its own name. */
export function kindLabel(kind: string): string {
  switch (kind) {
    case "order":
      return msg("order");
    case "product":
      return msg("product");
    case "price":
      return msg("price");
    case "customer":
      return msg("customer");
    case "link":
      return msg("portal link");
    case "import":
      return msg("import");
    case "settings":
      return msg("settings");
    case "webhook":
      return msg("webhook");
    case "staff":
      return msg("team");
    case "key":
      return msg("API key");
    case "call":
      return msg("refused call");
    default:
      return kind.replaceAll("_", " ");
  }
}
