/**
 * Rate limits that every process shares and a restart does not forget: of what can be guessed at.
 * A limit is one number for a secret or account, the time at which all of its calls are there again;
 * each call moves it on, and is refused where it would lie further ahead than all calls together.
 */
import { createHash } from "node:crypto";
import type { RouteName } from "@order-portal/contract";
import { type Source, statement } from "../database/statement.ts";
import type { Store } from "../database/store.ts";
import { type Limit, kept, limits, scaled } from "./limits.ts";
import type { RateDecision } from "./rate-limits.ts";
import { refuse } from "./refusal.ts";

/** What a call is about; null where it is about nothing that is counted. */
interface Counted {
  readonly subject: string | null;
  readonly account: string | null;
}

/** Counts calls in the database. */
export interface KeptLimits {
  /** Counts a call; the decision where it is refused. */
  count(route: RouteName, counted: Counted): Promise<RateDecision | null>;
}

const keptRoutes: ReadonlySet<RouteName> = new Set(kept);

/** How many counts that are over are cleared away with each call. */
const clearedAtOnce = 20;

const take = statement<{ full_at: number }>(
  () => `
    insert into rate_counts (counted, full_at) values (?, ?)
    on conflict (counted) do update set
      full_at = ? + case when rate_counts.full_at > ? then rate_counts.full_at else ? end
    where rate_counts.full_at <= ?
    returning full_at`,
);

const clear = statement(
  () => `
    delete from rate_counts where counted in (
      select counted from rate_counts where full_at <= ? order by full_at limit ${clearedAtOnce}
    )`,
);

const read = statement<{ full_at: number }>(
  () => `select full_at from rate_counts where counted = ?`,
);

/** The counters of a store. `scale` multiplies every limit; 0 turns them off. */
export function createKeptLimits(store: Store, scale: number, now: () => number): KeptLimits {
  const decide = async (source: Source, limit: Limit, what: string, value: string) => {
    const at = now();
    const { calls, seconds } = scaled(limit, scale);
    const perCall = Math.ceil((seconds * 1000) / calls);
    const counted = createHash("sha256").update(`${what} ${value}`).digest("base64url");
    // The last moment from which one call more is still within the limit.
    const latest = at + perCall * (calls - 1);
    if ((await take(source, counted, at + perCall, perCall, at, at, latest)).length > 0)
      return null;
    const fullAt = (await read(source, counted))[0]?.full_at ?? at;
    const retryAfter = Math.max(1, Math.ceil((Number(fullAt) - latest) / 1000));
    return {
      headers: {
        "ratelimit-policy": `"${what}";q=${calls};w=${seconds}`,
        ratelimit: `"${what}";r=0;t=${retryAfter}`,
      },
      refusal: refuse("rate_limited", `Try again in ${retryAfter} seconds.`, { retryAfter }),
    };
  };

  return {
    async count(route, counted) {
      if (scale === 0 || !keptRoutes.has(route)) return null;
      const { subject: ofSubject, account: ofAccount } = limits[route] ?? {};
      const { subject, account } = counted;
      if (subject === null && account === null) return null;
      return store.transaction(async (db) => {
        const source = { db, engine: store.engine };
        await clear(source, now());
        const bySubject =
          subject === null || !ofSubject
            ? null
            : await decide(source, ofSubject, `${route}-subject`, subject);
        if (bySubject !== null) return bySubject;
        return account === null || !ofAccount
          ? null
          : decide(source, ofAccount, `${route}-account`, account);
      });
    },
  };
}
