/** How the contract's routes become calls: the types of what goes in and comes out of each. */
import type { Output, Route, Schema } from "@order-portal/contract";

type ResponseOf<R extends Route> = R extends { response: infer S extends Schema } ? S : undefined;

type Part<R extends Route, Name extends "params" | "query" | "body"> = R extends {
  [N in Name]: infer S extends Schema;
}
  ? { [N in Name]: Output<S> }
  : unknown;

/** What a route takes: its `params`, `query` and `body`, those that it has. */
export type Input<R extends Route> = Part<R, "params"> & Part<R, "query"> & Part<R, "body">;

/** What a route answers; nothing with status 204. */
export type Answer<R extends Route> =
  ResponseOf<R> extends Schema ? Output<ResponseOf<R>> : undefined;

/**
 * All that a client needs of a route at run time. It is written down once more, and the compiler
 * holds it to the contract, so that a bundle carries the schemas of answers and not those of
 * requests, which only servers need: that is a third of the contract's bytes.
 */
export interface Call<R extends Route> {
  readonly method: R["method"];
  readonly path: R["path"];
  readonly response: ResponseOf<R>;
  /**
   * Whether the call can be made again when it is unknown whether it was carried out: reads, calls
   * that set a state, and those with an idempotency key.
   */
  readonly repeatable: boolean;
}
