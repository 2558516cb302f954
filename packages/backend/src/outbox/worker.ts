/** The worker of a process: tells what is to be told, until it is stopped. */
import type { AppContext } from "../context.ts";
import { forgetDeliveries } from "./delivery-queries.ts";
import { createTeller } from "./tell-due.ts";

/** A running worker. */
export interface Worker {
  /** Starts nothing new, and resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/** How long the worker rests when there is nothing to do, in milliseconds. */
const rest = 250;
/**
 * How many times as long as a round took it rests before the next where there is more to do: orders
 * that come in meanwhile go first, and what waits is told a little later.
 */
const standBack = 15;
/** And how long at the most. */
const longestStandBack = 500;
/** How long it rests when the database, or anything else, has failed it. */
const longRest = 10_000;
/** How long a message and its attempts are kept, and how often is looked for older ones. */
const keptFor = 30 * 24 * 3_600_000;
const forgetEvery = 3_600_000;

/** Starts the worker. Any number of processes may have one over the same database. */
export function startWorker(app: AppContext): Worker {
  const teller = createTeller(app);
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;
  let wake: () => void = () => undefined;
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  let forgetAt = app.now() + rest;

  const run = async () => {
    while (!isStopping()) {
      try {
        const begun = performance.now();
        const isMore = await teller.round();
        const took = performance.now() - begun;
        if (app.now() >= forgetAt) {
          forgetAt = app.now() + forgetEvery;
          await app.store.transaction((db) => forgetDeliveries(db, app.now() - keptFor));
        }
        if (!isStopping())
          await pause(isMore ? Math.min(longestStandBack, took * standBack) : rest);
      } catch (error) {
        app.log.warn({ error }, "Telling others failed; it is tried again.");
        if (!isStopping()) await pause(longRest);
      }
    }
  };
  const ended = run();
  return {
    async stop() {
      stopping.abort();
      wake();
      await ended;
      await teller.idle();
    },
  };
}
