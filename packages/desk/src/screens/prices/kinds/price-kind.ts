/**
 * A kind of price record as the list and the form see it. Each kind says what differs, in
 * `priceKind`; its own types stay within, so that one list and one form serve all.
 */
import type {
  Confirmable,
  DeskSession,
  OrderDesk,
  PreviewedChange,
  PricePreview,
  SeenRecord,
} from "@order-portal/sdk/desk";
import type { ListPage } from "../../../controllers/paged-list.ts";
import type { PriceDraft } from "../../../state/price-draft.ts";
import { DraftReader, type PriceErrors } from "../../../state/read-price-draft.ts";

/** The workspace, by whose currency and clock records are shown. */
export type Workspace = DeskSession["workspace"];

/** The fields of a form, in the order in which a form has them. */
export type PriceField =
  | "code"
  | "madeUpCode"
  | "name"
  | "owner"
  | "scope"
  | "minimumQuantity"
  | "change"
  | "times"
  | "uses"
  | "tiers";

/** Which records a list has; empty where it does not matter. */
export interface RecordQuestion {
  readonly search: string;
  readonly state: "" | "running" | "coming" | "over" | "used_up";
  readonly owner: "" | "workspace" | "group" | "customer";
  /** A customer's number. */
  readonly customer: string;
}

/** A record as the list shows it and the form begins with it. */
export interface ShownRecord extends SeenRecord {
  readonly name: string;
  /** What the columns behind the name show, in their order. */
  readonly cells: readonly unknown[];
  readonly draft: PriceDraft;
  /** Whether it would be the same again, made anew of its draft. */
  readonly restorable: boolean;
}

/** How a kind is spoken of. */
export interface KindWords {
  readonly many: string;
  readonly add: string;
  readonly empty: string;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  readonly search: string;
  /** What a fixed value is called. */
  readonly fixed: string;
  /** The heads of the columns, that of the name first. */
  readonly columns: readonly string[];
}

/** A kind as the list and the form use it. */
export interface PriceRecordKind {
  /** In the page's address, after `#/prices/`. */
  readonly name: string;
  readonly words: () => KindWords;
  readonly fields: readonly PriceField[];
  /** The states that a list can be narrowed to. */
  readonly states: readonly Exclude<RecordQuestion["state"], "">[];
  /** Whether each belongs to all, to a group or to a customer. */
  readonly isOwned: boolean;
  list(
    at: KindPlace,
    question: RecordQuestion,
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<ListPage<ShownRecord>>;
  get(at: KindPlace, id: string, signal: AbortSignal): Promise<ShownRecord>;
  /** Why the draft cannot be sent. */
  faults(at: KindPlace, draft: PriceDraft): PriceErrors;
  save(
    at: KindPlace,
    draft: PriceDraft,
    seen: SeenRecord | null,
    confirm: Confirmable,
  ): Promise<ShownRecord>;
  delete(at: KindPlace, seen: SeenRecord, confirm: Confirmable): Promise<void>;
  /** What it would do to prices; null where it changes none by itself, or is not whole yet. */
  preview(
    at: KindPlace,
    draft: PriceDraft,
    id: string | undefined,
    signal: AbortSignal,
  ): Promise<PricePreview | null>;
}

/** Whom to ask, and how to show what they say. */
export interface KindPlace {
  readonly client: OrderDesk;
  readonly workspace: Workspace;
}

/** The calls on records of a kind, as the SDK has them. */
interface Calls<Entry, Content> {
  get(id: string, options: { signal: AbortSignal }): Promise<Entry>;
  create(content: Content & Confirmable): Promise<Entry>;
  update(seen: SeenRecord, content: Content & Confirmable): Promise<Entry>;
  delete(seen: SeenRecord, confirm: Confirmable): Promise<void>;
}

/** What differs from kind to kind. */
interface Description<Entry extends SeenRecord, Content> extends Pick<
  PriceRecordKind,
  "name" | "words" | "fields"
> {
  readonly states?: PriceRecordKind["states"];
  readonly isOwned?: boolean;
  readonly calls: (client: OrderDesk) => Calls<Entry, Content>;
  readonly list: (
    client: OrderDesk,
    question: RecordQuestion,
    cursor: string | undefined,
    options: { signal: AbortSignal },
  ) => Promise<ListPage<Entry>>;
  readonly show: (
    entry: Entry,
    workspace: Workspace,
  ) => Pick<ShownRecord, "name" | "cells" | "draft"> & Partial<Pick<ShownRecord, "restorable">>;
  readonly read: (reader: DraftReader) => Content;
  readonly previewed?: (content: Content) => PreviewedChange["change"];
}

/** Makes a kind of its description. */
export function priceKind<Entry extends SeenRecord, Content>(
  description: Description<Entry, Content>,
): PriceRecordKind {
  const { name, words, fields, states = [], isOwned = false, calls, previewed } = description;
  const shown = (entry: Entry, { workspace }: KindPlace): ShownRecord => ({
    id: entry.id,
    revision: entry.revision,
    restorable: true,
    ...description.show(entry, workspace),
  });
  const read = (draft: PriceDraft, { workspace }: KindPlace) => {
    const reader = new DraftReader(draft, workspace);
    return { content: description.read(reader), errors: reader.errors };
  };
  return {
    ...{ name, words, fields, states, isOwned },
    async list(at, question, cursor, signal) {
      const page = await description.list(at.client, question, cursor, { signal });
      return {
        entries: page.entries.map((entry) => shown(entry, at)),
        nextCursor: page.nextCursor,
      };
    },
    get: async (at, id, signal) => shown(await calls(at.client).get(id, { signal }), at),
    faults: (at, draft) => read(draft, at).errors,
    async save(at, draft, seen, confirm) {
      const content = { ...read(draft, at).content, ...confirm };
      const records = calls(at.client);
      const saved =
        seen === null ? await records.create(content) : await records.update(seen, content);
      return shown(saved, at);
    },
    delete: (at, { id, revision }, confirm) => calls(at.client).delete({ id, revision }, confirm),
    async preview(at, draft, id, signal) {
      const { content, errors } = read(draft, at);
      if (!previewed || errors.size > 0) return null;
      return at.client.prices.preview({ id, change: previewed(content) }, { signal });
    },
  };
}
