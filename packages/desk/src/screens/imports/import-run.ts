/** An import from the files to the last row: read, looked at, put in with progress, stopped, gone on with. */
import {
  maximumPreviewRows,
  rowTableNames,
  type OrderDesk,
  type RowTable,
} from "@order-portal/sdk/desk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import {
  hasColumnTwice,
  missingColumns,
  tablesOf,
  type ImportSource,
  type KnownColumns,
} from "./import-source.ts";
import { importSteps, rowsOfStep, type ImportStep, type PreviewedSource } from "./import-steps.ts";
import { readSources, type UnreadFile } from "./read-sources.ts";
import { sentTables } from "./sent-rows.ts";

/** A row that is not taken: its place among those that were sent, and why. */
export interface RefusedPlace {
  readonly row: number;
  readonly column: string;
  readonly reason: string;
}

/** How far an import has come. */
export type ImportPhase =
  | "idle"
  | "reading"
  /** Files are there, and not looked at yet: something is to be chosen. */
  | "choosing"
  | "looking"
  /** What would happen is shown. */
  | "shown"
  | "applying"
  /** Stopped, by hand or by an error; it can go on. */
  | "stopped"
  | "done";

/** Runs an import for a screen. */
export class ImportRun implements ReactiveController {
  phase: ImportPhase = "idle";
  sources: readonly ImportSource[] = [];
  unread: readonly UnreadFile[] = [];
  previews: readonly PreviewedSource[] = [];
  /** Rows that were put so far, of all that are to be put. */
  done = 0;
  total = 0;
  taken = 0;
  /** Rows that were refused only when they were put: something had changed since the preview. */
  late = new Map<PreviewedSource, RefusedPlace[]>();
  error: unknown = null;
  /** There are more rows in all than are looked at together: what a sheet brings along counts too. */
  isTooMuch = false;
  /** Asked to stop: what is under way is waited for. */
  isStopping = false;

  private readonly host: ReactiveControllerHost;
  private readonly client: () => OrderDesk;
  /** The supplier's language, in which numbers are written. */
  private readonly locale: () => string;
  private steps: readonly ImportStep[] = [];
  private next = 0;
  private abort: AbortController | null = null;

  constructor(host: ReactiveControllerHost, client: () => OrderDesk, locale: () => string) {
    this.host = host;
    this.locale = locale;
    this.client = client;
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing until files come.
  }

  hostDisconnected(): void {
    this.abort?.abort();
    if (this.phase === "applying") this.set("stopped");
  }

  /** Whether leaving now would end something. */
  get isAtWork(): boolean {
    return this.phase === "applying" || this.phase === "stopped";
  }

  /** Reads files, beside those that are there already, and looks at them where nothing is open. */
  async add(
    files: readonly File[],
    known: KnownColumns,
    writable: readonly RowTable[],
  ): Promise<void> {
    if (files.length === 0 || this.isAtWork) return;
    const before = this.phase === "done" ? [] : this.sources;
    this.set("reading");
    const { sources: read, unread } = await readSources(files, known);
    const sources = read.map((source) =>
      source.table === null || writable.includes(source.table)
        ? source
        : { ...source, table: null },
    );
    const names = new Set(sources.map(({ name }) => name));
    // A corrected file takes the place of the one before.
    const rank = ({ table }: ImportSource) => (table === null ? -1 : rowTableNames.indexOf(table));
    this.sources = [...before.filter(({ name }) => !names.has(name)), ...sources].sort(
      (one, other) => rank(one) - rank(other),
    );
    this.unread = unread;
    this.previews = [];
    if (this.sources.length === 0) this.set("idle");
    else if (this.isReady) await this.look();
    else this.set("choosing");
  }

  /** Changes what a source is taken for. */
  change(before: ImportSource, after: ImportSource | null): void {
    this.sources = this.sources.flatMap((source) =>
      source === before ? (after ? [after] : []) : [source],
    );
    this.previews = [];
    this.isTooMuch = false;
    this.set(this.sources.length === 0 ? "idle" : "choosing");
  }

