import { msg, str } from "@lit/localize";
import { Task } from "@lit/task";
import type { Order, OrderLine } from "@order-portal/sdk";
import {
  amounts,
  amountsStyles,
  button,
  emptyState,
  icons,
  keyValuesStyles,
  orderStatus,
  rowListStyles,
  skeletonRows,
} from "@order-portal/ui";
import { css, html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { historyTrouble } from "../../components/history-trouble.ts";
import { orderDetailsStyles } from "../../components/order-details-styles.ts";
import {
  orderFacts,
  orderHistory,
  orderLineRow,
  orderNews,
  type OrderWords,
} from "../../components/order-details.ts";
import { SeenOrders } from "../../controllers/seen-orders.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { may } from "../../state/portal-state.ts";
import { loadPart } from "../missing/fetch-part.ts";
import { PlaceScreen } from "../place-screen.ts";

/** @summary One order: what became of it, its lines, where it goes, and its history. */
export class OrderScreen extends PlaceScreen {
  static override styles = [
    PlaceScreen.styles,
    amountsStyles,
    keyValuesStyles,
    orderDetailsStyles,
    rowListStyles,
    css`
      .sections {
        display: grid;
        gap: 28px;
      }
      h2 {
        margin-bottom: 4px;
      }
      .head h1 .badge {
        margin-inline-start: 6px;
        vertical-align: 4px;
        letter-spacing: 0;
      }
      .amounts {
        max-width: 340px;
        margin-block-start: 12px;
        margin-inline-start: auto;
      }
      .key-values dt {
        flex-basis: 128px;
      }
      .key-values dd {
        flex-basis: 160px;
      }
    `,
  ];

  @state() private isSaving = false;

  private readonly seen = new SeenOrders(
    () => this.actions,
    () => this.portal,
  );

  private readonly order = new Task(this, {
    args: () => [this.number] as const,
    task: async ([number], { signal }) => {
      const order = await this.actions.call((client) => client.orders.get(number, { signal }), {
        signal,
        retry: () => void this.order.run(),
      });
      this.seen.opened(order);
      return order;
    },
  });

  private get number() {
    return this.place.at === "order" ? this.place.of : "";
  }

  override returned(): void {
    void this.order.run();
  }

  protected override heading(): unknown {
    const order = this.order.value;
    return html`${msg(str`Order ${this.number}`)} ${order ? orderStatus(order.status) : ""}`;
  }

  protected override renderActions(): unknown {
    const order = this.order.value;
    if (!order) return "";
    return html`<order-portal-proforma
        exportparts="print, proforma"
        .order=${order}
      ></order-portal-proforma>
      ${may(this.portal, "cart:write") ? this.renderAgain(order) : nothing}`;
  }

  private renderAgain(order: Order) {
    return html`${button({ label: msg("Save as list"), onClick: () => void this.save() })}
      ${button({
        label: msg("Order again"),
        variant: "primary",
        onClick: () => {
          this.actions.go({ at: "reorder", of: { orders: [this.number] } });
        },
      })}
      <order-portal-save-list
        .lines=${order.lines}
        .suggestion=${msg(str`Order ${this.number}`)}
        ?open=${this.isSaving}
        @dialog-close=${() => {
          this.isSaving = false;
        }}
      ></order-portal-save-list>`;
  }

  protected override renderBody(): unknown {
    // What is there stays while it is read anew.
    if (this.order.value) return this.renderOrder(this.order.value);
    return this.order.render({
      pending: () => skeletonRows(5, msg("Loading the order")),
      error: (error) => this.renderTrouble(error),
    });
  }

  private async save() {
    this.isSaving = await loadPart(this, "save-list");
  }

  private renderOrder(order: Order) {
    const { workspace, locale } = this.portal;
    const words: OrderWords = {
      supplier: workspace?.name ?? "",
      locale,
      timeZone: workspace?.timeZone,
    };
    return html`${orderNews(order, words)}
      <div class="sections">
        <section aria-labelledby="lines">
          <h2 id="lines">${msg("Lines")}</h2>
          <order-portal-rows
            .options=${{
              rows: order.lines,
              key: (line: OrderLine) => line,
              render: (line: OrderLine) => orderLineRow(line, locale),
              label: msg("Order lines"),
            }}
          ></order-portal-rows>
          ${amounts(order, locale)}
        </section>
        <section aria-labelledby="facts">
          <h2 id="facts">${msg("Details")}</h2>
          ${orderFacts(order, words)}
        </section>
        <section aria-labelledby="history">
          <h2 id="history">${msg("History")}</h2>
          ${orderHistory(order, words)}
        </section>
      </div>`;
  }

  private renderTrouble(error: unknown) {
    const trouble = troubleOf(error);
    if (trouble.code === "not_found") {
      return emptyState({
        heading: msg("This order cannot be shown"),
        text: msg("It is not among your orders, or the supplier is still preparing it."),
        icon: icons.parcel,
        action: button({
          label: msg("To your orders"),
          onClick: () => {
            this.actions.go({ at: "orders" });
          },
        }),
      });
    }
    return historyTrouble({
      trouble,
      supplier: this.portal.workspace?.name ?? "",
      onRetry: () => void this.order.run(),
      onCatalogue: () => {
        this.actions.openCatalogue();
      },
    });
  }
}
