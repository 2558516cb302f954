/**
 * Bounds the memory in which V8 makes new things. By itself it grows to 128 MB in any program that
 * runs long enough, whatever it needs, and so most of this program's memory would be that.
 */
import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** The bytes up to which it may grow: two halves, of which one is in use. */
const bound = 16_000_000;

/**
 * Holds it as small as it is, which suits a program that is only being loaded. Gives a function that
 * lets it grow up to its bound from then on.
 */
export function boundYoungMemory(): () => void {
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
