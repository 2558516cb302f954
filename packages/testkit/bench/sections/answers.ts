/** Measures what a server answers: how soon to one who asks, and how often to many; and its floor. */
import type { Bench } from "../bench-context.ts";
import { median, quantile } from "../figures/statistics.ts";
import { startReadyMade } from "../floors/ready-made.ts";
import type { Request } from "../load/load-types.ts";

/** What each run gave. */
export interface AnswerRuns {
  /** The median time to an answer where one asks after another, in ms. */
  readonly p50: number[];
  readonly p95: number[];
  /** Answers in a second to 16 connections that ask without a pause. */
  readonly rate: number[];
}

/** The server's own figures, and beside them those of the same bytes ready-made. */
export interface MeasuredAnswers {
  readonly own: AnswerRuns;
  readonly floor: AnswerRuns;
}

/** How a measurement is done. */
export interface AnswerOptions {
  readonly port: number;
  /** What is asked in each run; one list is used again in every run. */
  readonly requests: (run: number) => readonly Request[];
  /** Connections that ask at once where answers are counted; without it none are counted. */
  readonly connections?: number;
  /** How long each part of a run lasts. */
  readonly seconds?: number;
  /** Whether each request is sent once and no more, with nothing asked before. */
  readonly once?: boolean;
}

/** How many answers the floor sends in turn. */
const readyAnswers = 50;

/** Measures in turn the server and its floor, so that both meet the machine in the same mood. */
export async function measureAnswers(
  { load, runs }: Bench,
  { port, requests, connections, seconds = 2, once = false }: AnswerOptions,
): Promise<MeasuredAnswers> {
  const first = requests(0);
  const every = Math.max(1, Math.floor(first.length / readyAnswers));
  const sample = {
    port,
    connections: 1,
    requests: first.filter((_, index) => index % every === 0),
  };
  const { answers } = await load.run({ ...sample, keepAnswers: true });
  const ready = await startReadyMade(answers);
  const measured: MeasuredAnswers = { own: noRuns(), floor: noRuns() };
  const sides = [
    { runs: measured.own, port },
    { runs: measured.floor, port: ready.port },
  ];
  try {
    for (const { port } of once ? sides.slice(1) : sides) {
      await load.run({ port, requests: first, connections: 4, seconds });
    }
    for (let run = 0; run < runs; run++) {
      const asked = requests(run);
      for (const side of sides) {
        const { latencies } = await load.run({
          port: side.port,
          requests: asked,
          connections: 1,
          ...(!once && { seconds }),
        });
        const times = Array.from(latencies);
        side.runs.p50.push(median(times));
        side.runs.p95.push(quantile(times, 0.95));
        if (connections === undefined) continue;
        const many = await load.run({ port: side.port, requests: asked, connections, seconds });
        side.runs.rate.push(many.latencies.length / many.seconds);
      }
    }
  } finally {
    ready.stop();
  }
  return measured;
}

const noRuns = (): AnswerRuns => ({ p50: [], p95: [], rate: [] });

/** The name of the floor in the results. */
export const readyMadeFloor = "the same HTTP server sending the same bytes ready-made";
