/** The one way that a call takes: address, packing, attempts, answer, session. */
import type { Route } from "@order-portal/contract";
import ky, { isTimeoutError } from "ky";
import { apiAddress, callPath, isCrossOrigin, type Entries } from "./call-address.ts";
import type { Answer, Call, Input } from "./call.ts";
import { PortalError, PortalOffline, isProblem } from "./errors.ts";
import type { CallOptions, ClientOptions } from "./options.ts";
import { packEnvelope, packPlain } from "./pack-request.ts";
import { readAnswer } from "./read-answer.ts";
import { retryDelay } from "./retry-delay.ts";
import { createSessionToken, type SessionToken } from "./session-token.ts";

/** What one call may say beside its input. */
export interface SendOptions extends CallOptions {
  idempotencyKey?: string;
  /** Overrules the call's own. */
  repeatable?: boolean;
  /** The body may be longer than the server takes in an envelope, and take its time. */
  isLarge?: boolean;
}

/** Makes any call of the contract, typed by its route. */
export type Send = <R extends Route>(
  call: Call<R>,
  input: Input<R>,
  options?: SendOptions,
) => Promise<Answer<R>>;

/** Opens the answer of a call that streams. */
export type Open = <R extends Route>(
  call: Call<R>,
  input: Input<R>,
  signal: AbortSignal | undefined,
) => Promise<Response>;

/** What both clients stand on. */
export interface Transport {
  send: Send;
  /** Makes a call once, and gives back its answer before it has ended: for one that goes on. */
  open: Open;
  session: SessionToken;
}

/** Of large bodies those beyond this go plain: servers take 2 MB before they know who is calling. */
const longestEnvelope = 500_000;

/** Makes the transport of one client. */
export function createTransport(options: ClientOptions): Transport {
  const address = apiAddress(options.api);
  const way = options.transport ?? "auto";
  const inEnvelope = way === "auto" ? isCrossOrigin(address) : way === "envelope";
  const { limit = 4, backoff = 400 } = options.retry ?? {};
  const session = createSessionToken(options.token ?? null, options.onSessionChange);

  async function send<R extends Route>(
    call: Call<R>,
    input: Input<R>,
    { signal, idempotencyKey, repeatable = call.repeatable, isLarge = false }: SendOptions = {},
  ): Promise<Answer<R>> {
    signal?.throwIfAborted();
    const name = `${call.method} ${call.path}`;
    const token = session.current;
    // Whatever the route: an input has no other parts than these.
    const { params, query, body } = input as { params?: Entries; query?: Entries; body?: unknown };
    const url = address + callPath(call.path, params, query);
    const outgoing = { method: call.method, url, token, idempotencyKey, body };
    const enveloped = inEnvelope ? packEnvelope(outgoing) : null;
    const isTooLong = isLarge && (enveloped?.body?.length ?? 0) > longestEnvelope;
    const packed = enveloped === null || isTooLong ? packPlain(outgoing) : enveloped;
    let answer: unknown;
    let wait = 0;

    // One attempt, read to its end: a connection that drops within the answer counts as dropped.
    const attempt = async (request: string | URL | Request, init?: RequestInit) => {
      try {
        const response = await (options.fetch ?? fetch)(request, init);
        answer = await readAnswer(name, response, call.response);
        return response;
      } catch (error) {
        throw error instanceof PortalError ? error : offline(name, error);
      }
    };

    try {
      await ky(url, {
        ...packed,
        credentials: "omit",
        referrerPolicy: "no-referrer",
        ...(signal && { signal }),
        fetch: attempt,
        timeout: (options.timeout ?? 20_000) * (isLarge ? 9 : 1),
        retry: {
          limit,
          methods: ["get", "post", "put", "patch", "delete"],
          shouldRetry: ({ error, retryCount }) => {
            const failure = isTimeoutError(error) ? offline(name, error) : error;
            const delay = retryDelay(failure, retryCount, { repeatable, backoff });
            wait = delay ?? 0;
            return delay !== undefined;
          },
          delay: () => wait,
        },
      });
    } catch (error) {
      signal?.throwIfAborted();
      if (isTimeoutError(error)) throw offline(name, error);
      // Not another's: the session may have been opened anew while this call was under way.
      if (token === session.current && isProblem(error, "session_expired", "unauthorized")) {
        session.change(null, "expired");
      }
      throw error;
    }
    signal?.throwIfAborted();
    // Safe: it was parsed by the call's own response schema.
    return answer as Answer<R>;
  }

  async function open<R extends Route>(
    { method, path, response: schema }: Call<R>,
    input: Input<R>,
    signal: AbortSignal | undefined,
  ): Promise<Response> {
    const { params, query, body } = input as { params?: Entries; query?: Entries; body?: unknown };
    const url = address + callPath(path, params, query);
    const outgoing = { method, url, token: session.current, idempotencyKey: undefined, body };
    const name = `${method} ${path}`;
    const response = await (options.fetch ?? fetch)(url, {
      ...(inEnvelope ? packEnvelope : packPlain)(outgoing),
      credentials: "omit",
      referrerPolicy: "no-referrer",
      ...(signal && { signal }),
    }).catch((error: unknown) => {
      throw offline(name, error);
    });
    // A refusal is an answer like any other, and thrown.
    if (!response.ok) await readAnswer(name, response, schema);
    return response;
  }

  return { send, open, session };
}

function offline(name: string, cause: unknown): PortalOffline {
  return new PortalOffline(`${name} had no answer: the portal could not be reached.`, { cause });
}
