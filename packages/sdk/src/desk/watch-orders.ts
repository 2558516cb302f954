/** Listens to the stream of orders, and goes on where it was when the connection drops. */
import type { OrderNews, watchOrders } from "@order-portal/contract";
import type { Call } from "../call.ts";
import { PortalOffline, PortalProblem, isProblem } from "../errors.ts";
import type { CallOptions } from "../options.ts";
import type { Transport } from "../transport.ts";
import * as calls from "./desk-order-calls.ts";

/** Where a watch begins. */
export interface WatchQuery {
  /** Go on behind this revision, that of the last news; where it is missing, from now on. */
  after?: number | undefined;
}

/** What a watch may be told beside its signal. */
export interface WatchOptions extends CallOptions {
  /** Told whenever the stream is open, the first time and after each interruption. */
  onOpen?: (() => void) | undefined;
  /** Told whenever it was interrupted, and will be opened anew. */
  onDrop?: ((error: unknown) => void) | undefined;
}

/** Milliseconds before a stream that dropped is opened anew: doubled up to half a minute. */
const waits = { first: 1000, longest: 30_000 };

/** News of orders until the signal ends it, or the session has ended. */
export async function* watchNews(
  { open, session }: Transport,
  { after }: WatchQuery,
  { signal, onOpen, onDrop }: WatchOptions,
): AsyncGenerator<OrderNews, void, undefined> {
  const call: Call<typeof watchOrders> = calls.watchOrders;
  let seen = after;
  let wait = waits.first;
  while (!isOver(signal)) {
    const token = session.current;
    try {
      const response = await open(call, { query: { after: seen } }, signal);
      onOpen?.();
      wait = waits.first;
      for await (const data of eventsOf(response)) {
        // Held against the contract like any answer; a newer server may send other events.
        const news = call.response.safeParse(data).data;
        if (news === undefined) continue;
        seen = news.revision;
        yield news;
      }
      onDrop?.(undefined);
    } catch (error) {
      if (isOver(signal)) return;
      if (token === session.current && isProblem(error, "session_expired", "unauthorized")) {
        session.change(null, "expired");
      }
      if (!mayPass(error)) throw error;
      onDrop?.(error);
      if (error instanceof PortalProblem) wait = Math.max(wait, (error.retryAfter ?? 0) * 1000);
    }
    await pause(wait * (1 - Math.random() / 4), signal);
    wait = Math.min(wait * 2, waits.longest);
  }
}

const isOver = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

/** Whether another attempt may find what this one did not. */
const mayPass = (error: unknown): boolean =>
  !(error instanceof PortalProblem) || error.status === 429 || error.status >= 500;

/** The data of each event of a stream, as the JSON that it is. */
async function* eventsOf({ body }: Response): AsyncGenerator<unknown, void, undefined> {
  if (body === null) return;
  let text = "";
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += value;
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        const data = event.split("\n").flatMap((line) => /^data: ?(.*)$/.exec(line)?.[1] ?? []);
        if (data.length > 0) yield JSON.parse(data.join("\n"));
      }
    }
  } catch (error) {
    throw new PortalOffline("The stream of orders was interrupted.", { cause: error });
  } finally {
    // Whoever stops listening lets the connection go.
    reader.cancel().catch(() => undefined);
  }
}

/** Waits, or until the signal ends the wait. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener("abort", end);
  });
}
