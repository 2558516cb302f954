/** Calls the API of a running server over real HTTP, typed and checked by the contract. */
import assert from "node:assert/strict";
import {
  Problem,
  problems,
  routes,
  type Output,
  type ProblemCode,
  type Route,
  type RouteName,
  type Schema,
} from "@order-portal/contract";

type ValueOf<N extends RouteName> = (typeof routes)[N] extends { response: infer S extends Schema }
  ? Output<S>
  : undefined;

/** What goes with a call. Nothing of it is checked here: servers must. */
export interface CallInput {
  readonly token?: string | undefined;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back: the value of success, or a problem. */
export interface Answer<N extends RouteName = RouteName> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly value: ValueOf<N> | undefined;
  readonly problem: Problem | undefined;
}

/** Makes one call, once. Rejects where no answer came. */
export async function call<N extends RouteName>(
  base: string,
  name: N,
  input: CallInput = {},
): Promise<Answer<N>> {
  const route: Route = routes[name];
  const response = await fetch(addressOf(base, route, input), {
    method: route.method,
    headers: {
      ...(input.body !== undefined && { "content-type": "application/json" }),
      ...(input.token !== undefined && { authorization: `Bearer ${input.token}` }),
      ...(input.idempotencyKey !== undefined && { "idempotency-key": input.idempotencyKey }),
      ...input.headers,
    },
    ...(input.body !== undefined && { body: JSON.stringify(input.body) }),
  });
  return read(name, response);
}

/** The address of a call. */
export function addressOf(base: string, route: Route, { params, query }: CallInput): string {
  const path = route.path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(params?.[key] ?? ""),
  );
  const search = query === undefined ? "" : `?${new URLSearchParams(query).toString()}`;
  return base + path + search;
}

async function read<N extends RouteName>(name: N, response: Response): Promise<Answer<N>> {
  const route: Route = routes[name];
  const { status, headers } = response;
  if (response.ok && route.streams) {
    // It goes on by itself: that it has begun is enough.
    await response.body?.cancel();
    return { status, headers, text: "", value: undefined, problem: undefined };
  }
  const text = await response.text();
  if (!response.ok) return { status, headers, text, value: undefined, problem: problemOf(text) };
  assert.equal(status, route.status, `${name} answers ${status}`);
  const value = route.response?.parse(JSON.parse(text));
  // Parsed by this very route's schema.
  return { status, headers, text, value: value as ValueOf<N>, problem: undefined };
}

/** A text as the problem it should be; its code is one of the closed list. */
export function problemOf(text: string): Problem {
  const problem = Problem.parse(JSON.parse(text));
  assert.ok(problem.code in problems, `${problem.code} is not in the contract`);
  return problem as Problem;
}

/** The value of a call that must succeed. */
export function must<N extends RouteName>(answer: Answer<N>): ValueOf<N> {
  assert.equal(answer.problem, undefined, `refused: ${answer.text}`);
  return answer.value as ValueOf<N>; // There was no problem.
}

/** The problem of a call that must be refused, in the contract's form, with what to do about it. */
export function refused(answer: Answer, code: ProblemCode, advice: RegExp): Problem {
  const { problem } = answer;
  assert.ok(problem, `not refused: ${answer.text}`);
  const [status, title] = problems[code];
  assert.deepEqual(
    { code: problem.code, title: problem.title, status: problem.status, http: answer.status },
    { code, title, status, http: status },
    answer.text,
  );
  assert.equal(answer.headers.get("content-type"), "application/problem+json");
  assert.match(problem.detail, advice);
  assert.notEqual(problem.instance, "");
  return problem;
}

/** The codes of the fields at fault, by where they are. */
export const faultsOf = (problem: Problem): Record<string, string> =>
  Object.fromEntries((problem.errors ?? []).map(({ pointer, code }) => [pointer, code]));
