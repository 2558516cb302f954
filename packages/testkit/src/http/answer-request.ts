/** Answers a request as a server of the contract does: route, access, input, behaviour. */
import type { Access, OrderNews, Route, RouteName, Schema } from "@order-portal/contract";
import type { Behaviour } from "../behaviours/behaviour.ts";
import { behaviours } from "../behaviours/index.ts";
import type { Interventions } from "../interventions.ts";
import type { MockState } from "../state.ts";
import type { MockSession } from "../stored.ts";
import { findRoutes } from "./find-route.ts";
import { openRequest } from "./open-request.ts";
import { parseInput } from "./parse-input.ts";
import { Refusal, refuse } from "./refusal.ts";

/** A call that the mock has seen. */
export interface SeenCall {
  /** Undefined where the address or method is of no route. */
  route: RouteName | undefined;
  url: string;
  method: string;
  token: string | null;
  idempotencyKey: string | undefined;
  body: unknown;
  /** Whether it came in an envelope. */
  enveloped: boolean;
}

/** Answers one request. */
export async function answerRequest(
  state: MockState,
  interventions: Interventions,
  calls: SeenCall[],
  request: Request,
): Promise<Response> {
  const { url } = request;
  const opened = await openRequest(request);
  const found = findRoutes(url);
  const match =
    opened instanceof Refusal
      ? undefined
      : found.find(({ route }) => route.method === opened.method);
  if (!(opened instanceof Refusal)) calls.push({ route: match?.name, url, ...opened });
  const instance = `mock-${calls.length}`;

  const proceed = async (): Promise<Response> => {
    if (opened instanceof Refusal) return opened.toResponse(instance);
    if (!match) {
      const code = found.length > 0 ? "method_not_allowed" : "not_found";
      return refuse(code).toResponse(instance);
    }
    const { name, route, params } = match;
    const session = state.sessions.get(opened.token ?? "");
    const input =
      refuseAccess(route.access, opened.token, session) ?? parseInput(route, params, url, opened);
    if (input instanceof Refusal) return input.toResponse(instance);
    // Safe: the table of behaviours is typed by route, and the input was parsed by this one's.
    const behaviour = behaviours[name] as unknown as Behaviour<Route>;
    const call = { state, token: opened.token, session, ...input };
    const answer: unknown = behaviour(call as Parameters<Behaviour<Route>>[0]);
    if (answer instanceof Refusal) return answer.toResponse(instance);
    // What goes on tells what a test announces, besides what was asked to be told again.
    if (route.streams) return openStream(state, input.query, answer);
    return respond(name, route, answer, instance);
  };

  return interventions.run(match?.name, request, proceed);
}

function refuseAccess(
  access: Access,
  token: string | null,
  session: MockSession | undefined,
): Refusal | undefined {
  if (access === "anyone") return undefined;
  if (!session) return refuse(token === null ? "unauthorized" : "session_expired");
  const isAllowed =
    access === "staff" || access === "desk:rows"
      ? session.kind === "staff"
      : session.permissions.includes(access);
  return isAllowed ? undefined : refuse("forbidden");
}

/** Server-sent events, until whoever listens leaves. */
function openStream(state: MockState, query: unknown, first: unknown): Response {
  const encoder = new TextEncoder();
  const isAsked = typeof query === "object" && query !== null && "after" in query;
  let listener: (news: OrderNews) => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (data: unknown) => {
        controller.enqueue(encoder.encode(`data: ${JSON.stringify(data)}\n\n`));
      };
      controller.enqueue(encoder.encode(": open\n\n"));
      if (isAsked && query.after !== undefined) send(first);
      listener = send;
      state.watchers.add(listener);
    },
    cancel: () => void state.watchers.delete(listener),
  });
  return new Response(body, { headers: { "Content-Type": "text/event-stream" } });
}

/** The answer, held against its schema: a fixture that is not of its shape is told at once. */
function respond(name: RouteName, route: Route, answer: unknown, instance: string): Response {
  const schema: Schema | undefined = route.response;
  if (!schema) return new Response(null, { status: route.status });
  const result = schema.safeParse(answer);
  if (!result.success) {
    const where = result.error.issues[0]?.path.join(".") ?? "";
    const detail = `The mock's answer to ${name} is not of the contract's shape, at "${where}".`;
    return refuse("internal_error", { detail }).toResponse(instance);
  }
  return Response.json(result.data, {
    status: route.status,
    headers: { "Cache-Control": "private, no-store" },
  });
}
