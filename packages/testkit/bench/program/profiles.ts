/** Reads the profiles that Node has written: which functions a process was busy in. */
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The part of a `.cpuprofile` that is read. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
    };
  }[];
  readonly samples: readonly number[];
  /** Microseconds from each sample to the next. */
  readonly timeDeltas: readonly number[];
}

/** How much time a function took itself, without those that it called. */
export interface Share {
  readonly name: string;
  readonly milliseconds: number;
  /** Of the time in which anything ran. */
  readonly share: number;
}

/** The functions with the largest shares, largest first. */
export function largestShares(
  { nodes, samples, timeDeltas }: Profile,
  count: number,
): readonly Share[] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const times = new Map<string, number>();
  let busy = 0;
  for (const [index, id] of samples.entries()) {
    const name = names.get(id) ?? "";
    const milliseconds = (timeDeltas[index] ?? 0) / 1000;
    if (name === "(idle)") continue;
    busy += milliseconds;
    times.set(name, (times.get(name) ?? 0) + milliseconds);
  }
  return [...times]
    .sort(([, one], [, other]) => other - one)
    .slice(0, count)
    .map(([name, milliseconds]) => ({ name, milliseconds, share: milliseconds / busy }));
}

/** Every profile below a folder, in words. */
export async function summarizeProfiles(folder: string): Promise<string> {
  const texts: string[] = [];
  for await (const file of glob("**/*.cpuprofile", { cwd: folder })) {
    // Written by Node itself.
    const profile = JSON.parse(await readFile(join(folder, file), "utf8")) as Profile;
    const lines = largestShares(profile, 25).map(
      ({ name, milliseconds, share }) =>
        `${(share * 100).toFixed(1).padStart(5)} %  ${milliseconds.toFixed(0).padStart(6)} ms  ${name}`,
    );
    texts.push([file, ...lines].join("\n"));
  }
  return texts.join("\n\n");
}

function nameOf({ functionName, url, lineNumber }: Profile["nodes"][number]["callFrame"]): string {
  const name = functionName === "" ? "(anonymous)" : functionName;
  const file = url.replace(/^.*\/(?:node_modules|packages)\//, "");
  return file === "" ? name : `${name}  ${file}:${lineNumber + 1}`;
}
