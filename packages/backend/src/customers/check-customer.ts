/** What can be wrong with a customer beyond its form. Rules, and no questions to the database. */
import type { CustomerRecord, FieldError } from "@order-portal/contract";
import { customerFreightText, parseCustomerFreight } from "./customer-freight.ts";

/** Every fault, by JSON pointer. */
export function checkCustomer(record: CustomerRecord, currency: string): FieldError[] {
  return [...checkFreight(record, currency), ...checkAddresses(record)];
}

function checkFreight({ settings }: CustomerRecord, currency: string): FieldError[] {
  const text = customerFreightText(settings.freight);
  if (text === null || parseCustomerFreight(text, currency) !== null) return [];
  const detail = `Write amounts in ${currency} with no more decimals than it has.`;
  return [{ pointer: "/settings/freight/amount", code: "invalid", detail }];
}

function checkAddresses({ addresses }: CustomerRecord): FieldError[] {
  const labels = new Set<string>();
  const defaults = new Set<string>();
  return addresses.flatMap(({ kind, label, isDefault }, i) => {
    const errors: FieldError[] = [];
    if (labels.has(`${kind} ${label}`)) {
      const detail = "Another address of this kind has the same label: tell them apart.";
      errors.push({ pointer: `/addresses/${i}/label`, code: "invalid", detail });
    }
    if (isDefault && defaults.has(kind)) {
      const detail = "Only one address of a kind is the default.";
      errors.push({ pointer: `/addresses/${i}/isDefault`, code: "invalid", detail });
    }
    labels.add(`${kind} ${label}`);
    if (isDefault) defaults.add(kind);
    return errors;
  });
}
