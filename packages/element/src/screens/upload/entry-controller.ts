import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Actions } from "../../contexts/actions-context.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import type { Trouble } from "../../state/trouble.ts";
import {
  addUp,
  correctLine,
  entryState,
  leaveOut,
  matchInput,
  takeAnswers,
  type EntryCells,
  type EntryLine,
} from "./entry-lines.ts";

/** How many lines one call matches: the first are shown while the next are on their way. */
const portion = 500;

/** What the lines need of the screen around them. */
export interface EntrySurroundings {
  readonly actions: () => Actions;
  /** The locale of the numbers. */
  readonly locale: () => string | undefined;
  /** Whether lines of the same product are added up once they are known. */
  readonly addsUp: boolean;
  /** The lines have changed, by the buyer or by an answer. */
  readonly onChange: () => void;
}

/** Owns lines on their way into the cart: has them matched, and again once they were put right. */
export class EntryController implements ReactiveController {
  lines: readonly EntryLine[] = [];
  /** Why lines could not be matched; they wait. */
  trouble: Trouble | null = null;

  private readonly host: ReactiveControllerHost;
  private readonly around: EntrySurroundings;
  private flight: AbortController | null = null;
  /** Lines of the same product are still to be added up, when all are known. */
  private isNew = false;

  constructor(host: ReactiveControllerHost, around: EntrySurroundings) {
    this.host = host;
    this.around = around;
    host.addController(this);
  }

  /** Whether lines are on their way to be matched. */
  get isMatching(): boolean {
    return this.flight !== null;
  }

  hostConnected(): void {
    void this.match();
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Begins with other lines. */
  begin(lines: readonly EntryLine[]): void {
    this.stop();
    this.isNew = this.around.addsUp;
    this.set(lines);
    void this.match();
  }

  /** Puts the buyer's own change in place, and has matched what is to be matched by it. */
  change(lines: readonly EntryLine[]): void {
    this.set(lines);
    void this.match();
  }

  /** The buyer has put a line right. */
  correct(id: number, change: Partial<EntryCells>): void {
    this.change(correctLine(this.lines, id, change));
  }

  /** The buyer leaves a line out, or puts it back. */
  leaveOut(id: number, isLeftOut: boolean): void {
    this.change(leaveOut(this.lines, id, isLeftOut));
  }

  /** Asks again for what could not be matched. */
  retry(): void {
    void this.match();
  }

  private set(lines: readonly EntryLine[]) {
    this.lines = lines;
    this.around.onChange();
    this.host.requestUpdate();
  }

  private stop() {
    this.flight?.abort();
    this.flight = null;
  }

  private async match(): Promise<void> {
    if (this.flight) return;
    const asked = this.lines.filter((line) => entryState(line) === "waiting").slice(0, portion);
    if (asked.length === 0) {
      this.sumUp();
      return;
    }
    const flight = new AbortController();
    this.flight = flight;
    this.trouble = null;
    this.host.requestUpdate();
    const { signal } = flight;
    try {
      const locale = this.around.locale();
      const inputs = asked.map(({ source }) => matchInput(source));
      const answers = await this.around
        .actions()
        .call((client) => client.lines.match(inputs, { signal, locale }), {
          signal,
          retry: () => void this.match(),
        });
      this.flight = null;
      this.set(takeAnswers(this.lines, asked, answers));
    } catch (error) {
      if (signal.aborted) return;
      this.flight = null;
      this.trouble = troubleOf(error); // The connection controller asks again, or the buyer.
      this.host.requestUpdate();
      return;
    }
    void this.match();
  }

  /** Adds up lines of the same product, once, when all are known. */
  private sumUp() {
    if (!this.isNew) return;
    this.isNew = false;
    const lines = addUp(this.lines);
    if (lines.length === this.lines.length) return;
    this.set(lines);
    void this.match();
  }
}
