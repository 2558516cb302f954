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
import type { Destination } from "./visit-calls.ts";

/** The controllers of one portal, wired together. */
export class Portal implements Actions {
  readonly connection: ConnectionController;
  readonly visit: SessionController;
  readonly catalogue: CatalogueController;
  readonly cart: CartController;
  readonly order: OrderActions;

  private readonly host: Host;
  private readonly door: Door;
  /** Counts sessions: what a call of an earlier one comes to concerns nobody any more. */
  private session = 0;
  /** Whose cart is open. */
  private customer = "";

  constructor(host: Host, door: Door) {
    this.host = host;
    this.door = door;
    const redraw = () => {
      host.requestUpdate();
    };
    const onTrouble = (trouble: Trouble) => tellPage(host, "order-portal-problem", trouble);
    const connection = new ConnectionController(host, () => {
      this.visit.setOffline(connection.isOffline);
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
      onOpen: (view, destination) => {
        this.onOpen(view, destination);
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
      readUnanswered: () => this.unanswered()?.read() ?? null,
      keepUnanswered: (text) => this.unanswered()?.write(text),
      placed: (order) => {
        this.onPlaced(order);
      },
      failed: (trouble, error, retry) => {
        onTrouble(trouble);
        connection.failed(error, retry, isPassing(trouble));
      },
    };
  }

  openReview(): void {
    const isGuided = this.visit.value.workspace?.guidedOrder;
    this.visit.goOn({ at: isGuided ? "checkout" : "review" });
  }

  openCatalogue(): void {
    this.visit.goOn({ at: "catalogue" });
  }

  go(place: Beyond | { readonly at: "catalogue" }): void {
    this.visit.goOn(place);
  }

  back(): void {
    this.visit.back();
  }

  foldUsuals(isFolded: boolean): void {
    this.visit.foldUsuals(isFolded);
    this.usuals()?.write(isFolded ? "folded" : null);
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

  private onOpen(view: PortalView, { api, workspace }: Destination) {
    this.visit.foldUsuals(this.usuals()?.read() === "folded");
    this.catalogue.open(view, this.door.storedEntry("template", api, workspace));
    this.customer = view.visitor.customer?.number ?? "";
    if (!view.cart) return;
    const unsent = this.door.storedEntry("unsent", api, workspace);
    this.cart.open(view.cart, this.customer, unsent);
    tellPage(this.host, "order-portal-cart-change", { cart: view.cart });
    // An order of an earlier visit may or may not have arrived: the buyer sees how that ends.
    if (this.order.readUnanswered()) this.openReview();
  }

  private onCallFailed(error: unknown, retry: () => void) {
    const trouble = troubleOf(error);
    tellPage(this.host, "order-portal-problem", trouble);
    if (sessionEnded(trouble)) this.visit.end();
    if (isProblem(error, "history_off")) {
      this.visit.hideHistory();
      this.catalogue.hideHistory();
    }
    this.connection.failed(error, retry);
  }

  private mayPlace(): boolean {
    const { priced } = this.cart.value;
    return priced !== null && tellPage(this.host, "order-portal-submit", { cart: priced });
  }

  /** Where this customer's unanswered submission is kept. */
  private unanswered() {
    const { destination } = this.visit;
    if (!destination) return null;
    const { api, workspace } = destination;
    return this.door.storedEntry("submission", api, `${workspace}:${this.customer}`);
  }

  /** Where it is kept that the buyer has folded the usuals. */
  private usuals() {
    const { destination } = this.visit;
    return destination && this.door.storedEntry("usuals", destination.api, destination.workspace);
  }

  private onPlaced(order: Order) {
    this.connection.reached();
    this.visit.goTo({ at: "confirmation", order });
    tellPage(this.host, "order-portal-order-placed", { order });
    void this.cart.renew();
  }
}
