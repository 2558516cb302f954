import type { HeldLot, InventoryPage, InventoryQuery } from "@order-portal/sdk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Actions } from "../../contexts/actions-context.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import type { Trouble } from "../../state/trouble.ts";

/** How long the next letter is waited for before a search is sent, in milliseconds. */
const typing = 150;

/** Which lots are shown, and in which order. */
export interface InventoryQuestion {
  /** Empty where nothing is searched for. */
  readonly search: string;
  readonly owner?: string;
  readonly holder?: string;
  readonly sort: NonNullable<InventoryQuery["sort"]>;
  readonly direction: NonNullable<InventoryQuery["direction"]>;
}

/** Owns the list of lots: which are asked for, how far they are loaded, what went wrong. */
export class InventoryController implements ReactiveController {
  /** Null before the first answer. */
  lots: readonly HeldLot[] | null = null;
  /** How many there are, those not loaded included. */
  total = 0;
  accounts: NonNullable<InventoryPage["accounts"]> = { owners: [], holders: [] };
  /** What is on its way. */
  loading: "list" | "page" | null = null;
  trouble: Trouble | null = null;
  question: InventoryQuestion = { search: "", sort: "sku", direction: "ascending" };

  private readonly host: ReactiveControllerHost;
  private readonly actions: () => Actions;
  private cursor: string | null = null;
  private asked: "list" | "page" = "list";
  private flight: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, actions: () => Actions) {
    this.host = host;
    this.actions = actions;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.flight?.abort();
  }

  /** Asks for other lots, or the same in another order; while letters are typed, a moment later. */
  ask(change: Partial<InventoryQuestion> = {}): void {
    const isTyping = !!change.search && change.search !== this.question.search;
    this.question = { ...this.question, ...change };
    this.asked = "list";
    clearTimeout(this.timer);
    this.flight?.abort();
    this.set({ loading: "list", trouble: null });
    if (isTyping) this.timer = setTimeout(() => void this.load(null), typing);
    else void this.load(null);
  }

  /** Reads the same lots anew, or what failed. */
  retry(): void {
    if (this.asked === "page") this.loadMore(true);
    else this.ask();
  }

  /** Loads more, unless there are none or something is on its way. */
  loadMore(again = false): void {
    if (!this.cursor || (this.loading !== null && !again)) return;
    this.asked = "page";
    this.set({ loading: "page", trouble: null });
    void this.load(this.cursor);
  }

  /** Every lot that the question finds, page after page, as they are now. */
  async readAll(signal: AbortSignal): Promise<HeldLot[]> {
    const { question } = this;
    return this.actions().call(
      async (client) => {
        const lots: HeldLot[] = [];
        const list = client.inventory.list({ ...question, limit: 500 }, { signal });
        for await (const lot of list) lots.push(lot);
        return lots;
      },
      { signal },
    );
  }

  private async load(cursor: string | null) {
    const flight = new AbortController();
    this.flight?.abort();
    this.flight = flight;
    const { signal } = flight;
    const query = { ...this.question, limit: 100, ...(cursor && { cursor }) };
    try {
      const page = await this.actions().call((client) => client.inventory.list(query, { signal }), {
        signal,
        retry: () => {
          this.retry();
        },
      });
      this.cursor = page.nextCursor;
      this.set({
        lots: cursor ? [...(this.lots ?? []), ...page.lots] : page.lots,
        total: page.total ?? this.total,
        accounts: page.accounts ?? this.accounts,
        loading: null,
      });
    } catch (error) {
      if (!signal.aborted) this.set({ loading: null, trouble: troubleOf(error) });
    }
  }

  private set(
    change: Partial<
      Pick<InventoryController, "lots" | "total" | "accounts" | "loading" | "trouble">
    >,
  ) {
    Object.assign(this, change);
    this.host.requestUpdate();
  }
}
