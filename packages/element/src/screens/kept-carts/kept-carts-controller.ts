import {
  isProblem,
  PortalOffline,
  type CartExchange,
  type KeptCart,
  type OrderPortal,
} from "@order-portal/sdk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Actions } from "../../contexts/actions-context.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import type { Trouble } from "../../state/trouble.ts";

/** How long what was thrown away can be had back, in milliseconds. */
const grace = 10_000;

/** How long the cart's own changes are waited for, in milliseconds. */
const patience = 15_000;

/**
 * Owns the carts that are put aside. What is thrown away is so only after a while, so that it can
 * be had back: the server keeps no carts that were deleted.
 */
export class KeptCartsController implements ReactiveController {
  /** Null before the first answer. */
  carts: readonly KeptCart[] | null = null;
  /** Why they cannot be shown. */
  trouble: Trouble | null = null;

  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly actions: () => Actions;
  /** What is being thrown away, by id. */
  private readonly leaving = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(host: ReactiveControllerHost & HTMLElement, actions: () => Actions) {
    this.host = host;
    this.actions = actions;
    host.addController(this);
  }

  hostConnected(): void {
    void this.load();
  }

  hostDisconnected(): void {
    this.throwAway();
  }

  /** Those that are to be seen. */
  get shown(): readonly KeptCart[] | null {
    return this.carts && this.carts.filter(({ id }) => !this.leaving.has(id));
  }

  async load(): Promise<void> {
    this.trouble = null;
    this.host.requestUpdate();
    try {
      this.carts = await this.actions().call((client) => client.keptCarts.list(), {
        retry: () => void this.load(),
      });
    } catch (error) {
      if (!this.carts) this.trouble = troubleOf(error);
    }
    this.host.requestUpdate();
  }

  /**
   * Puts the cart aside.
   *
   * @throws PortalProblem `name_taken`, `cart_empty`
   */
  keep(name: string): Promise<CartExchange> {
    return this.exchange((client) => client.keptCarts.keep(name));
  }

  /**
   * Goes on with a cart; the one in use is put aside under a name, or added to.
   *
   * @throws PortalProblem `name_taken`, or `not_found` where somebody else was quicker
   */
  open(id: string, keepCurrentAs?: string): Promise<CartExchange> {
    return this.exchange((client) => client.keptCarts.open(id, { keepCurrentAs }));
  }

  /** Throws a cart away, in a while; answers all that are being thrown away, by id. */
  delete(id: string): readonly string[] {
    // Those before wait as long: they are had back together.
    for (const one of [...this.leaving.keys(), id]) {
      clearTimeout(this.leaving.get(one));
      this.leaving.set(
        one,
        setTimeout(() => void this.deleteNow(one), grace),
      );
    }
    this.host.requestUpdate();
    return [...this.leaving.keys()];
  }

  /** Has carts back that are being thrown away. */
  undoDelete(ids: readonly string[]): void {
    for (const id of ids) {
      clearTimeout(this.leaving.get(id));
      this.leaving.delete(id);
    }
    this.host.requestUpdate();
  }

  /** Throws away now what was going to be. */
  throwAway(): void {
    for (const id of [...this.leaving.keys()]) void this.deleteNow(id);
  }

  private async deleteNow(id: string) {
    clearTimeout(this.leaving.get(id));
    try {
      await this.actions().call((client) => client.keptCarts.delete(id));
      this.carts = this.carts?.filter((cart) => cart.id !== id) ?? null;
    } catch (error) {
      // Without a connection it is not thrown away: it is there again.
      if (isProblem(error, "not_found")) await this.load();
    }
    this.leaving.delete(id);
    this.host.requestUpdate();
  }

  /** Changes what is in use and what is aside, once the server knows of all that is in the cart. */
  private async exchange(
    run: (client: OrderPortal) => Promise<CartExchange>,
  ): Promise<CartExchange> {
    const { cart } = this.actions();
    this.throwAway();
    await cart.settled(AbortSignal.timeout(patience)).catch(() => {
      throw new PortalOffline("The cart's changes are not sent yet.");
    });
    try {
      const exchange = await this.actions().call(run);
      this.carts = exchange.carts;
      cart.replace(exchange.cart);
      return exchange;
    } catch (error) {
      // Whether it was carried out is not known where the answer is missing: look.
      if (!isProblem(error) || error.code === "not_found") void this.look();
      throw error;
    } finally {
      this.host.requestUpdate();
    }
  }

  private async look() {
    const retry = () => void this.look();
    try {
      this.actions().cart.take(await this.actions().call((client) => client.cart.get(), { retry }));
      await this.load();
    } catch {
      // It is looked for again when the connection is back.
    }
  }
}
