/** Expected failures as values: what a use case returns instead of a result. */
import {
  problems,
  type CartChange,
  type FieldError,
  type PricedCart,
  type ProblemCode,
} from "@order-portal/contract";

/** What a refusal may carry beside its code and detail. */
export interface RefusalExtras {
  /** Fields at fault, by JSON pointer into the request's body. */
  errors?: readonly FieldError[];
  /** The cart at its present prices, and what changed since they were shown. */
  cart?: PricedCart;
  changes?: readonly CartChange[];
  /** Seconds until the same request may be tried again. */
  retryAfter?: number;
}

/** An expected failure, of the contract's closed list. Made by `refuse`. */
export class Refusal {
  readonly code: ProblemCode;
  /** One sentence that says what to do about it. */
  readonly detail: string;
  readonly extras: RefusalExtras;

  constructor(code: ProblemCode, detail: string, extras: RefusalExtras) {
    this.code = code;
    this.detail = detail;
    this.extras = extras;
  }

  /** The HTTP status of this refusal's code. */
  get status(): number {
    return problems[this.code][0];
  }
}

/** Refuses: `return refuse("not_found", "There is no order with this number.")`. */
export const refuse = (code: ProblemCode, detail: string, extras: RefusalExtras = {}): Refusal =>
  new Refusal(code, detail, extras);

/** Whether a use case refused. */
export const isRefusal = (value: unknown): value is Refusal => value instanceof Refusal;
