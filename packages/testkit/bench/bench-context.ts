/** What every section of the benchmark is given. */
import type { Browser } from "playwright";
import type { Website } from "./browser/page-server.ts";
import type { Size } from "./data/prepared-data.ts";
import type { Figure } from "./figures/figure.ts";
import type { Load } from "./load/load.ts";
import type { Shop } from "./program/shop.ts";

/** The benchmark, as a section sees it. */
export interface Bench {
  /** How often each measurement is run. */
  readonly runs: number;
  readonly load: Load;
  /** The running shop of a size; started when first asked for, and kept to the end. */
  shop(size: Size): Promise<Shop>;
  /** The supplier's website, whose pages the shops let in. */
  website(): Promise<Website>;
  browser(): Promise<Browser>;
  /** Says what is being done. */
  say(text: string): void;
}

/** A section: measures, and gives its figures. */
export type Measure = (bench: Bench) => Promise<Figure[]>;
