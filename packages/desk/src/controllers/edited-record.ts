/**
 * One record that is edited: as it was read, as it is typed, and what somebody else made of it
 * meanwhile. Nothing that was typed is lost: not by a refusal, not by another's change, not by an
 * answer that never came.
 */
import { isProblem, PortalProblem } from "@order-portal/sdk/desk";
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** How a record is read and stored. */
export interface RecordCalls<Stored, Draft> {
  /** Reads it as it is now. */
  readonly read: (signal: AbortSignal) => Promise<Stored>;
  /** What the form shows of it. */
  readonly draftOf: (stored: Stored) => Draft;
  /** Stores what was typed over the revision of `seen`; another one is refused, `record_changed`. */
  readonly save: (draft: Draft, seen: Stored) => Promise<Stored>;
}

/** What is known of the record. */
export interface EditState<Stored, Draft> {
  /** As it was read; null until it was. */
  readonly stored: Stored | null;
  /** As it is typed; null until it was read. */
  readonly draft: Draft | null;
  /** As somebody else left it, where a save met their change; the person chooses. */
  readonly theirs: Stored | null;
  readonly busy: "reading" | "saving" | null;
  readonly error: unknown;
}

const nothing = { stored: null, draft: null, theirs: null, busy: null, error: undefined } as const;

/** Keeps the record that is edited; opening another ends what was under way for reading. */
export class EditedRecord<Stored, Draft> implements ReactiveController {
  state: EditState<Stored, Draft> = nothing;
  readonly #host: ReactiveControllerHost;
  #calls: RecordCalls<Stored, Draft> | null = null;
  #reading = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener("beforeunload", this.#onLeave);
  }

  hostDisconnected(): void {
    window.removeEventListener("beforeunload", this.#onLeave);
    this.#reading.abort();
  }

  /** Whether something was typed that is not stored. */
  get unsaved(): boolean {
    const { stored, draft } = this.state;
    if (!this.#calls || stored === null || draft === null) return false;
    return !isSame(this.#calls.draftOf(stored), draft);
  }

  /** Opens a record; null closes. */
  async open(calls: RecordCalls<Stored, Draft> | null): Promise<void> {
    this.#reading.abort();
    this.#calls = calls;
    this.#show(nothing);
    if (calls !== null) await this.read();
  }

  /** Reads the record anew; what was typed gives way. */
  async read(): Promise<void> {
    const calls = this.#calls;
    if (!calls) return;
    this.#reading.abort();
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    this.#show({ ...this.state, busy: "reading", error: undefined });
    try {
      const stored = await calls.read(signal);
      if (!signal.aborted) this.#show({ ...nothing, stored, draft: calls.draftOf(stored) });
    } catch (error) {
      if (!signal.aborted) this.#show({ ...this.state, busy: null, error });
    }
  }

  /** Takes what is typed. */
  type(change: Partial<Draft>): void {
    const { draft } = this.state;
    if (draft !== null) this.#show({ ...this.state, draft: { ...draft, ...change } });
  }

  /** Goes back to what is stored. */
  drop(): void {
    const { stored } = this.state;
    if (this.#calls && stored !== null) {
      this.#show({ ...nothing, stored, draft: this.#calls.draftOf(stored) });
    }
  }

  /** Shows a record that was stored in another way than by `save`. */
  take(stored: Stored): void {
    if (this.#calls) this.#show({ ...nothing, stored, draft: this.#calls.draftOf(stored) });
  }

  /** Takes what changed beside the form, and is no part of what is typed. */
  note(change: Partial<Stored>): void {
    const { stored } = this.state;
    if (stored !== null) this.#show({ ...this.state, stored: { ...stored, ...change } });
  }

  /** Stores what was typed, and tells whether it was. */
  async save(): Promise<boolean> {
    const { stored, draft, busy } = this.state;
    const calls = this.#calls;
    if (!calls || stored === null || draft === null || busy !== null) return false;
    this.#show({ ...this.state, busy: "saving", error: undefined });
    try {
      const saved = await calls.save(draft, stored);
      if (this.#calls === calls)
        this.#show({ ...nothing, stored: saved, draft: calls.draftOf(saved) });
      return true;
    } catch (error) {
      if (this.#calls !== calls) return false;
      const theirs = isProblem(error, "record_changed") ? await this.#readTheirs(calls) : null;
      this.#show({ ...this.state, busy: null, theirs, error: theirs === null ? error : undefined });
      return false;
    }
  }

  /** Settles a conflict: their record stands, with or without what was typed over it. */
  settle(keep: "mine" | "theirs"): void {
    const { theirs, draft } = this.state;
    if (!this.#calls || theirs === null) return;
    const kept = keep === "mine" ? draft : this.#calls.draftOf(theirs);
    this.#show({ ...nothing, stored: theirs, draft: kept });
  }

  /** What the server said against the field at a JSON pointer. */
  errorAt(pointer: string): string | undefined {
    const { error } = this.state;
    if (!(error instanceof PortalProblem)) return undefined;
    return error.errors.find((entry) => entry.pointer === pointer)?.detail;
  }

  /** Draws the form again. */
  protected redraw(): void {
    this.#host.requestUpdate();
  }

  async #readTheirs(calls: RecordCalls<Stored, Draft>): Promise<Stored | null> {
    try {
      return await calls.read(new AbortController().signal);
    } catch {
      return null;
    }
  }

  readonly #onLeave = (event: BeforeUnloadEvent) => {
    if (this.unsaved) event.preventDefault();
  };

  #show(state: EditState<Stored, Draft>): void {
    this.state = state;
    this.redraw();
  }
}

/** Whether two drafts say the same; drafts are plain data. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
