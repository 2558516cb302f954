/** The desk's calls on customers: who they are, what they see, and on which terms. */
import type {
  CustomerChange,
  CustomerChoices,
  CustomerPage,
  CustomerSummary,
  DeskCustomer,
  FoundProducts,
  NewCustomer,
  Session,
  listCustomers,
} from "@order-portal/contract";
import type { Input } from "../call.ts";
import { createList, type List } from "../list.ts";
import type { CallOptions } from "../options.ts";
import type { Send } from "../transport.ts";
import type { Confirmable } from "./prices.ts";
import * as calls from "./desk-customer-calls.ts";

/** Which customers the desk's list has. */
export type CustomerQuery = Input<typeof listCustomers>["query"];

/** A customer as it was looked at: a change of another revision is refused, `record_changed`. */
export type SeenCustomer = Pick<DeskCustomer, "number" | "revision">;

/** The workspace's customers. A customer is not deleted, since orders refer to it: it is blocked. */
export interface DeskCustomers {
  /**
   * Customers by name. `search` finds words of number, name, e-mail address and city.
   *
   * @example
   * ```ts
   * for await (const { number } of desk.customers.list({ link: "none", blocked: "no" })) …
   * ```
   */
  list(query?: CustomerQuery, options?: CallOptions): List<CustomerSummary, CustomerPage>;

  /** One customer with all that its page shows. Problems: `not_found`. */
  get(number: string, options?: CallOptions): Promise<DeskCustomer>;

  /**
   * Makes a customer of a number, a name and whatever else is known.
   *
   * Problems: `name_taken`, `confirmation_needed` where an address is not written as its country
   * writes it: its `errors` say what is odd, and the same with `confirmed: true` is stored. Callers
   * with an API key are not asked: a program has nobody to answer.
   */
  create(customer: NewCustomer & Confirmable, options?: CallOptions): Promise<DeskCustomer>;

  /**
   * Changes what is named; the rest stays. Blocking ends the customer's sessions at once.
   *
   * Problems: `record_changed`, `name_taken` (another has the number), `confirmation_needed` as
   * above, for addresses that were not there before.
   *
   * @example
   * ```ts
   * await desk.customers.update(await desk.customers.get("ALFKI"), { blocked: true });
   * ```
   */
  update(
    customer: SeenCustomer,
    change: CustomerChange & Confirmable,
    options?: CallOptions,
  ): Promise<DeskCustomer>;

  /** What a customer may be given: price groups, categories, carrier services. */
  choices(options?: CallOptions): Promise<CustomerChoices>;

  /** Products for a catalogue of one's own, by a search as typed; at most 20. */
  searchProducts(search: string, options?: CallOptions): Promise<FoundProducts>;

  /** Tells which of up to 5000 skus are products, and which are not. */
  checkSkus(skus: readonly string[], options?: CallOptions): Promise<FoundProducts>;

  /**
   * A session of half an hour that sees the portal as this customer does. It can order nothing and
   * change nothing. Problems: `customer_blocked`.
   */
  seeAs(number: string, options?: CallOptions): Promise<Session>;
}

/** Makes the calls on customers. */
export const createDeskCustomers = (send: Send): DeskCustomers => ({
  list: (query = {}, options) =>
    createList(
      query.cursor,
      (cursor) => send(calls.listCustomers, { query: { ...query, cursor } }, options),
      (page) => page.customers,
    ),
  get: (number, options) => send(calls.getCustomer, { params: { number } }, options),
  create: (customer, options) => send(calls.createCustomer, { body: customer }, options),
  update: ({ number, revision }, change, options) =>
    send(calls.updateCustomer, { params: { number }, body: { ...change, revision } }, options),
  choices: (options) => send(calls.getCustomerChoices, {}, options),
  searchProducts: (search, options) =>
    send(calls.searchCatalogueProducts, { query: { search } }, options),
  checkSkus: (skus, options) =>
    send(calls.checkCatalogueSkus, { body: { skus: [...skus] } }, options),
  seeAs: (number, options) => send(calls.seeAsCustomer, { params: { number }, body: {} }, options),
});
