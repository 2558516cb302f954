import { ContextProvider } from "@lit/context";
import { isProblem, type OrderFields, type OrderPortal, type PricedCart } from "@order-portal/sdk";
import type { ReactiveController } from "lit";
import type { CartActions } from "../contexts/actions-context.ts";
import { cartContext } from "../contexts/cart-context.ts";
import type { StoredEntry } from "../door/stored-entry.ts";
import {
  flightBody,
  landFlight,
  nextFlight,
  refuseFlight,
  refuseWhole,
  takeAnswer,
  type CartFlight,
} from "../state/cart-answers.ts";
import { addedLines, wantedLines, type LineInput } from "../state/cart-inputs.ts";
import {
  isSettled,
  setDiscountCode,
  setFields,
  setLines,
  setQuantity,
  unknownCart,
  type CartState,
  type CartUndo,
  type WantedLine,
} from "../state/cart-state.ts";
import { isPassing, sessionEnded } from "../state/trouble.ts";
import { parseUnsent, restoreUnsent, unsentChanges } from "../state/unsent-changes.ts";
import type { ConnectionController } from "./connection-controller.ts";
import type { Host } from "./host.ts";
import { troubleOf } from "./trouble-of.ts";

/**
 * How long further changes are waited for before they are sent, in milliseconds: the longer, the
 * more lines the answer has, which somebody who types on should not wait for.
 */
const gathering = (lines: number): number => Math.min(150 + lines / 2, 600);

/** How long they are waited for at the most, however long somebody types on. */
const longestGathering = 4000;

/** From how many unsent lines on they are kept in storage only after what changed is drawn. */
const manyUnsent = 50;

/** What the cart needs of the portal around it. */
export interface CartSurroundings {
  readonly connection: ConnectionController;
  readonly client: () => Promise<OrderPortal>;
  /** The server has answered with the cart at its prices now. */
  readonly onAnswer: (cart: PricedCart) => void;
  readonly onSessionEnd: () => void;
}

/**
 * Owns the cart. A change shows at once and is sent soon after; one flight is out at a time, and
 * what changed meanwhile goes with the next. Changes are kept in storage until they are answered,
 * so that none is lost with the signal or the page.
 */
export class CartController implements ReactiveController, CartActions {
  private readonly provider: ContextProvider<typeof cartContext>;
  private readonly around: CartSurroundings;
  private readonly host: Host;
  /** Whose cart it is, and where what is unsent is kept; null before a cart is open. */
  private owner: { readonly customer: string; readonly unsent: StoredEntry } | null = null;
  private flight: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when there is something to be sent. */
  private waitingSince: number | null = null;
  private keeping: ReturnType<typeof setTimeout> | undefined;
  private readonly settling = new Set<() => void>();

  constructor(host: Host, around: CartSurroundings) {
    this.host = host;
    this.around = around;
    this.provider = new ContextProvider(host, { context: cartContext, initialValue: unknownCart });
    host.addController(this);
  }

  get value(): CartState {
    return this.provider.value;
  }

