import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import {
  badgeStyles,
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  emptyState,
  icons,
  keyValuesStyles,
  noticeStyles,
  skeletonRows,
  skeletonStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { orderDetailsStyles } from "../../components/order-details-styles.ts";
import { orderRow, orderRowStyles } from "../../components/order-row.ts";
import { troubleBanner, troubleState, troubleStyles } from "../../components/trouble-notice.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import { SeenOrders } from "../../controllers/seen-orders.ts";
import { OrdersController } from "../../controllers/orders-controller.ts";
import type { PortalState } from "../../state/portal-state.ts";
import { OpenOrders } from "./open-orders.ts";
import { openedOrder } from "./opened-order.ts";

/** @summary The last orders; each opens to its lines and details where it stands. */
export class RecentOrders extends LitElement {
  static override styles = [
    base,
    badgeStyles,
    bannerStyles,
    buttonStyles,
    keyValuesStyles,
    noticeStyles,
    skeletonStyles,
    troubleStyles,
    orderRowStyles,
    orderDetailsStyles,
    css`
      :host {
        display: block;
        --skeleton-row: 68px;
      }
      .stale {
        opacity: 0.55;
      }
      .opened {
        padding: 14px 16px 16px;
        border: 1px solid var(--op-line);
        border-block-start: 0;
        border-end-start-radius: var(--op-radius-small);
        border-end-end-radius: var(--op-radius-small);
        background: var(--op-sunken);
      }
      .opened-total {
        display: flex;
        justify-content: space-between;
        padding-block: 10px;
      }
      .opened-actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 14px;
      }
      .more {
        display: grid;
        justify-items: center;
        padding-top: 16px;
      }
    `,
  ];

  /** What is searched for; empty: the latest. */
  @property() search = "";

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: actionsContext }) actions!: Actions;

  /** The number of the order that is open. */
  @state() private open: string | null = null;
  private readonly seen = new SeenOrders(
    () => this.actions,
    () => this.portal,
  );
  private readonly list = new OrdersController(this, () => this.actions, 10, this.seen);
  /** The last order in view when older ones were asked for: the focus goes on below it. */
  private lastSeen: string | null = null;
  private readonly opened = new OpenOrders(this, () => this.actions, this.seen);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("search")) this.list.ask({ search: this.search });
  }

  protected override render(): unknown {
    const { orders, loading, trouble } = this.list;
    if (!orders) {
      return trouble ? this.renderTrouble() : skeletonRows(6, msg("Loading orders"));
    }
    if (orders.length === 0 && loading === null) return this.renderEmpty();
    return html`<div class=${loading === "list" ? "stale" : ""} aria-busy=${loading === "list"}>
        ${repeat(
          orders,
          ({ number }) => number,
          (order) =>
            html`${orderRow({
              order,
              locale: this.portal.locale,
              timeZone: this.portal.workspace?.timeZone,
              isNew: this.seen.isNews(order),
              expanded: order.number === this.open,
              onOpen: () => {
                this.toggle(order.number);
              },
            })}
            ${order.number === this.open ? this.renderOpened(order.number) : nothing}`,
        )}
      </div>
      ${trouble ? this.renderTroubleBelow() : nothing}
      ${loading === "page" ? skeletonRows(2, msg("Loading older orders")) : nothing}
      ${
        this.list.hasMore && loading !== "page" && !trouble
          ? html`<div class="more">
              ${button({
                label: msg("Load more"),
                onClick: () => {
                  this.lastSeen = orders.at(-1)?.number ?? null;
                  this.list.loadMore();
                },
              })}
            </div>`
          : nothing
      }`;
  }

  protected override updated(): void {
    const { orders, loading } = this.list;
    if (this.lastSeen === null || loading !== null) return;
    const next = (orders?.findIndex(({ number }) => number === this.lastSeen) ?? -1) + 1;
    this.lastSeen = null;
    // The button that was pressed is gone, or has moved below what it brought.
    const rows = this.renderRoot.querySelectorAll<HTMLElement>("article.order");
    rows[next]?.querySelector("button")?.focus({ preventScroll: true });
  }

  private toggle(number: string) {
    this.open = this.open === number ? null : number;
    if (this.open !== null) this.opened.read(number);
  }

  private renderOpened(number: string) {
    const { workspace, locale } = this.portal;
    return html`<section class="opened" aria-label=${msg(str`Order ${number}`)}>
      ${openedOrder({
        opened: this.opened.of(number),
        words: { supplier: workspace?.name ?? "", locale, timeZone: workspace?.timeZone },
        onRetry: () => {
          this.opened.read(number);
        },
        onAgain: () => {
          this.actions.go({ at: "reorder", of: { orders: [number] } });
        },
        onDetails: () => {
          this.actions.go({ at: "order", of: number });
        },
      })}
    </section>`;
  }

  private renderEmpty() {
    if (this.search) {
      return emptyState({
        heading: msg(str`No orders match “${this.search}”`),
        text: msg("Try the beginning of an order number, a product’s name or a code."),
        icon: icons.magnifier,
      });
    }
    return emptyState({
      heading: msg("No orders yet"),
      text: msg("What you order will be here, to be ordered again."),
      icon: icons.parcel,
    });
  }

  private renderTrouble() {
    const { trouble } = this.list;
    if (!trouble) return nothing;
    if (trouble.code === "history_off") {
      return banner({ text: msg("Past orders are not shown any more.") });
    }
    return troubleState(trouble, () => {
      this.list.retry();
    });
  }

  private renderTroubleBelow() {
    const { trouble } = this.list;
    if (!trouble) return nothing;
    const retry = () => {
      this.list.retry();
    };
    return troubleBanner(trouble, button({ label: msg("Try again"), onClick: retry }));
  }
}
