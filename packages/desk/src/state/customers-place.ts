/** Where in the area of customers one is: the list, one customer, a new one, or who registers. */

/** A place within the area. */
export type CustomersPlace =
  | { readonly at: "list" }
  | { readonly at: "new" }
  /** Those who want an account. */
  | { readonly at: "registrations" }
  | { readonly at: "customer"; readonly number: string };

/** Reads the way within the area; what it does not understand is the list. */
export function parseCustomersPath([at, number]: readonly string[]): CustomersPlace {
  if (at === "new" || at === "registrations") return { at };
  return at === "customer" && number ? { at, number } : { at: "list" };
}

/** The way to a customer. */
export const customerPath = (number: string): string[] => ["customer", number];
