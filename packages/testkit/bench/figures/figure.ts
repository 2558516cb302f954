/** A figure: one thing that was measured in several runs, with its target and its floor. */
import { median } from "./statistics.ts";

/** What a figure is counted in. */
export type Unit = "ms" | "s" | "/s" | "MB" | "bytes" | "files" | "calls" | "times";

/** What a figure should be. `timesFloor`: at most so many times as dear as its floor. */
export type Target = { readonly atMost: number } | { readonly atLeast: number } | TimesFloor;

interface TimesFloor {
  readonly timesFloor: number;
}

/** The least that this work can cost, measured in the same runs. */
export interface Floor {
  readonly what: string;
  readonly runs: readonly number[];
}

/** One thing that was measured. */
export interface Figure {
  /** The part of the benchmark that measured it, as `--only` names it. */
  readonly section: string;
  readonly work: string;
  readonly unit: Unit;
  /** What each run gave. */
  readonly runs: readonly number[];
  /** What it should be; empty where it is only told. */
  readonly targets: readonly Target[];
  readonly floor?: Floor;
}

/** How many times as dear as its floor a figure is: 1 is as good as can be. */
export function timesFloor({ unit, runs, floor }: Figure): number | null {
  if (floor === undefined) return null;
  const [own, least] = [median(runs), median(floor.runs)];
  // Of what is done in a second more is better.
  return unit === "/s" ? least / own : own / least;
}

/** Whether a figure's median meets all its targets; null where it has none. */
export function isMet(figure: Figure): boolean | null {
  if (figure.targets.length === 0) return null;
  const value = median(figure.runs);
  return figure.targets.every((target) => {
    if ("atMost" in target) return value <= target.atMost;
    if ("atLeast" in target) return value >= target.atLeast;
    const times = timesFloor(figure);
    if (times === null) throw new Error(`${figure.work} is held against a floor that it lacks.`);
    return times <= target.timesFloor;
  });
}
