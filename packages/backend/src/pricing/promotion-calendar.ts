/** Which promotions run when. */
import { type CompiledPromotion, compilePromotion, indexPromotions } from "./choose-promotion.ts";
import type { ScopeIndex } from "./scope-index.ts";
import type { Promotion } from "./types.ts";

/** A time in which no promotion starts or ends. */
export interface PromotionPeriod {
  /** Those that run in it. */
  readonly promotions: ScopeIndex<CompiledPromotion>;
  /** The first instant after it; null where it never ends. */
  readonly ends: number | null;
}

/** The period that an instant lies in. */
export type PromotionCalendar = (at: number) => PromotionPeriod;

/**
 * Lays out promotions in time. A promotion runs from `starts` on and until just before `ends`.
 * Each period is indexed when it is first asked for, and then kept.
 */
export function compileCalendar(promotions: readonly Promotion[]): PromotionCalendar {
  const compiled = promotions.map(compilePromotion);
  const instants = promotions.flatMap(({ starts, ends }) => [starts, ends]);
  const turns = [...new Set(instants)].filter((turn) => turn !== null).sort((a, b) => a - b);
  const periods = new Map<number, PromotionPeriod>();

  return (at) => {
    const index = countUpTo(turns, at);
    const known = periods.get(index);
    if (known !== undefined) return known;
    const running = compiled.filter(({ source }) => isRunning(source, at));
    const period = { promotions: indexPromotions(running), ends: turns[index] ?? null };
    periods.set(index, period);
    return period;
  };
}

function isRunning({ starts, ends }: Promotion, at: number): boolean {
  return (starts === null || starts <= at) && (ends === null || at < ends);
}

/** How many of the ascending values are at most `limit`. */
function countUpTo(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
