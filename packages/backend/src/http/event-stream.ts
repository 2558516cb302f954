/** Answers that go on: server-sent events, as browsers and proxies know them. */

/** One event; the client names the last `id` it has seen to go on behind it. */
export interface SentEvent {
  readonly id: string;
  readonly data: unknown;
}

/** Listens until `signal` ends it. Nothing is sent before it is asked for. */
export type OpenEvents = (signal: AbortSignal) => AsyncIterable<SentEvent>;

/** When a stream may go on no more. */
export interface Leave {
  /** Asked with each heartbeat: once it says no, the stream ends. */
  readonly mayGoOn: () => Promise<boolean>;
  /** Calls back when there is a reason to ask before the next heartbeat; answers what ends it. */
  readonly onDoubt: (ask: () => void) => () => void;
}

/** An answer that is a stream of events; made by a use case, sent by `respond`. */
export class EventStream {
  readonly open: OpenEvents;
  readonly leave: Leave;

  constructor(open: OpenEvents, leave: Leave) {
    this.open = open;
    this.leave = leave;
  }
}

/** The media type of a stream of events. */
export const eventStreamType = "text/event-stream";

/** How often a silent stream says that it is there, and looks whether it may be, in milliseconds. */
const heartbeatEvery = 15_000;

/** What ends each stream that is open in this process. */
const openStreams = new Set<() => void>();

/** Ends every stream of this process, which is about to stop; whoever listens comes again. */
export function endEventStreams(): void {
  for (const close of openStreams) close();
}

/** The body of a stream; it ends when the reader leaves, or may no longer listen. */
export function eventBody({ open, leave }: EventStream): ReadableStream<Uint8Array> {
  const leaving = new AbortController();
  const encoder = new TextEncoder();
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  let stopDoubting: () => void = () => undefined;
  let forget: () => void = () => undefined;
  const end = () => {
    forget();
    clearInterval(heartbeat);
    stopDoubting();
    leaving.abort();
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => {
        if (!leaving.signal.aborted) controller.enqueue(encoder.encode(text));
      };
      const close = () => {
        if (leaving.signal.aborted) return;
        end();
        controller.close();
      };
      openStreams.add(close);
      forget = () => openStreams.delete(close);
      // A comment, so that proxies and clients know at once that it has begun.
      send(": open\n\n");
      const ask = () => {
        leave.mayGoOn().then(
          (may) => (may ? send(": \n\n") : close()),
          // Where it cannot be told now, the next heartbeat asks again.
          () => undefined,
        );
      };
      heartbeat = setInterval(ask, heartbeatEvery);
      heartbeat.unref();
      stopDoubting = leave.onDoubt(ask);
      const pump = async () => {
        for await (const { id, data } of open(leaving.signal)) {
          send(`id: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
        }
      };
      pump().then(close, close);
    },
    cancel: end,
  });
}
