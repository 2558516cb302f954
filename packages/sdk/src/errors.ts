/**
 * What a call can fail with. Three classes, for the three things that a caller does about it:
 * a `PortalProblem` is told to the buyer, `PortalOffline` is tried again later, a `PortalMismatch`
 * is a matter for whoever runs the page. A call that is aborted rejects with its signal's own
 * reason, as `fetch` does (an `AbortError`, unless `abort()` was given another).
 */
import type {
  CartChange,
  FieldError,
  PricedCart,
  Problem,
  ProblemCode,
} from "@order-portal/contract";

/** Codes whose problem always bears the cart as it is now, and what changed in it. */
export type CartProblemCode = "cart_changed" | "proof_expired";

type WithCart<Code extends ProblemCode, Value> =
  Value | (Code extends CartProblemCode ? never : undefined);

/** What every error of this SDK is, besides aborts. */
export class PortalError extends Error {
  override name = "PortalError";
}

/**
 * The portal answered, and the answer is no: a problem of the contract's closed list.
 * `message` is its `detail`, one sentence that can be shown to a buyer.
 *
 * A server newer than this SDK may send a code that is not in the type: have a default branch.
 */
export class PortalProblem<Code extends ProblemCode = ProblemCode> extends PortalError {
  override name = "PortalProblem";
  /** Which problem it is. */
  readonly code: Code;
  /** The HTTP status. */
  readonly status: number;
  /** What the code means, in a few words. */
  readonly title: string;
  /** What happened this time, in one sentence. */
  readonly detail: string;
  /** The id of this very answer; the server's log bears the same. Worth showing with a 500. */
  readonly instance: string;
  /** The fields or lines at fault, by JSON pointer into the request's body; empty where none is. */
  readonly errors: readonly FieldError[];
  /** Seconds until the same request may be tried again, where the server says so. */
  readonly retryAfter: number | undefined;
  /** With `cart_changed` and `proof_expired`: the cart at its present prices … */
  readonly cart: WithCart<Code, PricedCart>;
  /** … and what changed since the prices were shown, line by line. */
  readonly changes: WithCart<Code, readonly CartChange[]>;

  constructor(problem: Problem & { code: Code }) {
    super(problem.detail);
    this.code = problem.code;
    this.status = problem.status;
    this.title = problem.title;
    this.detail = problem.detail;
    this.instance = problem.instance;
    this.errors = problem.errors ?? [];
    this.retryAfter = problem.retryAfter;
    // Whoever makes a problem has seen that the codes which bear a cart do: see `read-answer.ts`.
    this.cart = problem.cart as WithCart<Code, PricedCart>;
    this.changes = problem.changes as WithCart<Code, readonly CartChange[]>;
  }
}

/**
 * The portal could not be reached: no network, no answer in time, or a gateway before it that says
 * so (502, 503, 504). Whether the call was carried out is unknown; reads, cart changes and keyed
 * submissions can be made again as they are. `cause` is the error underneath.
 *
 * A browser tells a page no more than this either when the page's origin is not among those that
 * the workspace lists, or when `api` is wrong: look into its console.
 */
export class PortalOffline extends PortalError {
  override name = "PortalOffline";
  /** Seconds until the next attempt, where a gateway says so. */
  readonly retryAfter: number | undefined;

  constructor(message: string, options?: ErrorOptions, retryAfter?: number) {
    super(message, options);
    this.retryAfter = retryAfter;
  }
}

/**
 * What answered does not speak this SDK's contract: `api` is wrong, or the server is of another
 * major version. The message says which call and where the answer differs.
 */
export class PortalMismatch extends PortalError {
  override name = "PortalMismatch";
}

/**
 * Whether an error is a problem, and one of the codes given; narrows its type.
 *
 * @example
 * ```ts
 * try {
 *   await portal.orders.submit({ proof });
 * } catch (error) {
 *   if (isProblem(error, "cart_changed")) show(error.cart, error.changes);
 *   else throw error;
 * }
 * ```
 */
export function isProblem<Code extends ProblemCode = ProblemCode>(
  error: unknown,
  ...codes: readonly Code[]
): error is PortalProblem<Code> {
  if (!(error instanceof PortalProblem)) return false;
  const { code } = error as PortalProblem;
  return codes.length === 0 || codes.some((one) => one === code);
}
