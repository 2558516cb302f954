import { ContextProvider } from "@lit/context";
import type { OrderPortal, PortalView, ProductDetail, ProductPage } from "@order-portal/sdk";
import type { ReactiveController } from "lit";
import type { CatalogueActions } from "../contexts/actions-context.ts";
import { catalogueContext } from "../contexts/catalogue-context.ts";
import {
  appendPage,
  ask,
  firstPage,
  openCatalogue,
  orderTemplateOf,
  sameQuestion,
  showList,
  unknownCatalogue,
  type CatalogueState,
  type ListQuestion,
  type OrderTemplate,
  type ProductList,
} from "../state/catalogue-state.ts";
import type { StoredEntry } from "../door/stored-entry.ts";
import { sessionEnded, type Trouble } from "../state/trouble.ts";
import type { ConnectionController } from "./connection-controller.ts";
import type { Host } from "./host.ts";
import { troubleOf } from "./trouble-of.ts";

/** How long the next letter is waited for before a search is sent, in milliseconds. */
const typing = 120;

/** How many products the first page of a list has: what is seen at once, soon. */
const firstLimit = 40;

/** How many a page has that is loaded by scrolling. */
const pageLimit = 100;

/** How many lists are kept, so that going back to a tab shows it at once. */
const keptLists = 12;

/** What the catalogue needs of the portal around it. */
export interface CatalogueSurroundings {
  readonly connection: ConnectionController;
  readonly client: () => Promise<OrderPortal>;
  readonly onSessionEnd: () => void;
  readonly onTrouble: (trouble: Trouble) => void;
}

/** Owns the catalogue: which list is shown, and what of it is on its way. */
export class CatalogueController implements ReactiveController, CatalogueActions {
  private readonly provider: ContextProvider<typeof catalogueContext>;
  private readonly around: CatalogueSurroundings;
  /** Where the buyer's choice of a template is kept. */
  private chosen: StoredEntry | null = null;
  private kept: readonly ProductList[] = [];
  private flight: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, around: CatalogueSurroundings) {
    this.around = around;
    this.provider = new ContextProvider(host, {
      context: catalogueContext,
      initialValue: unknownCatalogue,
    });
    host.addController(this);
  }

  get value(): CatalogueState {
    return this.provider.value;
  }

  hostConnected(): void {
    // What was on its way when a router took the element away.
    if (this.value.loading === "list") this.askForList(this.value.question);
    else if (this.value.loading === "page") this.loadMore(true);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /**
   * Shows the first list, as it came with the session.
   *
   * @param chosen where the buyer's choice of a template is kept
   */
  open(view: Pick<PortalView, "tabs" | "page" | "orderTemplate">, chosen: StoredEntry): void {
    this.stop();
    this.kept = [];
    this.chosen = chosen;
    const template = orderTemplateOf(chosen.read() ?? view.orderTemplate);
    this.provider.setValue(openCatalogue(view.tabs, view.page, template));
    this.keep();
  }

  /** Lays products out as the buyer wants it, now and on later visits. */
  chooseTemplate(template: OrderTemplate): void {
    this.chosen?.write(template);
    this.provider.setValue({ ...this.value, template });
  }

  /** Forgets all lists: they are of a session that has ended. */
  close(): void {
    this.stop();
    this.kept = [];
    this.provider.setValue(unknownCatalogue);
  }

  /** Shows the list that answers a question: at once where it is kept, else as soon as it comes. */
  askForList(question: ListQuestion): void {
    const isTyping = question.search !== "" && question.search !== this.value.question.search;
    this.stop();
    this.provider.setValue(ask(this.value, question));
    const known = this.kept.find((list) => sameQuestion(list.question, question));
    if (known) this.provider.setValue(showList(this.value, known));
    else if (isTyping) this.timer = setTimeout(() => void this.load(question), typing);
    else void this.load(question);
  }

  /** Loads the next page of the list in view, unless there is none or something is on its way. */
  loadMore(again = false): void {
    const { list, loading } = this.value;
    if (list?.nextCursor && (again || loading === null)) void this.loadPage(list, list.nextCursor);
  }

  /** Tries again what failed. */
  retry(): void {
    const { question, list } = this.value;
    if (list && sameQuestion(list.question, question)) this.loadMore(true);
    else this.askForList(question);
  }

  /** The supplier has switched the order history off: its tab goes. */
  hideHistory(): void {
    const tabs = this.value.tabs.filter((tab) => tab.kind !== "past_orders");
    this.provider.setValue({ ...this.value, tabs });
  }

  async readProduct(sku: string, signal: AbortSignal): Promise<ProductDetail> {
    const client = await this.around.client();
    return client.products.get(sku, { signal });
  }

  private async load(question: ListQuestion) {
    await this.fly(
      (signal) => this.read(question, null, signal),
      (page) => showList(this.value, firstPage(question, page)),
    );
  }

  private async loadPage(list: ProductList, cursor: string) {
    this.provider.setValue({ ...this.value, loading: "page", trouble: null });
    await this.fly(
      (signal) => this.read(list.question, cursor, signal),
      (page) => showList(this.value, appendPage(list, page)),
    );
  }

  private async fly(
    read: (signal: AbortSignal) => PromiseLike<ProductPage>,
    arrive: (page: ProductPage) => CatalogueState,
  ) {
    const flight = new AbortController();
    this.flight?.abort();
    this.flight = flight;
    try {
      const page = await read(flight.signal);
      this.around.connection.reached();
      this.provider.setValue(arrive(page));
      this.keep();
    } catch (error) {
      if (flight.signal.aborted) return;
      const trouble = troubleOf(error);
      if (sessionEnded(trouble)) {
        this.around.onSessionEnd();
        return;
      }
      this.provider.setValue({ ...this.value, loading: null, trouble });
      this.around.onTrouble(trouble);
      this.around.connection.failed(error, () => {
        if (this.value.trouble === trouble) this.retry();
      });
    }
  }

  private async read(
    { tab, category, search }: ListQuestion,
    cursor: string | null,
    signal: AbortSignal,
  ): Promise<ProductPage> {
    const query = {
      // A search goes through the whole catalogue, whichever tab it began in.
      ...(search ? { search } : tab !== "all" && { tab, ...(category !== null && { category }) }),
      limit: cursor ? pageLimit : firstLimit,
      ...(cursor && { cursor }),
    };
    const client = await this.around.client();
    return client.products.list(query, { signal }).page();
  }

  private keep() {
    const { list } = this.value;
    if (!list) return;
    const others = this.kept.filter((kept) => !sameQuestion(kept.question, list.question));
    this.kept = [list, ...others].slice(0, keptLists);
  }

  private stop() {
    clearTimeout(this.timer);
    this.flight?.abort();
  }
}
