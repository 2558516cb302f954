/** Reads the body of a request, never more of it than is allowed. */
import type { BodyRoom } from "./large-bodies.ts";
import { refuse, type Refusal } from "./refusal.ts";

/**
 * The body as text, or `payload_too_large`; `invalid_json` where it breaks off. `grow` is told of
 * each part that has come, and may refuse the rest.
 */
export async function readBody(
  request: Request,
  limit: number,
  grow?: BodyRoom["grow"],
): Promise<string | Refusal> {
  try {
    return await readWithin(request, limit, grow);
  } catch {
    // The caller has gone away in the middle of it, which is no fault of this server.
    return refuse("invalid_json", "The body broke off before its end; send it whole.");
  }
}

async function readWithin(
  request: Request,
  limit: number,
  grow?: BodyRoom["grow"],
): Promise<string | Refusal> {
  const length = request.headers.get("content-length");
  if (length !== null && Number(length) > limit) return tooLarge(limit);
  // The server sees to it that a body is as long as it says, so it can be read in one piece.
  if (length !== null && grow === undefined) return request.text();
  if (request.body === null) return "";
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  for await (const chunk of request.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) return tooLarge(limit);
    const refused = grow?.(chunk.byteLength) ?? null;
    if (refused !== null) return refused;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** A text as the JSON it holds, or `invalid_json`. */
export function parseJson(text: string): { json: unknown } | Refusal {
  if (hasTooManyParts(text)) {
    const most = mostParts.toLocaleString("en");
    return refuse("payload_too_large", `A body holds at most ${most} lists and objects.`);
  }
  try {
    return { json: JSON.parse(text) as unknown };
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : "It cannot be read.";
    // The message quotes the body, of which a log or a stranger's screen need not have more.
    return refuse("invalid_json", `The body cannot be read as JSON: ${reason.slice(0, 60)}`);
  }
}

const tooLarge = (limit: number) =>
  refuse("payload_too_large", `A body has at most ${limit} bytes; send less at a time.`);

/**
 * The most lists and objects of one body. The shortest has two characters and costs fifty bytes or
 * more once it is parsed: nothing else that a body may hold grows so much.
 */
const mostParts = 1_000_000;

/** Counts what begins a list or an object. Those within texts count as well, which is as good. */
function hasTooManyParts(text: string): boolean {
  if (text.length < mostParts) return false;
  let parts = 0;
  for (let i = 0; i < text.length && parts <= mostParts; i++) {
    const character = text.charCodeAt(i);
    if (character === bracket || character === brace) parts++;
  }
  return parts > mostParts;
}

const bracket = 0x5b;
const brace = 0x7b;
