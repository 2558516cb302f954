/** The messages of a workspace, and one of them with all that was tried. */
import type { DeliveryDetails, DeliveryPage } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import type { Connection } from "../database/store.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import type { OrderMail } from "../order-mail/compose-order-mail.ts";
import type { DeliveryRow } from "./delivery-queries.ts";
import { toDelivery } from "./delivery-value.ts";

/** Which messages are asked for. */
export interface DeliveryQuestion {
  readonly channel?: "mail" | "webhook" | undefined;
  readonly state?: "waiting" | "sent" | "given_up" | undefined;
  readonly order?: string | undefined;
  readonly customer?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** How many messages a page looks through where no index has all of its filters. */
const lookedThrough = 5000;

/** A page of messages, newest first. */
export async function listDeliveries(
  { db, workspace, actor }: StaffContext,
  question: DeliveryQuestion,
): Promise<DeliveryPage | Refusal> {
  const { channel, state, order, customer, endpoint, limit = 50, cursor } = question;
  const before = readCursor(cursor);
  if (isRefusal(before)) return before;
  let query = db
    .selectFrom("deliveries")
    .selectAll()
    .where("workspace_id", "=", workspace.id)
    .where("id", "<", before)
    .orderBy("id", "desc");
  if (state !== undefined) query = query.where("state", "=", state);
  const subject = order ?? customer;
  if (subject !== undefined) {
    const kind = order === undefined ? "customer" : "order";
    query = query.where("subject_kind", "=", kind).where("subject", "=", subject);
  }
  if (endpoint !== undefined) query = query.where("endpoint_id", "=", Number(endpoint));
  const seesAll = actor.permissions.has("desk:settings");
  const isShown = (row: DeliveryRow) =>
    (channel === undefined || row.channel === channel) && maySee(actor, row);
  const isFiltered = channel !== undefined || !seesAll;
  const window = isFiltered ? lookedThrough : limit + 1;
  const seen = await query.limit(window).execute();
  const rows = seen.filter(isShown);
  const shown = rows.slice(0, limit);
  const end = rows.length > limit ? shown.at(-1) : seen.length === window ? seen.at(-1) : undefined;
  return {
    deliveries: shown.map(toDelivery),
    nextCursor: end === undefined ? null : String(end.id),
  };
}

/** Whoever sees orders sees the mails about them, and whoever looks after customers theirs. */
function maySee(
  { permissions }: StaffContext["actor"],
  { channel, subject_kind: kind }: DeliveryRow,
): boolean {
  if (permissions.has("desk:settings")) return true;
  if (channel !== "mail") return false;
  const isOfCustomer = kind === "customer" || kind === "account";
  return kind === "order" || (isOfCustomer && permissions.has("desk:customers"));
}

/** A message of the workspace that the actor may see, or that there is none. */
export async function findDelivery(
  { workspace, actor }: Pick<StaffContext, "workspace" | "actor">,
  db: Connection,
  id: string,
): Promise<DeliveryRow | Refusal> {
  const row = await db
    .selectFrom("deliveries")
    .selectAll()
    .where("workspace_id", "=", workspace.id)
    .where("id", "=", Number(id))
    .executeTakeFirst();
  return row !== undefined && maySee(actor, row)
    ? row
    : refuse("not_found", "There is no such message.");
}

/** How many attempts are shown: those of the schedule, and many more by hand. */
const mostAttempts = 100;

/** One message with what it says and every attempt, newest first. */
export async function getDelivery(
  context: StaffContext,
  id: string,
): Promise<DeliveryDetails | Refusal> {
  const row = await findDelivery(context, context.db, id);
  if (isRefusal(row)) return row;
  const attempts = await context.db
    .selectFrom("delivery_attempts")
    .select(["at", "status", "milliseconds", "answer"])
    .where("delivery_id", "=", row.id)
    .orderBy("id", "desc")
    .limit(mostAttempts)
    .execute();
  return {
    ...toDelivery(row),
    content: contentOf(row),
    attemptList: attempts.map(({ at, ...rest }) => ({ at: new Date(at).toISOString(), ...rest })),
  };
}

function contentOf({ channel, body }: DeliveryRow): string {
  if (channel === "webhook") return body;
  // Written by `makeDeliveries` or `queueSecretMail`.
  const { subject, text } = JSON.parse(body) as OrderMail;
  return `${subject}\n\n${text}`;
}

/** Messages are numbered as they are made: the cursor is the number of the last one shown. */
function readCursor(cursor: string | undefined): number | Refusal {
  if (cursor === undefined) return Number.MAX_SAFE_INTEGER;
  if (/^[0-9]{1,15}$/.test(cursor)) return Number(cursor);
  const detail = "This cursor is of another list: begin anew.";
  return refuse("invalid_request", detail, {
    errors: [{ pointer: "/cursor", code: "invalid", detail }],
  });
}
