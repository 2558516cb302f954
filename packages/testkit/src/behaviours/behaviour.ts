/** What a behaviour is: a route carried out on the mock's state. */
import type { Output, Route, RouteName, Schema, routes } from "@order-portal/contract";
import type { MockCustomer } from "../fixtures/customers.ts";
import type { Refusal } from "../http/refusal.ts";
import type { MockState } from "../state.ts";
import type { MockSession } from "../stored.ts";

type Parsed<R extends Route, Name extends "params" | "query" | "body"> = R extends {
  [N in Name]: infer S extends Schema;
}
  ? Output<S>
  : undefined;

/** What a behaviour is given. */
export interface MockCall<R extends Route> {
  state: MockState;
  token: string | null;
  /** The session of the token; undefined where there is none, or it has ended. */
  session: MockSession | undefined;
  params: Parsed<R, "params">;
  query: Parsed<R, "query">;
  body: Parsed<R, "body">;
  /** Present on routes that are carried out once per key. */
  idempotencyKey: string | undefined;
}

/** What a route answers. */
export type MockAnswer<R extends Route> = R extends { response: infer S extends Schema }
  ? Output<S>
  : undefined;

/** Carries out one route, or refuses. */
export type Behaviour<R extends Route> = (call: MockCall<R>) => MockAnswer<R> | Refusal;

/** The route of a name. */
export type RouteOf<Name extends RouteName> = (typeof routes)[Name];

/** Behaviours of some routes, by their names. */
export type Behaviours<Name extends RouteName> = { [N in Name]: Behaviour<RouteOf<N>> };

/** The customer of a call whose route only customers may make. */
export function customerOfCall({ session }: { session: MockSession | undefined }): MockCustomer {
  if (!session?.customer) throw new Error("A route that only customers may call was let through.");
  return session.customer;
}
