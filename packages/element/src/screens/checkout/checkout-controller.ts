import { isProblem, type Checkout, type CheckoutInput, type FieldError } from "@order-portal/sdk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Actions } from "../../contexts/actions-context.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import type { Trouble } from "../../state/trouble.ts";

/** What was saved last, by portal. */
const lastSaved = new WeakMap<Actions, Promise<boolean>>();

/** Owns what is chosen for the order: the server keeps it, so that it is there after a reload. */
export class CheckoutController implements ReactiveController {
  /** Null before the first answer. */
  checkout: Checkout | null = null;
  trouble: Trouble | null = null;
  /** Why a field of the address that was sent last is refused. */
  errors: readonly FieldError[] = [];
  isSaving = false;
  /** What was chosen waits for the connection to be back. */
  isWaiting = false;

  private readonly host: ReactiveControllerHost;
  private readonly actions: () => Actions;
  private reading: AbortController | null = null;
  private saving = 0;

  constructor(host: ReactiveControllerHost, actions: () => Actions) {
    this.host = host;
    this.actions = actions;
    host.addController(this);
  }

  /** What is being saved goes on: it was chosen, whatever is looked at next. */
  hostDisconnected(): void {
    this.reading?.abort();
    // Should it never go on, the next screen need not wait for it.
    if (this.isWaiting) lastSaved.delete(this.actions());
  }

  /** Reads it anew; what is there stays meanwhile. What is being saved brings it by itself. */
  async read(): Promise<void> {
    if (this.isSaving) return;
    this.reading?.abort();
    const { signal } = (this.reading = new AbortController());
    this.set({ trouble: null });
    try {
      // A screen that was left a moment ago may still be saving.
      await lastSaved.get(this.actions());
      const checkout = await this.actions().call((client) => client.checkout.get({ signal }), {
        signal,
        retry: () => void this.read(),
      });
      if (!signal.aborted) this.set({ checkout });
    } catch (error) {
      if (!signal.aborted) this.set({ trouble: troubleOf(error) });
    }
  }

  /** Chooses something, and shows the cart at what it costs then; whether it was taken. */
  choose(input: CheckoutInput): Promise<boolean> {
    // One after the other: what is chosen last is what counts.
    const former = lastSaved.get(this.actions()) ?? Promise.resolve(true);
    const saved = former.then(() => this.save(input));
    lastSaved.set(this.actions(), saved);
    return saved;
  }

  private async save(input: CheckoutInput): Promise<boolean> {
    this.reading?.abort(); // It would tell of before.
    this.saving += 1;
    this.set({ isSaving: true, trouble: null, errors: [] });
    try {
      const changed = await this.send(input);
      this.saving -= 1;
      this.actions().cart.take(changed.cart);
      this.set({ checkout: changed.checkout, isSaving: this.saving > 0 });
      return true;
    } catch (error) {
      this.saving -= 1;
      const errors = isProblem(error) ? error.errors : [];
      const isForm = errors.some(({ pointer }) => /Address\//.test(pointer));
      const trouble = isForm ? null : troubleOf(error);
      this.set({ isSaving: this.saving > 0, errors, trouble });
      return false;
    }
  }

  /** Sends it; without a connection, as soon as that is back. */
  private async send(input: CheckoutInput) {
    for (;;) {
      let goOn: () => void = () => undefined;
      const isBack = new Promise<void>((resolve) => (goOn = resolve));
      try {
        return await this.actions().call((client) => client.checkout.update(input), {
          retry: goOn,
        });
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble.code !== "offline") throw error;
        this.set({ trouble, isWaiting: true });
      }
      await isBack;
      this.set({ trouble: null, isWaiting: false });
    }
  }

  private set(
    change: Partial<
      Pick<CheckoutController, "checkout" | "trouble" | "errors" | "isSaving" | "isWaiting">
    >,
  ) {
    Object.assign(this, change);
    this.host.requestUpdate();
  }
}
