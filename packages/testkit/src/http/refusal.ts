/** A problem as a value: what a behaviour returns instead of an answer. */
import { problems, type Problem, type ProblemCode } from "@order-portal/contract";

/** What a problem may bear beside its code. */
export type ProblemExtras = Partial<
  Pick<Problem, "detail" | "errors" | "retryAfter" | "cart" | "changes">
>;

/** A problem of the contract, made by `refuse`. */
export class Refusal {
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  constructor(code: ProblemCode, extras: ProblemExtras) {
    this.code = code;
    this.extras = extras;
  }

  /** The problem as it stands on the wire. */
  toResponse(instance: string): Response {
    const [status, title] = problems[this.code];
    const problem: Problem = {
      type: `/reference#${this.code}`,
      title,
      status,
      code: this.code,
      detail: `${title}.`,
      instance,
      ...this.extras,
    };
    const headers = new Headers({ "Content-Type": "application/problem+json" });
    if (problem.retryAfter !== undefined) {
      headers.set("Retry-After", String(Math.ceil(problem.retryAfter)));
    }
    return new Response(JSON.stringify(problem), { status, headers });
  }
}

/** Refuses: `refuse("workspace_unavailable")`, `refuse("rate_limited", { retryAfter: 3 })`. */
export const refuse = (code: ProblemCode, extras: ProblemExtras = {}): Refusal =>
  new Refusal(code, extras);

/** Refuses one field of the body. */
export const refuseField = (
  code: ProblemCode,
  pointer: string,
  field: string,
  detail: string,
): Refusal => refuse(code, { detail, errors: [{ pointer, code: field, detail }] });
