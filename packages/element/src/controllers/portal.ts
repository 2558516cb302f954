import { isProblem, type Order, type OrderPortal, type PortalView } from "@order-portal/sdk";
import type { Actions, CallHow, OrderActions } from "../contexts/actions-context.ts";
import { tellPage } from "../events.ts";
import type { Beyond } from "../state/portal-state.ts";
import { isPassing, sessionEnded, type Trouble } from "../state/trouble.ts";
import { CartController } from "./cart-controller.ts";
import { CatalogueController } from "./catalogue-controller.ts";
import { ConnectionController } from "./connection-controller.ts";
import type { Door } from "../door/index.ts";
import type { Host } from "./host.ts";
import { SessionController } from "./session-controller.ts";
import { troubleOf } from "./trouble-of.ts";

/** The controllers of one portal, wired together. */
export class Portal implements Actions {
  readonly connection: ConnectionController;
  readonly visit: SessionController;
  readonly catalogue: CatalogueController;
  readonly cart: CartController;
  readonly order: OrderActions;

  private readonly host: Host;
  /** Counts sessions: what a call of an earlier one comes to concerns nobody any more. */
  private session = 0;
  /** Whose cart is open. */
  private customer = "";

  constructor(host: Host, door: Door) {
    this.host = host;
    const redraw = () => {
      host.requestUpdate();
    };
    const onTrouble = (trouble: Trouble) => tellPage(host, "order-portal-problem", trouble);
    const connection = new ConnectionController(host, () => {
      this.visit.where.change({ isOffline: connection.isOffline });
    });
    const around = {
      connection,
      onTrouble,
      client: () => this.visit.client(),
      onSessionEnd: () => {
        this.visit.end();
      },
    };
    this.connection = connection;
    this.cart = new CartController(host, {
      ...around,
      onAnswer: (cart) => tellPage(host, "order-portal-cart-change", { cart }),
    });
    this.catalogue = new CatalogueController(host, around);
    this.visit = new SessionController(host, {
      ...around,
      door,
      onChange: redraw,
      onOpen: (view) => {
        this.onOpen(view);
      },
      onClose: () => {
        this.session += 1;
        this.cart.close();
        this.catalogue.close();
      },
    });
    this.order = {
      client: around.client,
      mayPlace: () => this.mayPlace(),
      readUnanswered: () => this.unanswered().read(),
      keepUnanswered: (text) => this.unanswered().write(text),
      placed: (order) => {
        this.onPlaced(order);
      },
      failed: (trouble, error, retry) => {
        onTrouble(trouble);
        connection.failed(error, retry, isPassing(trouble));
      },
    };
  }

  openReview(step?: "review"): void {
    const isGuided = this.visit.value.workspace?.guidedOrder;
    this.visit.where.goOn(isGuided ? { at: "checkout", ...(step && { step }) } : { at: "review" });
  }

  openCatalogue(): void {
    this.visit.where.goOn({ at: "catalogue" });
  }

  go(place: Beyond | { readonly at: "catalogue" }): void {
    this.visit.where.goOn(place);
  }

  back(): void {
    this.visit.where.back();
  }

  foldUsuals(isFolded: boolean): void {
    this.visit.where.change({ foldsUsuals: isFolded });
    this.visit.entry("usuals").write(isFolded ? "folded" : null);
  }

  async call<Answer>(
    run: (client: OrderPortal) => PromiseLike<Answer>,
    { signal, retry }: CallHow = {},
  ): Promise<Answer> {
    const { session } = this;
    try {
      const answer = await run(await this.visit.client());
      signal?.throwIfAborted();
      this.connection.reached();
      return answer;
    } catch (error) {
      if (!signal?.aborted && session === this.session) {
        this.onCallFailed(error, () => {
          if (!signal?.aborted) retry?.();
        });
      }
      throw error;
    }
  }

  private onOpen(view: PortalView) {
    const { visit } = this;
    visit.where.change({ foldsUsuals: visit.entry("usuals").read() === "folded" });
    this.catalogue.open(view, visit.entry("template"));
    this.customer = view.visitor.customer?.number ?? "";
    if (!view.cart) return;
    this.cart.open(view.cart, this.customer, visit.entry("unsent"));
    tellPage(this.host, "order-portal-cart-change", { cart: view.cart });
    // An order of an earlier visit may or may not have arrived: the buyer sees how that ends.
    if (this.order.readUnanswered()) this.openReview("review");
  }

  private onCallFailed(error: unknown, retry: () => void) {
    const trouble = troubleOf(error);
    tellPage(this.host, "order-portal-problem", trouble);
    if (sessionEnded(trouble)) this.visit.end();
    if (isProblem(error, "history_off")) {
      this.hideHistory();
      this.catalogue.hideHistory();
    }
    this.connection.failed(error, retry);
  }

  private mayPlace(): boolean {
    const { priced } = this.cart.value;
    return priced !== null && tellPage(this.host, "order-portal-submit", { cart: priced });
  }

  /** The supplier has switched the order history off. */
  private hideHistory() {
    const { workspace } = this.visit.value;
    if (!workspace?.orderHistory) return;
    this.visit.where.change({ workspace: { ...workspace, orderHistory: false } });
  }

  /** Where this customer's unanswered submission is kept. */
  private unanswered() {
    return this.visit.entry("submission", `:${this.customer}`);
  }

  private onPlaced(order: Order) {
    this.connection.reached();
    this.visit.where.goTo({ at: "confirmation", order });
    tellPage(this.host, "order-portal-order-placed", { order });
    void this.cart.renew();
  }
}
