/** Makes and changes customers. */
import type {
  CustomerChange,
  CustomerRecord,
  DeskCustomer,
  NewCustomer,
} from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { announce } from "../outbox/announce.ts";
import { refuseQuestions } from "../prices/refuse-questions.ts";
import { endSessionsOfBlocked } from "../sessions/session-queries.ts";
import { raiseCatalogueRevision } from "../workspaces/raise-catalogue-revision.ts";
import { readCustomer } from "./customer-record.ts";
import { blankCustomer } from "./blank-customer.ts";
import { changedFields } from "./changed-fields.ts";
import { doubtfulAddresses } from "./doubtful-addresses.ts";
import { getCustomer, unknownCustomer } from "./get-customer.ts";
import { writeCustomer } from "./write-customer.ts";

/** What was asked about, and is meant all the same. */
interface Confirmable {
  readonly confirmed?: boolean | undefined;
}

/** Makes a customer. */
export async function createCustomer(
  context: StaffContext,
  { confirmed = false, ...input }: NewCustomer & Confirmable,
): Promise<DeskCustomer | Refusal> {
  const record = withChange({ ...blankCustomer, number: input.number, name: input.name }, input);
  const refused = await transactionUnlessRefused(context.store, async (source) => {
    const { db } = source;
    const written = await writeCustomer(source, context, null, record);
    if (isRefusal(written)) return written;
    const odd = isMeant(context, confirmed) ? [] : doubtfulAddresses(record.addresses, []);
    if (odd.length > 0) return refuseQuestions(odd);
    const subject = { kind: "customer", name: record.number };
    await announceCustomer(source, context, "customer.created", written.id);
    await writeAudit(db, context, {
      action: "customer.created",
      subject,
      detail: { name: record.name },
    });
    await raiseCatalogueRevision(db, context.workspace.id);
    return null;
  });
  return refused ?? getCustomer(context, record.number);
}

/** Changes a customer; a revision that is not the present one is refused. */
export async function updateCustomer(
  context: StaffContext,
  number: string,
  { revision, confirmed = false, ...change }: CustomerChange & Confirmable & { revision: string },
): Promise<DeskCustomer | Refusal> {
  const outcome = await transactionUnlessRefused(context.store, async (source) => {
    const { db } = source;
    const known = await readCustomer(source, context.workspace.id, number, "lock");
    if (known === undefined) return unknownCustomer();
    if (known.revision !== revision) {
      return refuse("record_changed", "Somebody else has changed this customer meanwhile.");
    }
    const record = withChange(known.record, change);
    const changed = changedFields(known.record, record);
    if (changed === null) return { number };
    const written = await writeCustomer(source, context, known, record);
    if (isRefusal(written)) return written;
    const odd = isMeant(context, confirmed)
      ? []
      : doubtfulAddresses(record.addresses, known.record.addresses);
    if (odd.length > 0) return refuseQuestions(odd);
    if (record.blocked && !known.record.blocked) await endSessionsOfBlocked(db, [known.id]);
    await announceCustomer(source, context, "customer.updated", known.id);
    const subject = { kind: "customer", name: record.number };
    await writeAudit(db, context, { action: "customer.updated", subject, detail: changed });
    await raiseCatalogueRevision(db, context.workspace.id);
    return { number: record.number };
  });
  return isRefusal(outcome) ? outcome : getCustomer(context, outcome.number);
}

/** A machine has nobody to ask: what it sends is what its program has, as with an import. */
const isMeant = ({ actor }: StaffContext, confirmed: boolean) =>
  confirmed || actor.staffId === null;

const announceCustomer = (
  source: Source,
  { workspace, now }: StaffContext,
  type: "customer.created" | "customer.updated",
  subjectId: number,
) => announce(source, { type, workspaceId: workspace.id, subjectId, at: now() });

/** The record with what the change names; a catalogue of everything names nothing. */
function withChange(record: CustomerRecord, change: CustomerChange): CustomerRecord {
  const named = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as Partial<CustomerRecord>; // The contract's schema has let these through.
  const changed = { ...record, ...named };
  const { all, categories, skus } = changed.catalogue;
  const catalogue = {
    all,
    categories: all ? [] : [...new Set(categories)].sort(byCodePoint),
    skus: all ? [] : [...new Set(skus)].sort(byCodePoint),
  };
  return { ...changed, catalogue };
}

/** The order in which the database gives them back, so that the same catalogue looks the same. */
const byCodePoint = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
