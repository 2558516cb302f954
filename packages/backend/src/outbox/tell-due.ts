/** Tells what is due: messages of what has happened are made, and sent a few at a time. */
import type { AppContext } from "../context.ts";
import { noteInvitationMail } from "../staff/invitation-queries.ts";
import { mailOwnersOfEnd } from "../webhooks/mail-owners-of-end.ts";
import {
  type EndpointRow,
  endEndpoint,
  findEndpoint,
  noteFailure,
  noteSuccess,
} from "../webhooks/endpoint-queries.ts";
import { sendWebhookDelivery } from "../webhooks/send-webhook-delivery.ts";
import {
  type AttemptResult,
  type DeliveryRow,
  claimDue,
  giveBack,
  recordAttempt,
} from "./delivery-queries.ts";
import { makeDeliveries } from "./make-deliveries.ts";
import { nextWait } from "./retry-schedule.ts";
import { sendMailDelivery } from "./send-mail-delivery.ts";
import type { Tried } from "./tried.ts";

/** Longer than any attempt takes, in milliseconds. */
const lease = 60_000;
/** Messages that one process sends at once. */
const atOnce = 16;
/** Of these, so many to one endpoint: one that hangs must not hold up the others. */
const atOnceToOne = 4;
/** When a message is looked at again that had to stand back, in milliseconds. */
const standBack = 250;
/** An endpoint that has failed for so long is ended, in milliseconds. */
const failingAtMost = 3 * 24 * 3_600_000;

/** What sends the messages of one process. */
export interface Teller {
  /** Makes and takes what is due, as far as there is room, and does not wait for it to be sent. */
  round(): Promise<boolean>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** Makes a teller. Any number of processes may have one over the same database. */
export function createTeller(app: AppContext): Teller {
  const { store, now } = app;
  const flights = new Set<Promise<void>>();
  const toEach = new Map<number, number>();

  /** Counts a call to an endpoint; false where it has enough of them under way. */
  const takePlace = (endpointId: number | null): boolean => {
    if (endpointId === null) return true;
    const already = toEach.get(endpointId) ?? 0;
    if (already >= atOnceToOne) return false;
    toEach.set(endpointId, already + 1);
    return true;
  };
  const givePlace = (endpointId: number | null) => {
    if (endpointId === null) return;
    const left = (toEach.get(endpointId) ?? 1) - 1;
    if (left === 0) toEach.delete(endpointId);
    else toEach.set(endpointId, left);
  };

  const fly = (work: Promise<void>) => {
    const flight = work
      .catch((error: unknown) => {
        app.log.warn({ error }, "What came of a message was not written down; it is sent again.");
      })
      .finally(() => flights.delete(flight));
    flights.add(flight);
  };

  return {
    async round() {
      const made = (await hasEvents(app)) && (await makeDeliveries(app)) > 0;
      const room = atOnce - flights.size;
      if (room <= 0 || !(await hasDue(app))) return made;
      const full = [...toEach].filter(([, count]) => count >= atOnceToOne).map(([id]) => id);
      const claimed = await store.transaction((db) =>
        claimDue({ db, engine: store.engine }, { now: now(), lease, count: room, not: full }),
      );
      for (const delivery of claimed) {
        if (takePlace(delivery.endpoint_id)) {
          fly(tell(app, delivery).finally(() => givePlace(delivery.endpoint_id)));
        } else {
          fly(store.transaction((db) => giveBack(db, delivery.id, now() + standBack)));
        }
      }
      return made || claimed.length > 0;
    },
    async idle() {
      while (flights.size > 0) await Promise.all(flights);
    },
  };
}

const hasEvents = async ({ db }: AppContext): Promise<boolean> =>
  (await db.selectFrom("outbox_events").select("id").limit(1).executeTakeFirst()) !== undefined;

const hasDue = async ({ db, now }: AppContext): Promise<boolean> =>
  (await db
    .selectFrom("deliveries")
    .select("id")
    .where("state", "=", "waiting")
    .where("due_at", "<=", now())
    .limit(1)
    .executeTakeFirst()) !== undefined;

async function tell(app: AppContext, delivery: DeliveryRow): Promise<void> {
  const { store, now, log } = app;
  const endpoint =
    delivery.endpoint_id === null
      ? null
      : await findEndpoint(app.db, delivery.workspace_id, delivery.endpoint_id);
  const started = performance.now();
  const tried = await attempt(app, delivery, endpoint);
  const at = now();
  const result: AttemptResult = {
    at,
    status: tried.status,
    milliseconds: performance.now() - started,
    answer: tried.answer,
    then: whatThen(delivery, tried, at),
  };
  await store.transaction(async (db) => {
    await recordAttempt(db, delivery.id, result);
    if (delivery.type === "staff.invited") await noteInvitationMail(db, delivery, result);
    if (!endpoint) return;
    if (tried.outcome === "sent") await noteSuccess(db, endpoint.id);
    else await noteFailure(db, endpoint.id, at);
    const ended = endOf(endpoint, tried, at);
    if (ended === null || !(await endEndpoint(db, endpoint.id, ended, at))) return;
    await mailOwnersOfEnd({ db, engine: store.engine }, endpoint, ended, at);
  });
  // The receiver stays out of it: logs are read by many.
  const { channel, type } = delivery;
  log.info({ channel, type, outcome: tried.outcome, status: tried.status }, "Told.");
}

/** Tries to send a message; `endpoint` is null for a mail, undefined where it is there no more. */
function attempt(
  app: AppContext,
  delivery: DeliveryRow,
  endpoint: EndpointRow | null | undefined,
): Promise<Tried> | Tried {
  if (endpoint === null) {
    const { good_until: goodUntil } = delivery;
    return goodUntil !== null && goodUntil <= app.now() ? tooLate : sendMailDelivery(app, delivery);
  }
  if (endpoint?.active === 1) return sendWebhookDelivery(app, delivery, endpoint);
  return { status: null, answer: "The endpoint is turned off.", outcome: "refused" };
}

const tooLate: Tried = {
  status: null,
  answer: "What it bears has ended meanwhile: it is not sent late.",
  outcome: "refused",
};

function whatThen(
  { channel, attempts, good_until: goodUntil }: DeliveryRow,
  { outcome }: Tried,
  at: number,
): AttemptResult["then"] {
  if (outcome === "sent") return "sent";
  const wait = outcome === "failed" ? nextWait(channel, attempts + 1, Math.random()) : null;
  if (wait === null || at + wait >= (goodUntil ?? Infinity)) return "given_up";
  return { dueAt: at + wait };
}

function endOf({ failing_since: since }: EndpointRow, { outcome }: Tried, at: number) {
  if (outcome === "gone") return "gone";
  return outcome === "failed" && since !== null && at - since >= failingAtMost ? "failing" : null;
}
