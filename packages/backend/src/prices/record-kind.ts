/**
 * What the five kinds of price records (groups, rules, promotions, volume discounts, codes) differ
 * in. What they share, such as revisions, questions and the audit log, is in the verbs beside:
 * `get-record.ts`, `create-record.ts`, `update-record.ts`, `delete-record.ts`.
 */
import type { FieldError } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import type { Refusal } from "../http/refusal.ts";

/** What was asked for, found sound. */
export interface Checked<Values> {
  /** What is to be stored. */
  readonly values: Values;
  /** What looks like a slip: it is stored only where it is confirmed. */
  readonly questions: readonly FieldError[];
}

/** A record as it is answered. */
export interface Answered {
  readonly id: string;
  readonly revision: string;
}

/** One kind of price record. */
export interface RecordKind<Stored, Input, Values, Answer extends Answered> {
  /** What the audit log calls it. */
  readonly subject:
    "price_group" | "price_rule" | "promotion" | "volume_discount" | "discount_code";
  /** What is said where there is none of that id. */
  readonly missing: string;
  /** Whether prices that are kept ready depend on it. */
  readonly raisesRevision: boolean;
  /** The workspace's record of an id; in a transaction locked. */
  find(
    source: Source,
    context: StaffContext,
    id: string,
    lock?: boolean,
  ): Promise<Stored | undefined>;
  /** Records as they are answered, in the same order. */
  answer(source: Source, context: StaffContext, stored: readonly Stored[]): Promise<Answer[]>;
  /** By what a person tells it from others. */
  nameOf(answer: Answer): string;
  /** Checks what it is to say; `before` is the record that is changed, null where one is made. */
  check(
    source: Source,
    context: StaffContext,
    input: Input,
    before: Stored | null,
  ): Promise<Checked<Values> | Refusal>;
  /** Stores it, and answers its id; undefined where another one has taken its place meanwhile. */
  write(
    source: Source,
    context: StaffContext,
    values: Values,
    before: Stored | null,
  ): Promise<string | undefined>;
  /** What is to be asked before it is deleted. */
  questionsOfRemoval(source: Source, stored: Stored): Promise<readonly FieldError[]>;
  remove(source: Source, context: StaffContext, stored: Stored): Promise<void>;
}
