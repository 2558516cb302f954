import { isProblem, type OrderPortal } from "@order-portal/sdk";
import type { ReactiveControllerHost } from "lit";
import type { Actions } from "../contexts/actions-context.ts";
import type { Trouble } from "../state/trouble.ts";
import { troubleOf } from "./trouble-of.ts";

/** The calls of a form: one at a time, what went wrong with the last, and in which fields. */
export class AskController {
  private readonly host: ReactiveControllerHost;
  private readonly actions: () => Actions;
  private state: AskState = { busy: false, trouble: null, errors: new Map() };

  constructor(host: ReactiveControllerHost, actions: () => Actions) {
    this.host = host;
    this.actions = actions;
  }

  get busy(): boolean {
    return this.state.busy;
  }

  /** What is not about a single field. */
  get trouble(): Trouble | null {
    return this.state.trouble;
  }

  /** What the server says of single fields, by their pointers. */
  get errors(): ReadonlyMap<string, string> {
    return this.state.errors;
  }

  /** Makes a call; undefined where it failed, or another is under way. */
  async ask<Answer>(
    run: (client: OrderPortal) => PromiseLike<Answer>,
  ): Promise<{ answer: Answer } | undefined> {
    if (this.busy) return undefined;
    this.set({ busy: true, trouble: null, errors: new Map() });
    try {
      return { answer: await this.actions().call(run) };
    } catch (error) {
      if (isProblem(error) && error.errors.length > 0) {
        const errors = error.errors.map(({ pointer, detail }) => [pointer, detail] as const);
        this.set({ errors: new Map(errors) });
      } else {
        this.set({ trouble: troubleOf(error) });
      }
      return undefined;
    } finally {
      this.set({ busy: false });
    }
  }

  /** The trouble was said elsewhere, or is over. */
  forget(): void {
    this.set({ trouble: null, errors: new Map() });
  }

  private set(state: Partial<AskState>) {
    this.state = { ...this.state, ...state };
    this.host.requestUpdate();
  }
}

interface AskState {
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly errors: ReadonlyMap<string, string>;
}
