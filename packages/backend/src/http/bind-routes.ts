/**
 * Binds every route of the contract to its handler. This is the edge: what a request passes on its
 * way in (envelope, limits, access, schemas) and on its way out stands here, in this order.
 */
import { routes, type Envelope, type Route, type RouteName } from "@order-portal/contract";
import type { HttpBindings } from "@hono/node-server";
import type { Context, Hono } from "hono";
import type { AppContext } from "../context.ts";
import { admit, refuseTable, type Admitted } from "./access.ts";
import { callerAddress } from "./caller-address.ts";
import { corsHeaders, preflight } from "./cors.ts";
import { isEnvelope, openEnvelope } from "./envelope.ts";
import type { Handlers } from "./handlers.ts";
import type { KeptLimits } from "./kept-limits.ts";
import type { BodyRoom, LargeBodies } from "./large-bodies.ts";
import { limitedAccounts, limitedSubjects } from "./limited-subjects.ts";
import { unlistedOrigin, type Origins } from "./origins.ts";
import { parseBody, parseIdempotencyKey, parseParams, parseQuery } from "./parse-input.ts";
import type { RateDecision, RateLimits } from "./rate-limits.ts";
import { readBody } from "./read-body.ts";
import { Refusal, isRefusal, refuse } from "./refusal.ts";
import { respond, respondProblem } from "./respond.ts";
import { explainError } from "./unexpected.ts";
import { nextRequestId } from "./request-id.ts";

/** The server as Hono sees it. */
export type Server = Hono<{ Bindings: Partial<HttpBindings> }>;

/** What the edge works with. */
export interface Edge {
  readonly app: AppContext;
  readonly origins: Origins;
  readonly limits: RateLimits;
  readonly kept: KeptLimits;
  readonly bodies: LargeBodies;
}

/** A handler whose types the table of handlers has checked against the contract. */
type BoundHandler = (context: unknown, input: unknown) => unknown;

/** What a call of a limited route is counted by. */
type Counted = (input: unknown, context: unknown) => string | null;

interface BoundRoute {
  readonly name: RouteName;
  readonly route: Route;
  readonly handler: BoundHandler;
  readonly subject: Counted | undefined;
  readonly account: Counted | undefined;
}

/** Binds all routes; those of one path share a place, since an envelope names its own method. */
export function bindRoutes(server: Server, edge: Edge, handlers: Handlers<RouteName>): void {
  const subjects: Partial<Record<RouteName, unknown>> = limitedSubjects;
  const accounts: Partial<Record<RouteName, unknown>> = limitedAccounts;
  const byPath = new Map<string, Map<string, BoundRoute>>();
  for (const [key, route] of Object.entries<Route>(routes)) {
    const name = key as RouteName; // A key of `routes`.
    const methods = byPath.get(route.path) ?? new Map<string, BoundRoute>();
    methods.set(route.method, {
      name,
      route,
      // Here the types of single routes end: what goes in is parsed by this very route's schemas.
      handler: handlers[name] as BoundHandler,
      subject: subjects[name] as BoundRoute["subject"],
      account: accounts[name] as BoundRoute["account"],
    });
    byPath.set(route.path, methods);
  }
  for (const [path, methods] of byPath) {
    server.all(path, (c) => answer(edge, methods, c));
  }
}

type Call = Context<{ Bindings: Partial<HttpBindings> }>;

/** What has become of a call, step by step; the log and the response are made of it. */
interface Progress {
  readonly requestId: string;
  bound: BoundRoute | null;
  headers: Record<string, string> | null;
}

async function answer(
  edge: Edge,
  methods: ReadonlyMap<string, BoundRoute>,
  c: Call,
): Promise<Response> {
  const started = performance.now();
  const request = c.req.raw;
  const progress: Progress = { requestId: nextRequestId(), bound: null, headers: null };
  const foreignOrigin = edge.origins.foreign(request);
  let result: unknown;
  let isListed = false;
  try {
    isListed = foreignOrigin !== null && (await edge.origins.isListed(foreignOrigin));
    if (request.method === "OPTIONS") return preflight(isListed ? foreignOrigin : null, methods);
    result =
      foreignOrigin !== null && !isListed
        ? unlistedOrigin(foreignOrigin)
        : await carryOut(edge, methods, c, foreignOrigin, progress);
  } catch (error) {
    result = explainError(edge.app, error, progress.requestId);
  }
  let { headers } = progress;
  const refused = isRefusal(result) ? result : null;
  if (foreignOrigin !== null && isListed && refused?.code !== "origin_not_allowed") {
    headers = { ...headers, ...corsHeaders(foreignOrigin) };
  }
  const status = refused?.status ?? progress.bound?.route.status ?? 200;
  const response =
    refused === null
      ? respond(request, status, result, headers)
      : respondProblem(refused, progress.requestId, headers);
  edge.app.log.info({
    id: progress.requestId,
    route: progress.bound?.name,
    status,
    code: refused?.code,
    ms: Math.round((performance.now() - started) * 100) / 100,
  });
  return response;
}

