/** What came back, as the contract's answer or as an error that says what to do. */
import { Problem, type Schema } from "@order-portal/contract";
import { PortalMismatch, PortalOffline, PortalProblem } from "./errors.ts";

/**
 * Reads the answer to a call.
 *
 * @param call the call's name in messages, such as `GET /v1/cart`
 * @param schema what a success bears; undefined where it bears nothing
 * @throws PortalProblem, PortalOffline, PortalMismatch
 */
export async function readAnswer(
  call: string,
  response: Response,
  schema: Schema | undefined,
): Promise<unknown> {
  const text = await response.text();
  const json = parseJson(text);
  if (response.ok) {
    if (schema === undefined) return undefined;
    return parse(call, response, schema, json);
  }
  const retryAfter = readRetryAfter(response.headers.get("Retry-After"));
  if (!isProblemLike(json)) {
    if ([502, 503, 504].includes(response.status)) {
      throw new PortalOffline(
        `${call} was answered ${response.status} by a gateway.`,
        undefined,
        retryAfter,
      );
    }
    throw new PortalMismatch(
      `${call} was answered ${response.status} without a problem document. Is \`api\` right?`,
    );
  }
  // Safe: the code is one of the contract's, or one that a newer server has added.
  const problem = parse(call, response, Problem, json) as Problem;
  if (retryAfter !== undefined) problem.retryAfter ??= retryAfter;
  const bearsCart = problem.code === "cart_changed" || problem.code === "proof_expired";
  if (bearsCart && !(problem.cart && problem.changes)) {
    throw new PortalMismatch(`${call} was answered ${problem.code} without the cart.`);
  }
  throw new PortalProblem(problem);
}

function parse(call: string, response: Response, schema: Schema, json: unknown): unknown {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue?.path.join(".") ?? "";
  throw new PortalMismatch(
    `${call} was answered ${response.status} in another shape than the contract's, at "${where}".`,
    { cause: result.error },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblemLike(json: unknown): boolean {
  return typeof json === "object" && json !== null && "code" in json;
}

/** Seconds, from seconds or a date. */
function readRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
