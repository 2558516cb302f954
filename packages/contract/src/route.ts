/** What a route is: plain data, from which validation, types, OpenAPI, mocks and tests are made. */
import type * as z from "zod/mini";
import type { ProblemCode } from "./problem.ts";
import type { DeskPermission, Permission } from "./session.ts";

/** Any schema of the wire. */
export type Schema = z.ZodMiniType;

/** What a schema lets through, so that a client's types need no library of schemas. */
export type Output<S extends Schema> = z.output<S>;

/**
 * Who may call a route: `anyone`; a buyer whose session has the permission named; any of the
 * workspace's `staff`; those of them, and of its machines, who have the permission named; or, with
 * `desk:rows`, who have the permission that the table named asks for.
 */
export type Access = "anyone" | Permission | "staff" | DeskAccess;

/** What staff and machines are held to. */
export type DeskAccess = DeskPermission | "desk:rows";

/** Whether a route is for the desk: for the supplier's staff, and not for buyers. */
export const isDeskAccess = (access: Access): access is "staff" | DeskAccess =>
  access === "staff" || access.startsWith("desk:");

/** One call that the server answers. */
export interface Route {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** The address, with `:name` for each entry of `params`. */
  path: `/v1/${string}`;
  summary: string;
  access: Access;
  params?: Schema;
  query?: Schema;
  body?: Schema;
  /** Bytes that the body may have, where that is more than the server allows for every call. */
  bodyLimit?: number;
  /** The call takes an `Idempotency-Key` header: the same key and body are carried out once. */
  idempotent?: true;
  /** The HTTP status of success, and its body; no body with 204. */
  status: 200 | 201 | 204;
  response?: Schema;
  /** The answer goes on: server-sent events, each with a `response` as its data. */
  streams?: true;
  /** Problems of its own, beside those that every route may answer. */
  problems: readonly ProblemCode[];
}

/** Problems that any route may answer. */
export const commonProblems = [
  "invalid_request",
  "invalid_json",
  "unsupported_media_type",
  "payload_too_large",
  "not_found",
  "method_not_allowed",
  "origin_not_allowed",
  "rate_limited",
  "storage_busy",
  "storage_full",
  "internal_error",
] as const satisfies readonly ProblemCode[];

/** Problems that any route which needs a session may answer. */
export const sessionProblems = [
  "unauthorized",
  "session_expired",
  "forbidden",
] as const satisfies readonly ProblemCode[];

/** Keeps a route's literal types, so that clients and handlers are typed by it. */
export const defineRoute = <const R extends Route>(route: R): R => route;
