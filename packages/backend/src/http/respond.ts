/** Turns what a use case returned into a response. */
import { problems, type Problem } from "@order-portal/contract";
import { chooseCoding, compress, worthCompressing } from "./compress.ts";
import { ReadyJson } from "./ready-json.ts";
import type { Refusal } from "./refusal.ts";

type Headers = Readonly<Record<string, string>>;

const common = { "x-content-type-options": "nosniff", "cache-control": "private, no-store" };
const jsonHeaders: Headers = { ...common, "content-type": "application/json" };
const problemHeaders: Headers = { ...common, "content-type": "application/problem+json" };

/** The response of success: JSON, ready bytes, or nothing. */
export function respond(
  request: Request,
  status: number,
  answer: unknown,
  more: Headers | null,
): Response | Promise<Response> {
  if (answer === undefined) return new Response(null, { status, headers: { ...common, ...more } });
  if (answer instanceof ReadyJson) return respondReady(request, status, answer, more);
  const body = JSON.stringify(answer);
  const headers = more === null ? jsonHeaders : { ...jsonHeaders, ...more };
  const coding = body.length < worthCompressing ? null : codingOf(request);
  if (coding === null) return new Response(body, { status, headers });
  return compress(body, coding, "once").then((bytes) =>
    bytesResponse(bytes, status, { ...headers, "content-encoding": coding, ...vary(headers) }),
  );
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

async function respondReady(
  request: Request,
  status: number,
  ready: ReadyJson,
  more: Headers | null,
): Promise<Response> {
  const headers: Record<string, string> = { ...jsonHeaders, ...more };
  if (ready.etag !== null) {
    headers["cache-control"] = "private, no-cache";
    headers["etag"] = ready.etag;
    if (request.headers.get("if-none-match") === ready.etag) {
      return new Response(null, { status: 304, headers });
    }
  }
  const coding = ready.bytes.byteLength < worthCompressing ? null : codingOf(request);
  if (coding === null) return bytesResponse(ready.bytes, status, headers);
  let compressed = ready.compressed.get(coding);
  if (compressed === undefined) {
    compressed = await compress(ready.bytes, coding, "kept");
    ready.compressed.set(coding, compressed);
  }
  return bytesResponse(compressed, status, {
    ...headers,
    "content-encoding": coding,
    ...vary(headers),
  });
}

const codingOf = (request: Request) => chooseCoding(request.headers.get("accept-encoding"));

const vary = (headers: Headers): Headers => ({
  vary: headers["vary"] === undefined ? "Accept-Encoding" : `${headers["vary"]}, Accept-Encoding`,
});

/** The type of a body allows no view of shared memory, which these never are. */
export const bytesResponse = (bytes: Uint8Array, status: number, headers: Headers): Response =>
  new Response(bytes as Uint8Array<ArrayBuffer>, { status, headers });
