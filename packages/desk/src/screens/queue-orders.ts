/** The orders of the queue's list, and what there is to say in their place. */
import { msg, str } from "@lit/localize";
import { banner, button, errorState, skeletonRows } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import type { OrderBulk } from "../controllers/order-bulk.ts";
import type { QueueQuestion, QueueState } from "../controllers/order-queue.ts";
import type { QueuePlace } from "../state/queue-place.ts";
import type { Clock } from "../state/times.ts";
import { troubleText } from "../state/trouble-text.ts";
import { emptyQueue } from "../components/empty-queue.ts";

/** What the list is drawn with. */
interface QueueOrdersOptions {
  readonly state: QueueState;
  /** The server is out of reach. */
  readonly isLost: boolean;
  readonly question: QueueQuestion;
  readonly place: QueuePlace;
  readonly clock: Clock;
  readonly bulk: OrderBulk;
  readonly onAsk: () => void;
  readonly onNews: () => void;
  readonly onMore: () => void;
}

/** The list, or why there is none. */
export function queueOrders({
  state,
  isLost,
  question,
  place,
  clock,
  bulk,
  onAsk,
  onNews,
  onMore,
}: QueueOrdersOptions): TemplateResult {
  const { orders, loading, error, nextCursor, hidden, fresh } = state;
  return html`${isLost ? lost() : nothing}
  ${error === undefined ? nothing : listTrouble(error, onAsk)}
  ${bulk.error === undefined ? nothing : bulkTrouble(bulk)}
  ${
    hidden === 0
      ? nothing
      : html`<div class="news" role="status">
          ${button({
            label: hidden === 1 ? msg("Show 1 new order") : msg(str`Show ${hidden} new orders`),
            onClick: onNews,
          })}
        </div>`
  }
  ${
    loading === "first" && orders.length === 0
      ? skeletonRows(6, msg("Loading orders"))
      : orders.length === 0 && error === undefined && nextCursor === null
        ? emptyQueue(question)
        : html`<order-desk-list
            .orders=${orders}
            .place=${place}
            .clock=${clock}
            .ticked=${bulk.ticked}
            .fresh=${fresh}
            @order-ticked=${(event: CustomEvent<{ number: string; ticked: boolean }>) => {
              bulk.tick([event.detail.number], event.detail.ticked);
            }}
          ></order-desk-list>`
  }
  ${
    nextCursor === null
      ? nothing
      : html`<div class="more">
          ${button({
            label: msg("Load more"),
            busy: loading === "more",
            onClick: onMore,
          })}
        </div>`
  }`;
}

function lost() {
  return html`<div class="lost" role="status">
    ${banner({
      tone: "warning",
      text: msg(
        "No connection to the server: new orders do not appear by themselves now. It is tried again.",
      ),
    })}
  </div>`;
}

function listTrouble(error: unknown, onAsk: () => void) {
  return errorState({
    heading: msg("The orders cannot be shown"),
    text: troubleText(error),
    action: button({ label: msg("Try again"), onClick: onAsk }),
  });
}

function bulkTrouble(bulk: OrderBulk) {
  return errorState({
    heading: msg("Not all of it was done"),
    text: troubleText(bulk.error),
    action: button({
      label: msg("Close"),
      onClick: () => {
        bulk.dismiss();
      },
    }),
  });
}
