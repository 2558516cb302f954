/** The desk's calls on drafts: orders that staff start for a customer and send into the queue. */
import type { DeskOrder, Draft, DraftContents } from "@order-portal/contract";
import type { CallOptions } from "../options.ts";
import type { Send } from "../transport.ts";
import type { SeenOrder } from "./desk-orders.ts";
import * as calls from "./draft-calls.ts";

/** What a draft says: it takes the place of all that it said before. */
export type DraftInput = DraftContents;

/**
 * Drafts. Nothing is taken from stock, and no price is kept, before one is sent; then it is checked
 * and priced as the customer's own order would be. Calls that name a revision are refused with
 * `record_changed` where somebody else has saved it meanwhile, and are not made again by themselves.
 */
export interface Drafts {
  /** Starts an order for a customer, by the customer's number. Problems: `not_found`. */
  create(customer: string, draft: DraftInput, options?: CallOptions): Promise<Draft>;

  /** One draft at the customer's prices now. Problems: `not_found`. */
  get(number: string, options?: CallOptions): Promise<Draft>;

  /** Saves it. Problems: `record_changed`, `order_move_refused`, `invalid_request`. */
  update(seen: SeenOrder, draft: DraftInput, options?: CallOptions): Promise<Draft>;

  /** Throws it away. Problems: `record_changed`, `order_move_refused`. */
  delete(seen: SeenOrder, options?: CallOptions): Promise<void>;

  /**
   * Sends it into the queue, and answers the order that it is then. Problems: `record_changed`,
   * `order_move_refused`, `line_refused` (with a pointer to each line), `workspace_unavailable`.
   */
  send(seen: SeenOrder, options?: CallOptions): Promise<DeskOrder>;
}

/** Makes the calls on drafts. */
export function createDrafts(send: Send): Drafts {
  return {
    create: (customer, draft, options) =>
      send(calls.createDraft, { body: { customer, ...draft } }, options),
    get: (number, options) => send(calls.getDraft, { params: { number } }, options),
    update: ({ number, revision }, draft, options) =>
      send(calls.updateDraft, { params: { number }, body: { revision, ...draft } }, options),
    delete: ({ number, revision }, options) =>
      send(calls.deleteDraft, { params: { number }, query: { revision } }, options),
    send: ({ number, revision }, options) =>
      send(calls.sendDraft, { params: { number }, body: { revision } }, options),
  };
}
