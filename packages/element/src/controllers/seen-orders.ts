import type { Order, OrderSummary } from "@order-portal/sdk";
import type { Actions } from "../contexts/actions-context.ts";
import { isPreview, type PortalState } from "../state/portal-state.ts";
import {
  isNews,
  noteOpened,
  noteShown,
  readSeen,
  type SeenChanges,
} from "../state/seen-changes.ts";

/**
 * Remembers how far somebody has seen what became of the orders. It is kept in this browser, for
 * each customer: a second device has its own first visit, and nobody's reading is told to a server.
 * A link and an account of one customer share it, as they are mostly one person's; so they do over
 * a sign-out, for it says times and order numbers and nothing else.
 */
export class SeenOrders {
  private readonly actions: () => Actions;
  private readonly portal: () => PortalState;

  constructor(actions: () => Actions, portal: () => PortalState) {
    this.actions = actions;
    this.portal = portal;
  }

  /** The latest orders, of whatever status, are shown. */
  shown(orders: readonly OrderSummary[]): void {
    this.keep(noteShown(this.read(), orders, Date.now()));
  }

  /** An order is shown with all that became of it. */
  opened({ number, events }: Order): void {
    const last = events.at(-1);
    if (last) this.keep(noteOpened(this.read(), number, last.at));
  }

  /** Whether something became of an order since the last visit. */
  isNews(order: OrderSummary): boolean {
    return !isPreview(this.portal()) && isNews(this.read(), order);
  }

  private read(): SeenChanges {
    return readSeen(this.entry().read());
  }

  private keep(seen: SeenChanges) {
    // Staff who look at the portal as a customer does have seen it for themselves alone.
    if (!isPreview(this.portal())) this.entry().write(JSON.stringify(seen));
  }

  private entry() {
    return this.actions().visit.entry("seen", `:${this.portal().visitor?.customer?.number ?? ""}`);
  }
}
