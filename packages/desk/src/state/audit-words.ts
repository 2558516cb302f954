/** Entries of the audit log as sentences, and the kinds of things that they are about. */
import { msg, str } from "@lit/localize";
import type { AuditAction, AuditEntry } from "@order-portal/sdk/desk";
import { auditSentences } from "./audit-sentences.ts";
import { recordNameWords } from "./price-places.ts";

const isKnown = (action: string): action is AuditAction => Object.hasOwn(auditSentences, action);

/** What was done, in a sentence. What this page has no sentence for is put together of its words. */
export function auditSentence({ who, action, subject, detail }: AuditEntry): string {
  const by = who.name;
  const name = recordNameWords(subject.kind, subject.name);
  return isKnown(action)
    ? auditSentences[action]({ by, name, detail })
    : otherwise(by, action, kindLabel(subject.kind), name);
}

/** `product.updated` of a product reads "Anna: product BEV-101 updated". */
function otherwise(by: string, action: string, kind: string, name: string): string {
  const verb = (action.split(".").at(-1) ?? action).replaceAll("_", " ");
  return msg(str`${by}: ${kind} ${name} ${verb}`);
}

/** The kinds of things that can be filtered by: what entries are about. */
const kinds: Readonly<Record<string, () => string>> = {
  order: () => msg("order"),
  customer: () => msg("customer"),
  registration: () => msg("registration"),
  product: () => msg("product"),
  price_group: () => msg("price group"),
  price_rule: () => msg("price rule"),
  promotion: () => msg("promotion"),
  volume_discount: () => msg("volume discount"),
  discount_code: () => msg("discount code"),
  import: () => msg("import"),
  mail_template: () => msg("mail"),
  webhook: () => msg("webhook"),
  settings: () => msg("settings"),
  staff: () => msg("team"),
  key: () => msg("API key"),
  call: () => msg("refused call"),
};

/** Their names, in the order of the desk's areas. */
export const auditKinds: readonly string[] = Object.keys(kinds);

/** What a kind of thing is called; one that this page does not know by its own name. */
export const kindLabel = (kind: string): string => kinds[kind]?.() ?? kind.replaceAll("_", " ");
