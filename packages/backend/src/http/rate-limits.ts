/** Rate limits: token buckets in memory, so that guessing and flooding cost more than they bring. */
import type { RouteName } from "@order-portal/contract";
import { refuse, type Refusal } from "./refusal.ts";

/** So many calls at once, and as many again over so many seconds. */
interface Limit {
  readonly calls: number;
  readonly seconds: number;
}

/**
 * Limits by caller's address, and by the secret or account that a call is about. A subject may be
 * an account as one address asks for it, so that a stranger elsewhere locks nobody out; then the
 * account as such has a limit of its own, far above what a person needs.
 */
const limits: Partial<Record<RouteName, { address?: Limit; subject?: Limit; account?: Limit }>> = {
  start: { address: { calls: 120, seconds: 60 } },
  sendLinkCode: {
    address: { calls: 30, seconds: 600 },
    subject: { calls: 5, seconds: 900 },
  },
  openLink: {
    address: { calls: 60, seconds: 60 },
    subject: { calls: 20, seconds: 60 },
  },
  readStaffLink: { address: { calls: 30, seconds: 60 } },
  openStaffLink: { address: { calls: 10, seconds: 60 } },
  makeFirstWorkspace: { address: { calls: 10, seconds: 60 } },
  signInStaff: {
    address: { calls: 30, seconds: 300 },
    subject: { calls: 10, seconds: 300 },
    account: { calls: 100, seconds: 3600 },
  },
  // Behind one address there may be a whole office; an account is guessed at ten times, no more.
  signIn: {
    address: { calls: 60, seconds: 300 },
    subject: { calls: 10, seconds: 300 },
    account: { calls: 100, seconds: 3600 },
  },
  requestNewPassword: {
    address: { calls: 20, seconds: 600 },
    subject: { calls: 5, seconds: 900 },
  },
  // Nothing in an answer tells which numbers there are; the limit keeps mail and queue from a flood.
  // Each registration has a code of its own, and each code five tries: so that they are not guessed,
  // and nobody's mailbox is filled, there are few of them for an address in a day.
  register: {
    address: { calls: 20, seconds: 3600 },
    subject: { calls: 5, seconds: 3600 },
    account: { calls: 10, seconds: 86_400 },
  },
  sendRegistrationCode: {
    address: { calls: 30, seconds: 600 },
    subject: { calls: 4, seconds: 86_400 },
  },
  confirmRegistration: {
    address: { calls: 60, seconds: 60 },
    subject: { calls: 20, seconds: 60 },
  },
  getRegistrationForm: { address: { calls: 120, seconds: 60 } },
  readAccountLink: { address: { calls: 30, seconds: 60 } },
  openAccountLink: { address: { calls: 10, seconds: 60 } },
  changeOwnPassword: { subject: { calls: 10, seconds: 300 } },
  changeOwnEmail: { subject: { calls: 5, seconds: 3600 } },
  confirmOwnEmail: { subject: { calls: 20, seconds: 60 } },
  inviteContact: { subject: { calls: 30, seconds: 3600 } },
  // Whoever asks too often is told; an account gets no more mail while its links are good.
  requestPasswordReset: {
    address: { calls: 10, seconds: 600 },
    subject: { calls: 5, seconds: 900 },
  },
  resetPassword: { address: { calls: 10, seconds: 60 } },
  changePassword: { subject: { calls: 10, seconds: 300 } },
  inviteStaff: { subject: { calls: 60, seconds: 3600 } },
  resendStaffInvitation: { subject: { calls: 60, seconds: 3600 } },
  // Each may send 20 mails; a supplier with thousands of customers sends them one call after another.
  sendLinks: { subject: { calls: 100, seconds: 600 } },
  // One message, again and again, to the same mailbox or endpoint.
  sendDeliveryAgain: { subject: { calls: 10, seconds: 600 } },
  testWebhookEndpoint: { subject: { calls: 30, seconds: 300 } },
  // Each has this server fetch a page of somebody's.
  checkPage: { subject: { calls: 20, seconds: 300 } },
  sendTestMail: { subject: { calls: 20, seconds: 600 } },
  // Of those that name a discount code: codes are words that can be guessed.
  updateCart: { subject: { calls: 30, seconds: 300 } },
  // Each may bring 2,000 lines; one is sent for each line that is typed or scanned.
  matchLines: { address: { calls: 240, seconds: 60 } },
  // Each is drawn anew, at some tenths of a second.
  getProforma: { subject: { calls: 60, seconds: 300 } },
  getDeskProforma: { subject: { calls: 120, seconds: 300 } },
  // Each asks another server, which has limits of its own.
  suggestAddresses: { subject: { calls: 120, seconds: 60 } },
  submitOrder: { subject: { calls: 60, seconds: 60 } },
};

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
    const limit = { calls: Math.max(1, Math.round(base.calls * scale)), seconds: base.seconds };
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