  hostConnected(): void {
    void this.send();
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Opens a customer's cart: as the server has it, with what an earlier visit could not send. */
  open(priced: PricedCart, customer: string, unsent: StoredEntry): void {
    this.stop();
    this.owner = { customer, unsent };
    const kept = parseUnsent(unsent.read());
    const cart = takeAnswer(unknownCart, priced);
    this.set(kept?.customer === customer ? restoreUnsent(cart, kept) : cart);
    void this.send();
  }

  /** Forgets the cart; what is unsent stays kept for when its customer comes back. */
  close(): void {
    this.stop();
    this.owner = null;
    this.set(unknownCart);
  }

  setQuantity(line: WantedLine): void {
    this.change(setQuantity(this.value, line));
  }

  setLines(lines: readonly LineInput[], kind: CartUndo["kind"] | null = "changed"): void {
    this.change(setLines(this.value, wantedLines(this.value, lines), kind));
  }

  addLines(lines: readonly LineInput[]): void {
    this.change(setLines(this.value, addedLines(this.value, lines), "added"));
  }

  undo(): void {
    if (this.value.undo) this.change(setLines(this.value, this.value.undo.lines, null));
  }

  setFields(fields: Partial<OrderFields>): void {
    this.change(setFields(this.value, fields));
  }

  setDiscountCode(code: string | null): void {
    this.change(setDiscountCode(this.value, code));
  }

  /** Takes a cart that came with another answer: what was done to the one before is not undone in it. */
  take(priced: PricedCart): void {
    this.set({ ...takeAnswer(this.value, priced), undo: null });
    this.around.onAnswer(priced);
  }

  /** Takes another cart in place of the one before: what that refused is no matter of this one. */
  replace(priced: PricedCart): void {
    this.set({ ...this.value, refused: new Map(), codeProblem: null });
    this.take(priced);
  }

  /** After an order: the cart is empty, and what the server has of it is read anew. */
  async renew(): Promise<void> {
    this.set({ ...unknownCart, wanted: this.value.wanted });
    try {
      const client = await this.around.client();
      this.take(await client.cart.get());
    } catch (error) {
      this.around.connection.failed(error, () => void this.renew());
    }
  }

  /** Resolves when the server has answered all changes. */
  async settled(signal: AbortSignal): Promise<void> {
    void this.send();
    while (!isSettled(this.value)) {
      await new Promise<void>((resolve, reject) => {
        this.settling.add(resolve);
        signal.addEventListener("abort", () => {
          reject(signal.reason as Error);
        });
      });
    }
  }

  private change(cart: CartState) {
    this.set(cart);
    if (!this.flight) this.sendSoon(); // Else what changes meanwhile goes with the next.
  }

  private sendSoon() {
    clearTimeout(this.timer);
    this.waitingSince ??= performance.now();
    const waited = performance.now() - this.waitingSince;
    const wait = Math.min(
      gathering(this.value.priced?.lines.length ?? 0),
      longestGathering - waited,
    );
    this.timer = setTimeout(() => void this.send(), wait);
  }

  private set(cart: CartState) {
    this.provider.setValue(cart);
    if (cart.wanted.size < manyUnsent) this.keepUnsent();
    else {
      this.keeping ??= setTimeout(() => {
        this.keepUnsent();
      });
    }
    if (isSettled(cart)) {
      for (const resolve of this.settling) resolve();
      this.settling.clear();
    }
  }

  private keepUnsent() {
    clearTimeout(this.keeping);
    this.keeping = undefined;
    const { owner, value } = this;
    if (!owner) return;
    const unsent = unsentChanges(value, owner.customer);
    owner.unsent.write(unsent && JSON.stringify(unsent));
  }

  private stop() {
    if (this.keeping !== undefined) this.keepUnsent();
    clearTimeout(this.timer);
    this.flight?.abort();
    this.flight = null;
  }

  private async send(): Promise<void> {
    clearTimeout(this.timer);
    const flight = nextFlight(this.value);
    if (this.flight || !flight || !this.owner || !this.host.isConnected) return;
    const controller = new AbortController();
    this.flight = controller;
    this.waitingSince = null;
    try {
      const { signal } = controller;
      const client = await this.around.client();
      const priced = await client.cart.update(flightBody(flight), { signal });
      this.flight = null;
      this.around.connection.reached();
      this.set(landFlight(this.value, flight, priced));
      this.around.onAnswer(priced);
    } catch (error) {
      if (controller.signal.aborted) return; // What it carried is still wanted.
      this.flight = null;
      if (!this.takeRefusal(flight, error)) return;
    }
    if (this.settling.size > 0) void this.send();
    else if (nextFlight(this.value)) this.sendSoon();
  }

  /** What a failed flight leads to; whether the next one may leave at once. */
  private takeRefusal(flight: CartFlight, error: unknown): boolean {
    const trouble = troubleOf(error);
    if (sessionEnded(trouble)) {
      this.around.onSessionEnd();
      return false;
    }
    if (isPassing(trouble)) {
      this.around.connection.failed(error, () => void this.send(), true);
      return false;
    }
    this.around.connection.reached();
    const refused = isProblem(error) ? refuseFlight(this.value, flight, error.errors) : null;
    this.set(refused ?? refuseWhole(this.value, flight, trouble));
    return true;
  }
}
