import type { Order, OrderFields, PortalView, ProductDetail } from "@order-portal/sdk";
import type { Actions } from "../contexts/actions-context.ts";
import { tellPage } from "../events.ts";
import type { WantedLine } from "../state/cart-state.ts";
import type { ListQuestion } from "../state/catalogue-state.ts";
import type { LineKey } from "../state/line-key.ts";
import type { PortalState } from "../state/portal-state.ts";
import { CartController } from "./cart-controller.ts";
import { CatalogueController } from "./catalogue-controller.ts";
import { ConnectionController } from "./connection-controller.ts";
import type { Door } from "./door.ts";
import type { Host } from "./host.ts";
import { SessionController, type Destination } from "./session-controller.ts";
import { SubmissionController } from "./submission-controller.ts";

/** The controllers of one portal, wired together; and what the buyer can do with them. */
export class Portal implements Actions {
  private readonly host: Host;
  private readonly door: Door;
  private readonly connection: ConnectionController;
  private readonly session: SessionController;
  private readonly catalogue: CatalogueController;
  private readonly cart: CartController;
  private readonly submission: SubmissionController;

  constructor(host: Host, door: Door) {
    this.host = host;
    this.door = door;
    const connection = new ConnectionController(host);
    const client = () => this.session.client;
    const onSessionEnd = () => {
      this.session.end();
    };
    this.connection = connection;
    this.cart = new CartController(host, {
      connection,
      client,
      onSessionEnd,
      onAnswer: (cart) => tellPage(host, "order-portal-cart-change", { cart }),
    });
    this.catalogue = new CatalogueController(host, { connection, client, onSessionEnd });
    this.submission = new SubmissionController(host, {
      connection,
      client,
      onSessionEnd,
      cart: this.cart,
      onPlaced: (order) => {
        this.onPlaced(order);
      },
      onTrouble: (trouble) => tellPage(host, "order-portal-problem", trouble),
    });
    this.session = new SessionController(host, {
      door,
      connection,
      onOpen: (view, destination) => {
        this.onOpen(view, destination);
      },
      onClose: () => {
        this.cart.close();
        this.catalogue.close();
        this.submission.close();
      },
      onTrouble: (trouble) => tellPage(host, "order-portal-problem", trouble),
      onChange: () => {
        host.requestUpdate();
      },
    });
    connection.onChange = () => {
      host.requestUpdate();
    };
  }

  /** Where the buyer is. */
  get state(): PortalState {
    return this.session.value;
  }

  get isOffline(): boolean {
    return this.connection.value === "offline";
  }

  /** Begins a visit; null: the tag does not say where to. */
  begin(destination: Destination | null): void {
    if (destination) this.session.begin(destination);
    else this.session.giveUp();
  }

  setLocale(locale: string | undefined): void {
    this.session.setLocale(locale);
  }

  /** Tells the page that the first screen can be used. */
  tellReady(): void {
    const { workspace, place } = this.state;
    tellPage(this.host, "order-portal-ready", {
      workspace: workspace?.slug ?? "",
      screen: place.at,
    });
  }

  acceptWelcome(): void {
    void this.session.acceptWelcome();
  }

  declineWelcome(): void {
    this.session.decline();
  }

  askAgain(): void {
    this.session.askAgain();
  }

  sendCode(): void {
    void this.session.sendCode();
  }

  enterCode(code: string): void {
    void this.session.enterCode(code);
  }

  restart(): void {
    this.session.restart();
  }

  askForList(question: ListQuestion): void {
    this.catalogue.askForList(question);
  }

  loadMore(): void {
    this.catalogue.loadMore();
  }

  retryList(): void {
    this.catalogue.retry();
  }

  readProduct(sku: string, signal: AbortSignal): Promise<ProductDetail> {
    const { client } = this.session;
    return client ? client.products.get(sku, { signal }) : Promise.reject(new Error("No session."));
  }

  setQuantity(line: WantedLine): void {
    this.cart.setQuantity(line);
  }

  undoRemoval(): void {
    this.cart.undoRemoval();
  }

  forgetRefusal(key: LineKey): void {
    this.cart.forgetRefusal(key);
  }

  setFields(fields: Partial<OrderFields>): void {
    this.cart.setFields(fields);
  }

  setDiscountCode(code: string | null): void {
    this.cart.setDiscountCode(code);
  }

  openReview(): void {
    this.session.goTo({ at: "review" });
  }

  openCatalogue(): void {
    this.session.goTo({ at: "catalogue" });
  }

  placeOrder(): void {
    const { priced } = this.cart.value;
    if (priced && tellPage(this.host, "order-portal-submit", { cart: priced })) {
      this.submission.place();
    }
  }

  acknowledgeChanges(): void {
    this.submission.acknowledge();
  }

  private onOpen(view: PortalView, { api, workspace }: Destination) {
    this.catalogue.open(view);
    const customer = view.visitor.customer?.number;
    if (!view.cart || customer === undefined) return;
    const entry = (subject: "unsent" | "submission") =>
      this.door.storedEntry(subject, api, workspace);
    this.cart.open(view.cart, customer, entry("unsent"));
    tellPage(this.host, "order-portal-cart-change", { cart: view.cart });
    // An order of an earlier visit may or may not have arrived: the buyer sees how that ends.
    if (this.submission.open(customer, entry("submission"))) this.openReview();
  }

  private onPlaced(order: Order) {
    this.session.goTo({ at: "confirmation", order });
    tellPage(this.host, "order-portal-order-placed", { order });
    void this.cart.renew();
  }
}
