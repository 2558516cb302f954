/** Has PDFs drawn in a thread beside this one, which is there only while it is needed. */
import { Worker } from "node:worker_threads";
import type { ProformaDrawing } from "./draw-proforma.ts";

/** What the thread is sent. */
export interface PdfRequest {
  readonly id: number;
  readonly drawing: ProformaDrawing;
}

/** What it answers. */
export type PdfAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly error: string };

/** A PDF that is waited for. */
interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** So many may wait, at some tenths of a second each. */
const mostWaiting = 24;
/** A drawing that takes longer ends the thread, and with it all that wait. */
const patience = 30_000;
/** Without work for so long the thread ends: fonts and library are tens of megabytes. */
const idleFor = 60_000;

let thread: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();
let timer: NodeJS.Timeout | undefined;

/**
 * Draws a PDF; null where too many are waited for already.
 *
 * @param font the file of the font to be used in place of the built-in one
 */
export function makePdf(drawing: ProformaDrawing, font: string | null): Promise<Uint8Array> | null {
  if (waiting.size >= mostWaiting) return null;
  const worker = (thread ??= startThread(font));
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.ref(); // The process waits for what is asked for, and for nothing else.
    watch();
    worker.postMessage({ id, drawing } satisfies PdfRequest);
  });
}

function startThread(font: string | null): Worker {
  const file = new URL(import.meta.resolve("@order-portal/backend/pdf-worker"));
  const worker = new Worker(file, {
    workerData: { font },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  worker.on("message", (answer: PdfAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("bytes" in answer) asked?.resolve(answer.bytes);
    else asked?.reject(new Error(answer.error));
    watch();
  });
  worker.on("error", (error: unknown) => {
    endThread(worker, error instanceof Error ? error : new Error(String(error)));
  });
  worker.on("exit", (code) => {
    endThread(worker, new Error(`The thread that draws PDFs ended with ${String(code)}.`));
  });
  return worker;
}

/** After each step: how long may the next one take? */
function watch(): void {
  clearTimeout(timer);
  const worker = thread;
  if (worker === null) return;
  if (waiting.size === 0) worker.unref();
  const error = new Error("Drawing a PDF took too long.");
  timer = setTimeout(
    () => {
      endThread(worker, error);
    },
    waiting.size === 0 ? idleFor : patience,
  );
  timer.unref();
}

function endThread(worker: Worker, error: Error): void {
  if (thread !== worker) return;
  thread = null;
  clearTimeout(timer);
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
  void worker.terminate();
}
