/** Turns what a use case returned into a response. */
import { problems, type Problem } from "@order-portal/contract";
import { chooseCoding, compress, worthCompressing } from "./compress.ts";
import { EventStream, eventBody, eventStreamType } from "./event-stream.ts";
import { ReadyJson } from "./ready-json.ts";
import type { Refusal } from "./refusal.ts";
import { textBytes } from "./text-bytes.ts";

type Headers = Readonly<Record<string, string>>;

const common = { "x-content-type-options": "nosniff", "cache-control": "private, no-store" };
const jsonHeaders: Headers = { ...common, "content-type": "application/json" };
const problemHeaders: Headers = { ...common, "content-type": "application/problem+json" };

/** From this length on, bytes made at once are sent faster than text. */
const longText = 4096;

/** The response of success: a value as JSON, ready JSON, or nothing. */
export function respond(
  request: Request,
  status: number,
  answer: unknown,
  more: Headers | null,
): Response | Promise<Response> {
  if (answer === undefined) return new Response(null, { status, headers: { ...common, ...more } });
  if (answer instanceof EventStream) return respondEvents(status, answer, more);
  if (answer instanceof ReadyJson) return respondReady(request, status, answer, more);
  return respondJson(request, status, JSON.stringify(answer), more);
}

/** Events are neither kept nor put together by what stands between: each is sent as it comes. */
function respondEvents(status: number, stream: EventStream, more: Headers | null): Response {
  const headers = { "content-type": eventStreamType, "x-accel-buffering": "no" };
  return new Response(eventBody(stream), { status, headers: { ...common, ...headers, ...more } });
}

function respondJson(
  request: Request,
  status: number,
  json: string,
  more: Headers | null,
): Response | Promise<Response> {
  const headers = more === null ? jsonHeaders : { ...jsonHeaders, ...more };
  const coding = json.length < worthCompressing ? null : codingOf(request);
  if (coding === null) {
    // Of a long text the server would first count the bytes, and then make them.
    return json.length < longText
      ? new Response(json, { status, headers })
      : bytesResponse(textBytes(json), status, headers);
  }
  return compress(json, coding, "once").then((bytes) => encoded(bytes, status, headers, coding));
}

/** The response of a refusal: a problem, RFC 9457. */
export function respondProblem(
  refusal: Refusal,
  requestId: string,
  more: Headers | null = null,
): Response {
  const { code, detail, extras } = refusal;
  const [status, title] = problems[code];
  const problem = {
    type: `/reference#${code}`,
    title,
    status,
    code,
    detail,
    instance: requestId,
    ...extras,
  } satisfies Readonly<Record<keyof Problem, unknown>> | object;
  const headers: Record<string, string> = { ...problemHeaders, ...more };
  if (extras.retryAfter !== undefined)
    headers["retry-after"] = String(Math.ceil(extras.retryAfter));
  return new Response(JSON.stringify(problem), { status, headers });
}

function respondReady(
  request: Request,
  status: number,
  ready: ReadyJson,
  more: Headers | null,
): Response | Promise<Response> {
  const { body, etag, compressed } = ready;
  const tagged = etag === null ? more : { ...more, "cache-control": "private, no-cache", etag };
  if (etag !== null && request.headers.get("if-none-match") === etag) {
    return new Response(null, { status: 304, headers: { ...common, ...tagged } });
  }
  if (typeof body === "string") return respondJson(request, status, body, tagged);
  const headers = tagged === null ? jsonHeaders : { ...jsonHeaders, ...tagged };
  const coding = body.byteLength < worthCompressing ? null : codingOf(request);
  if (coding === null) return bytesResponse(body, status, headers);
  const known = compressed.get(coding);
  if (known !== undefined) return encoded(known, status, headers, coding);
  return compress(body, coding, "kept").then((bytes) => {
    compressed.set(coding, bytes);
    return encoded(bytes, status, headers, coding);
  });
}

const encoded = (bytes: Uint8Array, status: number, headers: Headers, coding: string) =>
  bytesResponse(bytes, status, {
    ...headers,
    "content-encoding": coding,
    vary: headers["vary"] === undefined ? "Accept-Encoding" : `${headers["vary"]}, Accept-Encoding`,
  });

const codingOf = (request: Request) => chooseCoding(request.headers.get("accept-encoding"));

/** The type of a body allows no view of shared memory, which these never are. */
export const bytesResponse = (bytes: Uint8Array, status: number, headers: Headers): Response =>
  new Response(bytes as Uint8Array<ArrayBuffer>, { status, headers });
