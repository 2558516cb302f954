/** What the load process is told to do, and what it tells back. */

/** A request to be sent. */
export interface Request {
  readonly method: string;
  readonly path: string;
  /** The session's token. */
  readonly token?: string;
  /** The body, as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A load: who is to be asked what, by how many at once, and for how long. */
export interface LoadOrder {
  readonly port: number;
  readonly requests: readonly Request[];
  readonly connections: number;
  /** Without it each request is sent once; with it they are sent over and over for so long. */
  readonly seconds?: number;
  /** Whether the answers are given back, in the order of the requests. */
  readonly keepAnswers?: boolean;
}

/** An answer that was kept. */
export interface KeptAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** What became of a load. */
export interface LoadResult {
  /** From each request to the last byte of its answer, in milliseconds. */
  readonly latencies: Float64Array;
  readonly seconds: number;
  /** Only with `keepAnswers`. */
  readonly answers: readonly KeptAnswer[];
}
