/** What a password costs who guesses it, and what hashing costs who asks for something else. */
import { hashPassword } from "../../../backend/src/staff/password.ts";
import type { Bench } from "../bench-context.ts";
import type { Figure } from "../figures/figure.ts";
import { median, quantile } from "../figures/statistics.ts";
import { startLoad } from "../load/load.ts";
import type { Desk } from "../program/desk.ts";

const section = "desk";

/** How many passwords are hashed one after another in a run. */
const hashes = 10;
/** How many sign in at once, again and again, while others ask. */
const signingIn = 4;
const seconds = 3;

/** Measures one hash alone, and a page of products with and without many who sign in. */
export async function measurePasswords(bench: Bench, desk: Desk): Promise<Figure[]> {
  const alone: number[] = [];
  const quiet: number[] = [];
  const busy: number[] = [];
  const page = {
    port: desk.server.port,
    requests: [{ method: "GET", path: "/v1/desk/products", token: desk.token }],
    connections: 1,
    seconds,
  };
  const others = startLoad();
  try {
    for (let run = 0; run < bench.runs; run++) {
      bench.say(`desk: passwords, run ${run + 1} of ${bench.runs}`);
      alone.push(await oneHash());
      quiet.push(p95Of(await bench.load.run(page)));
      const signIns = others.run({
        port: desk.server.port,
        requests: [{ method: "POST", path: "/v1/desk/sign-in", body: desk.account }],
        connections: signingIn,
        seconds,
      });
      busy.push(p95Of(await bench.load.run(page)));
      await signIns;
    }
  } finally {
    others.close();
  }
  const work = "desk, a page of products";
  return [
    { section, work: "one password hashed", unit: "ms", runs: alone, targets: [{ atLeast: 50 }] },
    { section, work: `${work}: p95`, unit: "ms", runs: quiet, targets: [] },
    {
      section,
      work: `${work} while ${signingIn} sign in without a pause: p95`,
      unit: "ms",
      runs: busy,
      // Less than one hash: nobody waits for another's password.
      targets: [{ atMost: 50 }],
    },
  ];
}

const p95Of = ({ latencies }: { readonly latencies: Float64Array }) =>
  quantile(Array.from(latencies), 0.95);

async function oneHash(): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < hashes; count++) {
    const begun = performance.now();
    await hashPassword(`correct horse battery ${count}`);
    times.push(performance.now() - begun);
  }
  return median(times);
}