async function carryOut(
  edge: Edge,
  methods: ReadonlyMap<string, BoundRoute>,
  c: Call,
  foreignOrigin: string | null,
  progress: Progress,
): Promise<unknown> {
  const { app, limits } = edge;
  const request = c.req.raw;
  const enveloped = isEnvelope(request.method, request.headers.get("content-type"));
  // Called as a plain function of a Request, the app has no connection to look at.
  const bindings = c.env as Partial<HttpBindings> | undefined;
  const address = callerAddress(
    bindings?.incoming?.socket.remoteAddress,
    request.headers.get("x-forwarded-for"),
    app.config.TRUST_PROXY,
  );
  // Where a path has one route alone, an envelope can be for no other: it is counted before it is
  // read. All routes that are limited by address are such.
  const only = methods.size === 1 ? [...methods.values()][0] : undefined;
  if (enveloped && only !== undefined) {
    const refused = countAddress(limits, only, address, progress);
    if (refused !== null) return refused;
  }
  let envelope: Envelope | null = null;
  if (enveloped) {
    const text = await readBody(request, app.config.BODY_LIMIT);
    const opened = isRefusal(text) ? text : openEnvelope(text);
    if (isRefusal(opened)) return opened;
    envelope = opened;
  }
  const bound = methods.get(envelope?.method ?? request.method);
  if (bound === undefined) {
    const allowed = [...methods.keys()].join(", ");
    progress.headers = { allow: allowed };
    return refuse("method_not_allowed", `This address takes ${allowed}.`);
  }
  progress.bound = bound;
  const { route } = bound;
  if (!enveloped || only === undefined) {
    const refused = countAddress(limits, bound, address, progress);
    if (refused !== null) return refused;
  }

  const token = envelope === null ? bearerToken(request) : (envelope.token ?? null);
  const context = await admit(app, route, token, foreignOrigin);
  if (isRefusal(context)) return context;

  const params = parseParams(route, c);
  if (params instanceof Refusal) return params;
  const forbidden = refuseTable(context, route, params);
  if (forbidden !== null) return forbidden;
  const room = openRoom(edge, context, route);
  try {
    const query = parseQuery(route, request);
    if (query instanceof Refusal) return query;
    // Only here is it known who is calling, and that more is meant: an envelope is opened before.
    const bodyLimit = Math.max(app.config.BODY_LIMIT, route.bodyLimit ?? 0);
    const body = await parseBody(route, request, envelope, bodyLimit, room?.grow);
    if (body instanceof Refusal) return body;
    const idempotencyKey = parseIdempotencyKey(route, request, envelope);
    if (idempotencyKey instanceof Refusal) return idempotencyKey;
    const { requestId } = progress;
    const input = {
      params,
      query,
      body,
      idempotencyKey,
      token,
      foreignOrigin,
      address,
      requestId,
    };
    const limited = await countCall(edge, bound, input, context);
    if (limited?.refusal) {
      progress.headers = { ...limited.headers };
      return limited.refusal;
    }
    return await bound.handler(context, input);
  } finally {
    room?.giveBack();
  }
}

/** Counts the call by where it comes from; the refusal, if it is one too many. */
function countAddress(
  limits: RateLimits,
  { name }: BoundRoute,
  address: string,
  progress: Progress,
): Refusal | null {
  const { headers, refusal } = limits.byAddress(name, address);
  if (headers !== null) progress.headers = { ...headers };
  return refusal;
}

/** Counts the call by what it is about; the decision that refuses it, if one does. */
async function countCall(
  { limits, kept }: Edge,
  { name, subject: subjectOf, account: accountOf }: BoundRoute,
  input: unknown,
  context: unknown,
): Promise<RateDecision | null> {
  const subject = subjectOf?.(input, context) ?? null;
  const account = accountOf?.(input, context) ?? null;
  // One after the other: what the first refuses does not count against the second.
  const bySubject = subject === null ? null : limits.bySubject(name, subject);
  if (bySubject?.refusal) return bySubject;
  const byAccount = account === null ? null : limits.byAccount(name, account);
  if (byAccount?.refusal) return byAccount;
  return kept.count(name, { subject, account });
}

/** Room for a body that may be larger than others; null where it may not. */
const openRoom = ({ app, bodies }: Edge, context: Admitted, route: Route): BodyRoom | null =>
  route.bodyLimit === undefined || !("workspace" in context)
    ? null
    : bodies.open(context.workspace.id, app.config.BODY_LIMIT);

function bearerToken(request: Request): string | null {
  const authorization = request.headers.get("authorization");
  if (authorization === null) return null;
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? null;
}
