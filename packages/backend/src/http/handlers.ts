/** The types that bind a handler to its route in the contract. */
import type { Access, DeskAccess, Route, RouteName, Schema, routes } from "@order-portal/contract";
import type * as z from "zod/mini";
import type {
  AccountContext,
  AppContext,
  BuyerContext,
  CustomerContext,
  MemberContext,
  StaffContext,
} from "../context.ts";
import type { EventStream } from "./event-stream.ts";
import type { ReadyJson } from "./ready-json.ts";
import type { Refusal } from "./refusal.ts";

type Parsed<S> = S extends Schema ? z.output<S> : undefined;
type Part<R extends Route, K extends "params" | "query" | "body" | "response"> = K extends keyof R
  ? Parsed<R[K]>
  : undefined;

/** The context that a route's access grants. */
export type ContextOf<A extends Access> = A extends "anyone"
  ? AppContext
  : A extends "staff"
    ? MemberContext
    : A extends DeskAccess
      ? StaffContext
      : A extends "catalogue:read"
        ? BuyerContext
        : A extends "account:write" | "contacts:write"
          ? AccountContext
          : CustomerContext;

/** What came with the call, parsed by the route's schemas. */
export interface Input<R extends Route> {
  readonly params: Part<R, "params">;
  readonly query: Part<R, "query">;
  readonly body: Part<R, "body">;
  /** Present on routes that are carried out once per key. */
  readonly idempotencyKey: R extends { idempotent: true } ? string : undefined;
  /** The bearer token as it came, not yet looked at where anyone may call. */
  readonly token: string | null;
  /** The origin of the calling page, where it is another than the server's own; see `refuseOrigin`. */
  readonly foreignOrigin: string | null;
  /** The caller's network address, for rate limits. */
  readonly address: string;
  readonly requestId: string;
}

/** What a handler answers: the response's body, the same as ready bytes, events, or a refusal. */
export type Answer<R extends Route> =
  (R extends { streams: true } ? EventStream : Part<R, "response"> | ReadyJson) | Refusal;

/** Carries out one route. */
export type Handler<R extends Route> = (
  context: ContextOf<R["access"]>,
  input: Input<R>,
) => Promise<Answer<R>> | Answer<R>;

/** The route of a name. */
export type RouteOf<N extends RouteName> = (typeof routes)[N];

/** Handlers of some routes by name: what each subject's `routes.ts` exports. */
export type Handlers<N extends RouteName> = { readonly [K in N]: Handler<RouteOf<K>> };
