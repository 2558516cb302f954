/**
 * Bounds the memory that V8 takes beyond what is in use. By itself it lets the place of new things
 * grow to 128 MB in any program that runs long enough, and the rest to three times what is needed
 * before it looks for what is not: with 100,000 products 645 MB where 150 MB were in use.
 */
import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** The bytes up to which the place of new things may grow: two halves, of which one is in use. */
const bound = 16_000_000;

/** How many hundredths more than was in use the rest may take before it is cleared again. */
const spareHundredths = 25;

/**
 * Bounds both, and holds the place of new things as small as it is, which suits a program that is
 * only being loaded. Gives a function that lets it grow up to its bound from then on.
 */
export function boundMemory(): () => void {
  setFlagsFromString(`--heap-growing-percent=${spareHundredths}`);
  let grows = true;
  const letGrow = (wanted: boolean) => {
    if (wanted === grows) return;
    grows = wanted;
    // How many times larger it becomes when it has to grow; V8 looks at it each time.
    setFlagsFromString(`--semi-space-growth-factor=${wanted ? 2 : 1}`);
  };
  letGrow(false);
  return () => {
    const look = () => letGrow(youngBytes() < bound);
    // After each collection: V8 shrinks it in quiet times, and then it may grow again.
    new PerformanceObserver(look).observe({ entryTypes: ["gc"] });
    look();
  };
}

const youngBytes = () =>
  getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space")?.space_size ?? 0;
