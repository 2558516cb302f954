/** What both factories take. */
import type { SessionChange } from "./session-token.ts";

/** How a client reaches the portal. */
export interface ClientOptions {
  /** The workspace's slug, as the supplier chose it. */
  workspace: string;
  /**
   * The backend's address, such as `https://orders.example`; a path in it is kept. In a browser it
   * may be relative, and is the page's own origin by default.
   */
  api?: string | URL | undefined;
  /** The token of a session that was opened before. */
  token?: string | null | undefined;
  /**
   * How calls travel. `plain`: as themselves, `Authorization` header and all. `envelope`: each as
   * one POST that a browser sends to another origin without a preflight, which saves a round trip.
   * `auto`, the default: the envelope in a browser (or a worker) towards another origin, else plain.
   */
  transport?: "auto" | "plain" | "envelope" | undefined;
  /** Stands in for the platform's `fetch`. */
  fetch?: typeof fetch | undefined;
  /** How long one attempt may take, in milliseconds; 20,000 by default. */
  timeout?: number | undefined;
  /** How often a call that failed is tried again by itself. */
  retry?: RetryOptions | undefined;
  /** Told whenever the session's token changes, so that a page can keep it. */
  onSessionChange?: ((change: SessionChange) => void) | undefined;
}

/** How often a call that failed is tried again by itself, and how soon. */
export interface RetryOptions {
  /** How many times after the first attempt; 4 by default, 0 for never. */
  limit?: number | undefined;
  /**
   * Milliseconds before the first retry, doubled before each further one, and lessened by chance by
   * up to a half; 400 by default. What a server asks for with `Retry-After` comes on top.
   */
  backoff?: number | undefined;
}

/** What every call takes last. */
export interface CallOptions {
  /** Ends the call; it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}
