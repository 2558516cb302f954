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
  readonly drawing: ProformaDrawing;
  readonly font: string | null;
  readonly owner: string;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** So many may wait, at some tenths of a second each. */
const mostWaiting = 24;
/** Of these, so many of one customer or supplier: nobody's orders take the papers of all. */
const mostOfOne = 3;
/** A drawing that takes longer ends the thread; what waits behind it is drawn by a new one. */
const patience = 20_000;
/** Without work for so long the thread ends: fonts and library are tens of megabytes. */
const idleFor = 60_000;

let thread: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();
let timer: NodeJS.Timeout | undefined;

/**
 * Draws a PDF; null where too many are waited for already, by all or by its owner.
 *
 * @param owner who is counted
 * @param font the file of the font to be used in place of the built-in one
 */
export function makePdf(
  drawing: ProformaDrawing,
  owner: string,
  font: string | null,
): Promise<Uint8Array> | null {
  if (waiting.size >= mostWaiting) return null;
  const own = [...waiting.values()].filter((other) => other.owner === owner);
  if (own.length >= mostOfOne) return null;
  return new Promise((resolve, reject) => {
    ask({ drawing, font, owner, resolve, reject });
  });
}

function ask(asked: Waiting): void {
  const { drawing, font } = asked;
  const worker = (thread ??= startThread(font));
  const id = ++lastId;
  waiting.set(id, asked);
  worker.ref(); // The process waits for what is asked for, and for nothing else.
  watch();
  worker.postMessage({ id, drawing } satisfies PdfRequest);
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
  void worker.terminate();
  // They are drawn one after the other: it was the first that went wrong, and none behind it.
  const [first, ...others] = waiting.values();
  waiting.clear();
  first?.reject(error);
  for (const other of others) ask(other);
}
