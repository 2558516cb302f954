/** Rate limits: token buckets in memory, so that guessing and flooding cost more than they bring. */
import type { RouteName } from "@order-portal/contract";
import { type Limit, limits, scaled } from "./limits.ts";
import { refuse, type Refusal } from "./refusal.ts";

/** What was decided of one call. */
export interface RateDecision {
  /** The RateLimit fields to send with the answer; none where the call has no limit. */
  readonly headers: Readonly<Record<string, string>> | null;
  readonly refusal: Refusal | null;
}

/** Counts calls. */
export interface RateLimits {
  /** Counts a call from an address. */
  byAddress(route: RouteName, address: string): RateDecision;
  /** Counts a call about a secret or an account. */
  bySubject(route: RouteName, subject: string): RateDecision;
  /** Counts a call about an account, from wherever. */
  byAccount(route: RouteName, account: string): RateDecision;
  /** How many addresses and subjects are remembered; bounded, whatever comes. */
  remembered(): number;
}

const unlimited: RateDecision = { headers: null, refusal: null };

/** How many buckets there are before those that are full again, or nearly, are thrown away. */
const sweepAt = 20_000;

/** Makes empty counters. `scale` multiplies every limit; 0 turns them off. */
export function createRateLimits(scale: number, now: () => number): RateLimits {
  const buckets = new Map<string, { filled: number; at: number; limit: Limit }>();

  const level = (bucket: { filled: number; at: number; limit: Limit }) =>
    Math.min(
      bucket.limit.calls,
      bucket.filled + ((now() - bucket.at) / 1000) * (bucket.limit.calls / bucket.limit.seconds),
    );

  const sweep = () => {
    const byCalls = Array.from(buckets, ([key, bucket]) => {
      return { key, full: level(bucket) / bucket.limit.calls };
    }).sort((a, b) => b.full - a.full);
    // Under a flood from everywhere those go who have called least: memory is bounded in any case,
    // and the count of one who guesses stays.
    for (const { key, full } of byCalls) {
      if (full < 1 && buckets.size < sweepAt / 2) break;
      buckets.delete(key);
    }
  };

  const take = (base: Limit, name: string, key: string): RateDecision => {
    const limit = scaled(base, scale);
    const known = buckets.get(key);
    const filled = known === undefined ? limit.calls : level(known);
    const allowed = filled >= 1;
    const left = allowed ? filled - 1 : filled;
    if (known === undefined && buckets.size >= sweepAt) sweep();
    buckets.set(key, { filled: left, at: now(), limit });
    const perCall = limit.seconds / limit.calls;
    const retryAfter = Math.max(1, Math.ceil((1 - left) * perCall));
    return {
      headers: {
        "ratelimit-policy": `"${name}";q=${limit.calls};w=${limit.seconds}`,
        ratelimit: `"${name}";r=${Math.floor(left)};t=${left >= 1 ? 0 : retryAfter}`,
      },
      refusal: allowed
        ? null
        : refuse("rate_limited", `Try again in ${retryAfter} seconds.`, { retryAfter }),
    };
  };

  const count = (kind: "address" | "subject" | "account") => (route: RouteName, value: string) => {
    const limit = scale === 0 ? undefined : limits[route]?.[kind];
    return limit === undefined
      ? unlimited
      : take(limit, `${route}-${kind}`, `${route} ${kind} ${value}`);
  };
  return {
    byAddress: count("address"),
    bySubject: count("subject"),
    byAccount: count("account"),
    remembered: () => buckets.size,
  };
}