  /** Forgets everything. */
  clear(): void {
    this.abort?.abort();
    Object.assign(this, { sources: [], unread: [], previews: [], error: null, isTooMuch: false });
    this.set("idle");
  }

  /** Whether each table that is to be brought in has its columns, and none comes twice. */
  get isReady(): boolean {
    const chosen = this.sources.filter(({ table }) => table !== null);
    const tables = chosen.flatMap(tablesOf);
    return (
      chosen.length > 0 &&
      new Set(tables).size === tables.length &&
      chosen.every((source) => missingColumns(source).length === 0 && !hasColumnTwice(source))
    );
  }

  /** Asks what the rows would become. */
  async look(): Promise<void> {
    const sent = this.sources.flatMap((source) =>
      sentTables(source, this.locale()).map((one) => ({ source, ...one })),
    );
    this.error = null;
    this.isTooMuch = rowsSent(sent) > maximumPreviewRows;
    if (this.isTooMuch) {
      this.set("choosing");
      return;
    }
    this.set("looking");
    this.abort = new AbortController();
    const { signal } = this.abort;
    try {
      const asked = sent.map(({ table, columns, rows }) => ({ table, columns, rows }));
      const { tables } = await this.client().rows.preview(asked, { signal });
      this.previews = sent.flatMap((one) => {
        const preview = tables.find(({ table }) => table === one.table);
        return preview ? [{ ...one, preview }] : [];
      });
      this.steps = importSteps(this.previews);
      this.next = 0;
      this.late = new Map();
      Object.assign(this, { done: 0, taken: 0, total: rowsIn(this.steps) });
      this.set("shown");
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
      this.set("choosing");
    }
  }

  /** Puts in what the preview has shown, from where it stopped. */
  async apply(): Promise<void> {
    this.error = null;
    this.isStopping = false;
    this.abort = new AbortController();
    const { signal } = this.abort;
    this.set("applying");
    try {
      for (let step = this.steps[this.next]; step; step = this.steps[this.next]) {
        const { table } = step.of;
        const { taken, rows } = await this.client().rows.put(table, rowsOfStep(step), { signal });
        this.taken += taken;
        this.done += step.places.length;
        this.next += 1;
        this.noteLate(step, rows);
        this.host.requestUpdate();
        if (this.isAskedToStop()) break;
      }
      this.set(this.next < this.steps.length ? "stopped" : "done");
    } catch (error) {
      if (!signal.aborted) this.error = error;
      this.set("stopped");
    }
  }

  /** Stops after what is under way; rows that are in stay in. */
  stop(): void {
    this.isStopping = true;
    this.host.requestUpdate();
  }

  /**
   * Every row of a table that is not taken, in the order of the file. What a row brings along is
   * refused with it, and not told of a second time.
   */
  refusedOf(of: PreviewedSource): RefusedPlace[] {
    const host = this.previews.find((one) => one.source === of.source);
    const told = new Set(
      host === of ? [] : host?.preview.refused.map(({ row }) => host.places[row]),
    );
    return [...of.preview.refused, ...(this.late.get(of) ?? [])]
      .filter(({ row }) => !told.has(of.places[row]))
      .sort((a, b) => a.row - b.row);
  }

  /** Asked anew after each call, since the person may press in the meantime. */
  private isAskedToStop(): boolean {
    return this.isStopping;
  }

  private noteLate(
    { of, places }: ImportStep,
    rows: readonly { outcome: string; column?: string | undefined; reason?: string | undefined }[],
  ) {
    const refused = rows.flatMap(({ outcome, column = "", reason = "" }, i) =>
      outcome === "refused" ? [{ row: places[i] ?? 0, column, reason }] : [],
    );
    if (refused.length === 0) return;
    this.late.set(of, [...(this.late.get(of) ?? []), ...refused]);
  }

  private set(phase: ImportPhase) {
    this.phase = phase;
    this.host.requestUpdate();
  }
}

const rowsSent = (tables: readonly { readonly rows: readonly unknown[] }[]): number =>
  tables.reduce((sum, { rows }) => sum + rows.length, 0);

const rowsIn = (steps: readonly ImportStep[]): number =>
  steps.reduce((sum, { places }) => sum + places.length, 0);
