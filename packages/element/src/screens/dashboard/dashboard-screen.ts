import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import { Task } from "@lit/task";
import type { OrderSummary, Tab } from "@order-portal/sdk";
import { button, formatNumber, icon, icons, skeletonRows } from "@order-portal/ui";
import { html, nothing } from "lit";
import { orderNewsList, orderNewsStyles } from "../../components/order-news.ts";
import { orderRow, orderRowStyles } from "../../components/order-row.ts";
import { troubleBanner } from "../../components/trouble-notice.ts";
import { catalogueContext } from "../../contexts/catalogue-context.ts";
import { SeenOrders } from "../../controllers/seen-orders.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { questionOfTab, type CatalogueState } from "../../state/catalogue-state.ts";
import { may, type Beyond } from "../../state/portal-state.ts";
import { PlaceScreen } from "../place-screen.ts";
import { placeTitle } from "../place-titles.ts";
import { places } from "../places.ts";
import { dashboardStyles } from "./dashboard-styles.ts";

/** How many of the latest orders are looked at for what is open. */
const looked = 50;
/** How many are shown. */
const shown = 5;

interface Card {
  readonly place: Beyond | { readonly at: "catalogue" };
  /** The tab of the catalogue that it leads to. */
  readonly tab?: Tab;
  readonly icon: string;
  readonly title: string;
  readonly text: string;
}

/** Shown only to customers for whom something is held. */
const inventory = (): Card[] => [
  {
    place: { at: "inventory" },
    icon: icons.storefront,
    title: msg("Inventory"),
    text: msg("What is held for you, lot by lot"),
  },
];

/** @summary What a contact sees after signing in: what is open, what is new, and the ways on. */
export class DashboardScreen extends PlaceScreen {
  static override styles = [PlaceScreen.styles, orderRowStyles, orderNewsStyles, dashboardStyles];

  @consume({ context: catalogueContext, subscribe: true }) catalogue!: CatalogueState;

  private readonly seen = new SeenOrders(
    () => this.actions,
    () => this.portal,
  );
  private readonly orders = new Task(this, {
    args: () => [this.seesHistory] as const,
    task: async ([sees], { signal }): Promise<readonly OrderSummary[]> => {
      if (!sees) return [];
      const page = await this.actions.call(
        (client) => client.orders.list({ limit: looked }, { signal }).page(),
        { signal, retry: () => void this.orders.run() },
      );
      this.seen.shown(page.orders);
      return page.orders;
    },
  });

  override returned(): void {
    void this.orders.run();
  }

  private get seesHistory(): boolean {
    return may(this.portal, "orders:read") && (this.portal.workspace?.orderHistory ?? false);
  }

  protected override heading(): unknown {
    const name = this.portal.visitor?.customer?.name;
    return name ? msg(str`Welcome, ${name}`) : placeTitle(this.place);
  }

  /** Where one arrives: there is no way back from it, and the tools lead on. */
  protected override renderHead(): unknown {
    return html`<header class="head">
      <h1 data-heading tabindex="-1">${this.heading()}</h1>
    </header>`;
  }

  protected override hasPanel(): boolean {
    return false;
  }

  protected override renderBody(): unknown {
    return html`${this.renderSection("sales", msg("Sales"), this.sales())}
    ${this.seesHistory ? html`${this.renderChanged()}${this.renderOpen()}` : nothing}
    ${this.renderSection("new", msg("New for you"), this.news())}
    ${
      this.portal.visitor?.hasInventory && may(this.portal, "orders:read")
        ? this.renderSection("inventory", msg("Inventory"), inventory())
        : nothing
    }
    ${this.renderSection("general", msg("General"), this.general())}`;
  }

  private sales(): Card[] {
    const lines = this.cart.priced?.lines.length ?? 0;
    const mayOrder = may(this.portal, "cart:write");
    return [
      {
        place: { at: "catalogue" },
        icon: icons.cart,
        title: mayOrder ? msg("New order") : msg("Catalogue"),
        text:
          lines > 0 && mayOrder
            ? msg(str`Lines in your cart: ${lines}`)
            : msg("All products, at your prices"),
      },
      ...(this.seesHistory
        ? [
            {
              place: { at: "orders" } as const,
              icon: icons.parcel,
              title: msg("Order history"),
              text: msg("Where each order stands"),
            },
          ]
        : []),
      ...(this.seesHistory && mayOrder && this.orders.value?.length !== 0
        ? [
            {
              place: { at: "reorder", of: "latest" } as const,
              icon: icons.undo,
              title: msg("Order the same again"),
              text: msg("Your latest order, as it can be had now"),
            },
          ]
        : []),
    ];
  }

