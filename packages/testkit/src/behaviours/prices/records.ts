/** What the five kinds of price records have in common in the mock. */
import type { FieldError } from "@order-portal/contract";
import { Refusal, refuse } from "../../http/refusal.ts";
import { newId, type MockState } from "../../state.ts";

/** What every record has. */
export interface MockRecord {
  id: string;
  revision: string;
}

/** A body without what is said beside the record itself. */
type Body = { confirmed?: boolean | undefined; revision?: string };

const newRevision = (state: MockState) =>
  newId(state, "r").replace("-", "").slice(-12).padStart(12, "0");

/** The record of an id. */
export const findRecord = <R extends MockRecord>(records: readonly R[], id: string) =>
  records.find((record) => record.id === id) ?? refuse("not_found");

/** Refuses until it is confirmed. */
const ask = (questions: readonly FieldError[], confirmed: boolean | undefined) =>
  questions.length > 0 && confirmed !== true
    ? refuse("confirmation_needed", { errors: [...questions] })
    : null;

/** Puts a record in. */
export function addRecord<R extends MockRecord, Content extends object>(
  state: MockState,
  records: R[],
  { confirmed }: Body,
  questions: readonly FieldError[],
  content: Content & Omit<R, keyof MockRecord>,
): R | Refusal {
  const refused = ask(questions, confirmed);
  if (refused !== null) return refused;
  const id = newId(state, "record").replace("record-", "");
  // What a record has beside its content is put in here.
  const record = { ...content, id, revision: newRevision(state) } as unknown as R;
  records.push(record);
  return record;
}

/** Changes a record, if it is as it was looked at. */
export function changeRecord<R extends MockRecord>(
  state: MockState,
  records: R[],
  id: string,
  { confirmed, revision }: Body,
  questions: readonly FieldError[],
  content: Partial<R>,
): R | Refusal {
  const record = findRecord(records, id);
  if (record instanceof Refusal) return record;
  if (record.revision !== revision) return refuse("record_changed");
  const refused = ask(questions, confirmed);
  if (refused !== null) return refused;
  return Object.assign(record, content, { revision: newRevision(state) });
}

/** Takes a record out, if it is as it was looked at. */
export function deleteRecord<R extends MockRecord>(
  records: R[],
  id: string,
  query: { revision: string; confirmed?: string | undefined },
  questions: readonly FieldError[] = [],
): undefined | Refusal {
  const record = findRecord(records, id);
  if (record instanceof Refusal) return record;
  if (record.revision !== query.revision) return refuse("record_changed");
  const refused = ask(questions, query.confirmed === "true");
  if (refused !== null) return refused;
  records.splice(records.indexOf(record), 1);
  return undefined;
}
