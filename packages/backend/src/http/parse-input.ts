/** Parses what comes with a call by the schemas of its route. */
import type { Envelope, Route, Schema } from "@order-portal/contract";
import type { Context } from "hono";
import { mediaType } from "./envelope.ts";
import { fieldErrors } from "./field-errors.ts";
import type { BodyRoom } from "./large-bodies.ts";
import { parseJson, readBody } from "./read-body.ts";
import { isRefusal, refuse, type Refusal } from "./refusal.ts";

/** The path's parameters. One that cannot be is of something that is not there. */
export function parseParams(route: Route, c: Context): unknown {
  if (route.params === undefined) return undefined;
  const result = route.params.safeParse(c.req.param());
  return result.success ? result.data : refuse("not_found", "There is nothing of this name.");
}

/** Stands for a parameter that is named more than once, which is of no use to any schema. */
const twice: readonly string[] = ["", ""];

/** Queries as they were parsed: the same pages are asked for again and again. */
const knownQueries = new WeakMap<Route, Map<string, unknown>>();
/** How many are kept of a route, and how long they may be. */
const mostKnown = 5000;
const longestKnown = 200;

/** The query's parameters, each named once. Nobody may change what is given back. */
export function parseQuery(route: Route, request: Request): unknown {
  const { url } = request;
  const start = url.indexOf("?");
  const text = start === -1 ? "" : url.slice(start + 1);
  let known = knownQueries.get(route);
  const parsed = known?.get(text);
  if (parsed !== undefined) return parsed;
  const result = parseQueryText(route, text);
  if (isRefusal(result) || text.length > longestKnown) return result;
  if (known === undefined || known.size >= mostKnown) {
    known = new Map();
    knownQueries.set(route, known);
  }
  known.set(text, Object.freeze(result));
  return result;
}

function parseQueryText(route: Route, text: string): unknown {
  const query = Object.create(null) as Record<string, string | readonly string[]>;
  for (const [name, value] of new URLSearchParams(text)) {
    query[name] = name in query ? twice : value;
  }
  if (route.query === undefined) {
    const unknown = Object.keys(query)[0];
    return unknown === undefined
      ? undefined
      : refuse("invalid_request", `This address takes no query, but ${unknown} was sent.`);
  }
  return parse(route.query, query, "The query is not of the form this route takes.");
}

/** The body, from the envelope or from the request itself. */
export async function parseBody(
  route: Route,
  request: Request,
  envelope: Envelope | null,
  limit: number,
  grow?: BodyRoom["grow"],
): Promise<unknown> {
  if (route.body === undefined) return undefined;
  const read = envelope === null ? await readJson(request, limit, grow) : { json: envelope.body };
  if (isRefusal(read)) return read;
  return parse(route.body, read.json, "The body is not of the form this route takes.");
}

/** The Idempotency-Key, where the route is carried out once for each. */
export function parseIdempotencyKey(
  route: Route,
  request: Request,
  envelope: Envelope | null,
): string | undefined | Refusal {
  if (route.idempotent === undefined) return undefined;
  const key =
    envelope === null ? request.headers.get("idempotency-key") : (envelope.idempotencyKey ?? null);
  if (key === null || !/^[\x21-\x7e]{1,256}$/.test(key)) {
    return refuse(
      "idempotency_key_missing",
      "Send an Idempotency-Key of your own for each thing to be done, 1 to 256 visible characters.",
    );
  }
  return key;
}

async function readJson(
  request: Request,
  limit: number,
  grow?: BodyRoom["grow"],
): Promise<{ json: unknown } | Refusal> {
  if (mediaType(request.headers.get("content-type")) !== "application/json") {
    return refuse("unsupported_media_type", "Send the body as application/json.");
  }
  const text = await readBody(request, limit, grow);
  return isRefusal(text) ? text : parseJson(text);
}

function parse(schema: Schema, input: unknown, detail: string): unknown {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  return refuse("invalid_request", detail, { errors: fieldErrors(result.error, input) });
}
