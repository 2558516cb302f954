import { ContextProvider } from "@lit/context";
import {
  isProblem,
  newIdempotencyKey,
  type CartChange,
  type Order,
  type OrderPortal,
} from "@order-portal/sdk";
import type { ReactiveController } from "lit";
import { submissionContext } from "../contexts/submission-context.ts";
import type { StoredEntry } from "../door/stored-entry.ts";
import {
  idleSubmission,
  parseUnanswered,
  totalChanged,
  type SubmissionState,
  type UnansweredSubmission,
} from "../state/submission-state.ts";
import { isPassing, sessionEnded, type Trouble } from "../state/trouble.ts";
import type { CartController } from "./cart-controller.ts";
import type { ConnectionController } from "./connection-controller.ts";
import type { Host } from "./host.ts";
import { troubleOf } from "./trouble-of.ts";

/** What the submission needs of the portal around it. */
export interface SubmissionSurroundings {
  readonly connection: ConnectionController;
  readonly cart: CartController;
  readonly client: () => OrderPortal | null;
  readonly onPlaced: (order: Order) => void;
  readonly onSessionEnd: () => void;
  readonly onTrouble: (trouble: Trouble) => void;
}

/**
 * Owns the submission: one at a time, under a key that is kept until the server has answered, over
 * lost connections and reloads, so that a second try never places a second order.
 */
export class SubmissionController implements ReactiveController {
  private readonly provider: ContextProvider<typeof submissionContext>;
  private readonly around: SubmissionSurroundings;
  private owner: { readonly customer: string; readonly entry: StoredEntry } | null = null;
  private flight: AbortController | null = null;

  constructor(host: Host, around: SubmissionSurroundings) {
    this.around = around;
    this.provider = new ContextProvider(host, {
      context: submissionContext,
      initialValue: idleSubmission,
    });
    host.addController(this);
  }

  get value(): SubmissionState {
    return this.provider.value;
  }

  hostConnected(): void {
    if (this.value.step === "sending") void this.resume();
  }

  hostDisconnected(): void {
    this.flight?.abort();
  }

  /**
   * Opens for a customer.
   *
   * @returns whether a submission of an earlier visit was not answered, and so is sent again now
   */
  open(customer: string, entry: StoredEntry): boolean {
    this.flight?.abort();
    this.owner = { customer, entry };
    this.provider.setValue(idleSubmission);
    const unanswered = this.unanswered();
    if (unanswered) void this.fly(() => this.submit(unanswered));
    return unanswered !== null;
  }

  /** Forgets whose it is; what is unanswered stays kept. */
  close(): void {
    this.flight?.abort();
    this.owner = null;
    this.provider.setValue(idleSubmission);
  }

  /** Submits the cart as it is shown. */
  place(): void {
    if (this.value.step !== "sending") void this.fly((signal) => this.settleAndSubmit(signal));
  }

  /** The buyer has seen what changed: the cart can be placed as it is now. */
  acknowledge(): void {
    this.provider.setValue(idleSubmission);
  }

  private async resume() {
    const unanswered = this.unanswered();
    await this.fly((signal) =>
      unanswered ? this.submit(unanswered) : this.settleAndSubmit(signal),
    );
  }

  /** Order fields may be on their way still; amounts other than those shown are shown first. */
  private async settleAndSubmit(signal: AbortSignal) {
    const shown = this.around.cart.value.priced;
    await this.around.cart.settled(signal);
    const { priced } = this.around.cart.value;
    if (!this.owner || !priced?.proof || !shown) {
      this.provider.setValue(idleSubmission);
      return;
    }
    const change = totalChanged(shown, priced);
    if (change) {
      this.provider.setValue({ step: "changed", changes: [change] });
      return;
    }
    const { customer, entry } = this.owner;
    const submission = { customer, key: newIdempotencyKey(), proof: priced.proof };
    entry.write(JSON.stringify(submission));
    await this.submit(submission);
  }

  private async submit({ key, proof }: UnansweredSubmission) {
    const order = await this.around
      .client()
      ?.orders.submit({ proof }, { idempotencyKey: key, ...this.signal() });
    if (!order) return;
    this.around.connection.reached();
    this.owner?.entry.write(null);
    this.provider.setValue(idleSubmission);
    this.around.onPlaced(order);
  }

  private async fly(task: (signal: AbortSignal) => Promise<void>) {
    const flight = new AbortController();
    this.flight?.abort();
    this.flight = flight;
    this.provider.setValue({ step: "sending" });
    try {
      await task(flight.signal);
    } catch (error) {
      if (!flight.signal.aborted) this.takeRefusal(error);
    }
  }

  private takeRefusal(error: unknown) {
    const trouble = troubleOf(error);
    if (trouble.code === "offline" || trouble.code === "idempotency_in_progress") {
      this.around.connection.failed(error, () => void this.resume(), true);
      return;
    }
    this.around.connection.reached();
    this.around.onTrouble(trouble);
    if (sessionEnded(trouble)) {
      this.around.onSessionEnd();
      return;
    }
    // Answered: nothing was ordered. Only where the server could not say is the key kept.
    if (!isPassing(trouble)) this.owner?.entry.write(null);
    if (isProblem(error, "cart_changed", "proof_expired")) {
      this.around.cart.take(error.cart);
      this.showChanges(error.changes);
      return;
    }
    this.provider.setValue({ step: "failed", trouble });
  }

  private showChanges(changes: readonly CartChange[]) {
    // Prices that have merely grown old, and are the same: what was shown is what is submitted.
    if (changes.length === 0) void this.fly((signal) => this.settleAndSubmit(signal));
    else this.provider.setValue({ step: "changed", changes });
  }

  private unanswered(): UnansweredSubmission | null {
    if (!this.owner) return null;
    const kept = parseUnanswered(this.owner.entry.read());
    return kept?.customer === this.owner.customer ? kept : null;
  }

  private signal() {
    return this.flight ? { signal: this.flight.signal } : {};
  }
}