  /** What the catalogue has that was not there before, or not at that price. */
  private news(): Card[] {
    const card = (kind: Tab["kind"], drawn: string, title: string): Card[] =>
      this.catalogue.tabs
        .filter((tab) => tab.kind === kind && tab.count > 0)
        .map((tab) => {
          const count = formatNumber(tab.count, this.portal.locale);
          const text = msg(str`Products: ${count}`);
          return { place: { at: "catalogue" }, tab, icon: drawn, title, text };
        });
    return [
      ...card("new_arrivals", icons.parcel, msg("New Arrivals")),
      ...card("on_sale", icons.tag, msg("On Sale")),
    ];
  }

  private general(): Card[] {
    return [
      {
        place: { at: "account" },
        icon: icons.person,
        title: msg("Your account"),
        text: may(this.portal, "contacts:write")
          ? msg("Name, password, and who else may order")
          : msg("Name, e-mail and password"),
      },
    ];
  }

  private renderSection(id: string, title: string, cards: readonly Card[]) {
    if (cards.length === 0) return nothing;
    return html`<section aria-labelledby=${id}>
      <h2 id=${id}>${title}</h2>
      <div class="cards">
        ${cards
          .filter(({ place }) => place.at === "catalogue" || place.at in places)
          .map(
            (card) =>
              html`<button
                type="button"
                class="card"
                part="card"
                @click=${() => {
                  if (card.tab) this.actions.catalogue.askForList(questionOfTab(card.tab));
                  this.actions.go(card.place);
                }}
              >
                ${icon(card.icon)}
                <strong>${card.title}</strong>
                <span>${card.text}</span>
              </button>`,
          )}
      </div>
    </section>`;
  }

  /** What became of orders since the last visit; nothing where nothing did. */
  private renderChanged() {
    const changed = (this.orders.value ?? [])
      .filter((order) => this.seen.isNews(order))
      .sort((a, b) => Date.parse(b.changedAt ?? "") - Date.parse(a.changedAt ?? ""));
    if (changed.length === 0) return nothing;
    const { workspace, locale } = this.portal;
    return html`<section aria-labelledby="changed">
      <h2 id="changed">${msg("Since your last visit")}</h2>
      ${orderNewsList({
        orders: changed.slice(0, shown),
        supplier: workspace?.name ?? "",
        locale,
        timeZone: workspace?.timeZone,
        onOpen: ({ number }) => {
          this.actions.go({ at: "order", of: number });
        },
      })}
      ${
        changed.length > shown
          ? button({
              label: msg(str`All changes, among your orders (${changed.length})`),
              variant: "quiet",
              onClick: () => {
                this.actions.go({ at: "orders" });
              },
            })
          : nothing
      }
    </section>`;
  }

  private renderOpen() {
    return html`<section aria-labelledby="open">
      <h2 id="open">${msg("Open orders")}</h2>
      ${this.orders.render({
        pending: () => skeletonRows(2, msg("Loading orders")),
        error: (error) => troubleBanner(troubleOf(error)),
        complete: (orders) => this.renderOrders(orders),
      })}
    </section>`;
  }

  private renderOrders(orders: readonly OrderSummary[]) {
    const open = orders.filter(({ status }) =>
      ["pending", "confirmed", "invoiced"].includes(status),
    );
    if (open.length === 0) {
      return html`<p class="none">
        ${
          orders.length === 0
            ? msg("Your first order will be here, with all that becomes of it.")
            : msg("Nothing is on its way right now.")
        }
      </p>`;
    }
    return html`<div class="orders">
      ${open.slice(0, shown).map((order) =>
        orderRow({
          order,
          locale: this.portal.locale,
          timeZone: this.portal.workspace?.timeZone,
          onOpen: () => {
            this.actions.go({ at: "order", of: order.number });
          },
        }),
      )}
    </div>`;
  }
}
