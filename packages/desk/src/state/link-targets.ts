/** Whose portal links are wanted. */
import type { CustomerQuery } from "@order-portal/sdk/desk";

/** What a list of customers is narrowed to. */
export type CustomerFilters = Pick<
  CustomerQuery & object,
  "search" | "group" | "blocked" | "ordered" | "link"
>;

/** These customers', or those of all who match. */
export type LinkTargets =
  | { readonly numbers: readonly string[] }
  | { readonly filters: CustomerFilters; readonly total: number };
