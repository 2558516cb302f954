import { isProblem, newIdempotencyKey, type CartChange } from "@order-portal/sdk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Actions } from "../contexts/actions-context.ts";
import {
  idleSubmission,
  parseUnanswered,
  totalChanged,
  type SubmissionState,
  type UnansweredSubmission,
} from "../state/submission-state.ts";
import { isPassing, sessionEnded } from "../state/trouble.ts";
import { troubleOf } from "./trouble-of.ts";

/**
 * Owns the submission: one at a time, under a key that is kept until the server has answered, over
 * lost connections and reloads, so that a second try never places a second order.
 */
export class SubmissionController implements ReactiveController {
  /** How far the submission is. */
  value: SubmissionState = idleSubmission;

  private readonly host: ReactiveControllerHost;
  private readonly actions: () => Actions;
  private flight: AbortController | null = null;

  /** @param actions what the portal can do, asked for when it is needed */
  constructor(host: ReactiveControllerHost, actions: () => Actions) {
    this.host = host;
    this.actions = actions;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.flight?.abort();
  }

  /**
   * Takes up a submission of an earlier visit that was not answered. With an empty cart it has
   * most likely arrived, and is asked for at once; else the buyer decides.
   */
  takeUp(): void {
    const unanswered = this.unanswered();
    if (!unanswered) return;
    if (this.actions().cart.value.priced?.lines.length === 0) void this.fly(unanswered);
    else this.set({ step: "unanswered" });
  }

  /** Submits the cart as it is shown; or once more what was not answered. */
  place(): void {
    const isUnanswered = this.value.step === "unanswered";
    if (this.value.step !== "sending") void this.fly(isUnanswered ? this.unanswered() : null);
  }

  /** The buyer has seen what changed: the cart can be placed as it is now. */
  acknowledge(): void {
    this.set(idleSubmission);
  }

  private async fly(unanswered: UnansweredSubmission | null) {
    const flight = new AbortController();
    const { signal } = flight;
    this.flight?.abort();
    this.flight = flight;
    this.set({ step: "sending" });
    const { cart, order } = this.actions();
    try {
      const submission = unanswered ?? (await this.prepare(signal));
      if (!submission) return;
      const { proof, key } = submission;
      const client = await order.client();
      const placed = await client.orders.submit({ proof }, { idempotencyKey: key, signal });
      order.keepUnanswered(null);
      this.set(idleSubmission);
      order.placed(placed);
    } catch (error) {
      if (signal.aborted) return;
      if (isProblem(error, "cart_changed", "proof_expired")) {
        order.keepUnanswered(null);
        cart.take(error.cart);
        this.showChanges(error.changes);
      } else {
        this.fail(error);
      }
    }
  }

  /**
   * What is to be submitted, kept in storage before it is sent. Order fields may be on their way
   * still; amounts other than those shown are shown first.
   */
  private async prepare(signal: AbortSignal): Promise<UnansweredSubmission | null> {
    const { cart, order } = this.actions();
    const shown = cart.value.priced;
    await cart.settled(signal);
    const { priced } = cart.value;
    const change = shown && priced && totalChanged(shown, priced);
    if (!priced?.proof || change) {
      this.set(change ? { step: "changed", changes: [change] } : idleSubmission);
      return null;
    }
    const submission = { key: newIdempotencyKey(), proof: priced.proof };
    order.keepUnanswered(JSON.stringify(submission));
    return submission;
  }

  private fail(error: unknown) {
    const trouble = troubleOf(error);
    const { cart, order, visit } = this.actions();
    const goesByItself = trouble.code === "offline" || trouble.code === "idempotency_in_progress";
    order.failed(trouble, error, () => {
      if (goesByItself && this.value.step === "sending") void this.fly(this.unanswered());
    });
    if (goesByItself) return;
    // Answered: nothing was ordered. Only where the server could not say is the key kept.
    if (!isPassing(trouble) && !sessionEnded(trouble)) order.keepUnanswered(null);
    // It was ordered or emptied elsewhere: what is shown here is of before.
    if (trouble.code === "cart_empty") void cart.renew();
    if (sessionEnded(trouble)) visit.end();
    else this.set({ step: "failed", trouble });
  }

  private showChanges(changes: readonly CartChange[]) {
    // Prices that have merely grown old, and are the same: what was shown is what is submitted.
    if (changes.length === 0) void this.fly(null);
    else this.set({ step: "changed", changes });
  }

  private unanswered() {
    return parseUnanswered(this.actions().order.readUnanswered());
  }

  private set(value: SubmissionState) {
    this.value = value;
    this.host.requestUpdate();
  }
}
