/** Tells a hand scanner, which types faster than anybody and ends with Enter, from a hand. */

/** No hand types so fast, in milliseconds from key to key. */
const fastest = 35;

/** The shortest code that tells. */
const shortest = 4;

/** Watches the keys of one field. */
export class ScanDetector {
  private first = 0;
  private last = 0;
  private typed: string[] = [];

  /** A key was pressed; `at` is the event's own time, in milliseconds. Whether a code may begin. */
  key(key: string, at: number): boolean {
    if (key.length !== 1) return false; // Shift, arrows: none is part of a code.
    const begins = this.typed.length === 0 || at - this.last > 250;
    if (begins) [this.first, this.typed] = [at, []];
    this.last = at;
    this.typed.push(key);
    return begins;
  }

  /** What was typed so far is no part of a scan. */
  forget(): void {
    this.typed = [];
  }

  /** What was scanned up to this Enter, empty where a hand typed; what follows is another code. */
  scanned(at: number): string {
    const { typed, first, last } = this;
    this.typed = [];
    const pause = (last - first) / (typed.length - 1);
    return typed.length >= shortest && pause < fastest && at - last < 100 ? typed.join("") : "";
  }

  /** Whether what was typed up to this Enter was scanned. */
  isScan(at: number): boolean {
    return this.scanned(at) !== "";
  }
}
