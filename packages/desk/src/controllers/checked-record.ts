import { isProblem } from "@order-portal/sdk/desk";
import type { ReactiveControllerHost } from "lit";
import { EditedRecord, type RecordCalls } from "./edited-record.ts";

/** What cannot be sent of what is typed, by the field’s pointer. */
export type Faults = ReadonlyMap<string, string>;

const noFaults: Faults = new Map();

/**
 * A record whose form is looked through before it is sent. What is at fault is told once it was
 * tried to be stored; from then on each fault goes as it is put right.
 */
export class CheckedRecord<Stored, Draft> extends EditedRecord<Stored, Draft> {
  faults: Faults = noFaults;
  readonly #check: (draft: Draft) => Faults;

  /** @param check what cannot be sent of a draft */
  constructor(host: ReactiveControllerHost, check: (draft: Draft) => Faults) {
    super(host);
    this.#check = check;
  }

  override async open(calls: RecordCalls<Stored, Draft> | null): Promise<void> {
    this.faults = noFaults;
    await super.open(calls);
  }

  override type(change: Partial<Draft>): void {
    super.type(change);
    const { draft } = this.state;
    if (this.faults.size > 0 && draft !== null) this.faults = this.#check(draft);
  }

  override drop(): void {
    this.faults = noFaults;
    super.drop();
  }

  /** Stores what was typed, unless something is at fault; tells whether it was stored. */
  override async save(): Promise<boolean> {
    const { draft } = this.state;
    if (draft === null) return false;
    this.faults = this.#check(draft);
    if (this.faults.size === 0) return super.save();
    this.redraw();
    return false;
  }

  override errorAt(pointer: string): string | undefined {
    // What is asked about is no fault: it stands above, with the way to say that it is meant.
    const isAsked = isProblem(this.state.error, "confirmation_needed");
    return this.faults.get(pointer) ?? (isAsked ? undefined : super.errorAt(pointer));
  }
}
