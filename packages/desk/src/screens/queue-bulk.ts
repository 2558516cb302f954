/** The bar above the list by which many orders are dealt with at once. */
import { msg, str } from "@lit/localize";
import type { DeskOrderSummary } from "@order-portal/sdk/desk";
import { html, type TemplateResult } from "lit";
import type { BulkAction } from "../components/bulk-bar.ts";
import type { OrderBulk } from "../controllers/order-bulk.ts";
import { moveOf } from "../state/move-words.ts";

/** What the bar is drawn with. */
interface QueueBulkOptions {
  readonly orders: readonly DeskOrderSummary[];
  readonly bulk: OrderBulk;
  readonly onAction: (action: BulkAction) => void;
}

/** The bar; it offers the move that all of the ticked orders can make. */
export function queueBulk({ orders, bulk, onAction }: QueueBulkOptions): TemplateResult {
  const ticked = bulk.tickedOf(orders);
  const { busy, exported, result } = bulk;
  const [status] = new Set(ticked.map((order) => order.status));
  const isOne = ticked.every((order) => order.status === status);
  const moves = [moveOf(isOne ? status : undefined)].filter((move) => move !== null);
  return html`<order-desk-bulk
    .shown=${orders.length}
    .ticked=${ticked.length}
    .moves=${moves}
    .busy=${busy}
    .progress=${exported === 0 ? "" : msg(str`${exported} orders read…`)}
    .result=${result}
    @bulk-all=${(event: CustomEvent<{ all: boolean }>) => {
      const numbers = orders.map(({ number }) => number);
      bulk.tick(numbers, event.detail.all);
    }}
    @bulk-read=${() => {
      bulk.dismiss();
    }}
    @bulk-action=${(event: CustomEvent<BulkAction>) => {
      onAction(event.detail);
    }}
  ></order-desk-bulk>`;
}
