/** Holds what came against the schemas of its route, as strictly as a server does. */
import type { FieldError, Route, Schema } from "@order-portal/contract";
import type { OpenedRequest } from "./open-request.ts";
import { refuse, Refusal } from "./refusal.ts";

/** What a behaviour is given of a call. */
export interface ParsedInput {
  params: unknown;
  query: unknown;
  body: unknown;
  idempotencyKey: string | undefined;
}

/** The parsed parts of a call, or the problem of the first that does not fit. */
export function parseInput(
  route: Route,
  params: Record<string, string>,
  url: string,
  opened: OpenedRequest,
): ParsedInput | Refusal {
  const query = Object.fromEntries(new URL(url).searchParams);
  if (!route.query && Object.keys(query).length > 0) {
    return refuse("invalid_request", { detail: "This address takes no query." });
  }
  if (!route.body && opened.body !== undefined) {
    return refuse("invalid_request", { detail: "This call takes no body." });
  }
  if (route.idempotent && opened.idempotencyKey === undefined) {
    return refuse("idempotency_key_missing");
  }
  const parts = {
    params: parse(route.params, params),
    query: parse(route.query, query),
    body: parse(route.body, opened.body),
  };
  if (parts.params instanceof Refusal) return refuse("not_found");
  const refused = [parts.query, parts.body].find((part) => part instanceof Refusal);
  return refused ?? { ...parts, idempotencyKey: opened.idempotencyKey };
}

function parse(schema: Schema | undefined, input: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  return refuse("invalid_request", {
    errors: result.error.issues.flatMap((issue): FieldError[] =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => error([...issue.path, key], "unrecognized"))
        : [error(issue.path, issue.path.at(-1) === "quantity" ? "quantity_invalid" : "invalid")],
    ),
  });
}

function error(path: readonly PropertyKey[], code: string): FieldError {
  const pointer = path.map((key) => `/${String(key)}`).join("");
  return { pointer, code, detail: `${pointer} is ${code}.` };
}
