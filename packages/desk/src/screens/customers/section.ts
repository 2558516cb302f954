/** What each section of a customer's form is given. */
import type { CustomerChoices, CustomerRecord, DeskCustomer } from "@order-portal/sdk/desk";

/** The form around a section. */
export interface SectionOptions {
  readonly draft: CustomerRecord;
  readonly stored: DeskCustomer;
  /** What can be chosen; null until it was read. */
  readonly choices: CustomerChoices | null;
  /** In which countries are named. */
  readonly locale: string | undefined;
  readonly type: (change: Partial<CustomerRecord>) => void;
  /** What is wrong with the field at a JSON pointer. */
  readonly errorAt: (pointer: string) => string | undefined;
}

/** An empty field says nothing. */
export const orNull = (text: string): string | null => (text === "" ? null : text);
