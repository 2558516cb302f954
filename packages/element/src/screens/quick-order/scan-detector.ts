/** Tells a hand scanner, which types faster than anybody and ends with Enter, from a hand. */

/** No hand types so fast, in milliseconds from key to key. */
const fastest = 35;

/** The shortest code that tells. */
const shortest = 4;

/** Watches the keys of one field. */
export class ScanDetector {
  private first = 0;
  private last = 0;
  private count = 0;

  /** A key was pressed; `at` is the event's own time, in milliseconds. */
  key(key: string, at: number): void {
    if (key.length !== 1) return; // Shift, arrows: none is part of a code.
    if (this.count === 0 || at - this.last > 250) [this.first, this.count] = [at, 0];
    this.last = at;
    this.count++;
  }

  /** Whether what was typed up to this Enter was scanned; what follows is another code. */
  isScan(at: number): boolean {
    const { count, first, last } = this;
    this.count = 0;
    return count >= shortest && (last - first) / (count - 1) < fastest && at - last < 100;
  }
}
