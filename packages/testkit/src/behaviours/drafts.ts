/** Orders that staff start for a customer. */
import type { Draft, DraftContents } from "@order-portal/contract";
import { makeOrder, type StoredOrder } from "../fixtures/make-order.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { priceLines } from "../price-cart.ts";
import { newId, type MockState } from "../state.ts";
import type { Behaviours } from "./behaviour.ts";
import { addEvent, toDeskOrder } from "./desk-order.ts";
import { customerOfNumber, toOrderCustomer } from "./desk-orders.ts";

export const draftBehaviours: Behaviours<
  "createDraft" | "getDraft" | "updateDraft" | "deleteDraft" | "sendDraft"
> = {
  createDraft({ state, body }) {
    const customer = customerOfNumber(state, body.customer);
    if (!customer) return refuse("not_found");
    const number = newId(state, "draft").replace("draft-", "11");
    const at = state.now().toISOString();
    const draft = makeOrder(number, "draft", at, customer, [], { placedBy: "The desk" });
    state.orders.push(draft);
    fill(state, draft, body);
    return toDraft(state, draft);
  },

  getDraft({ state, params }) {
    const draft = draftOf(state, params.number);
    return draft ? toDraft(state, draft) : refuse("not_found");
  },

  updateDraft({ state, params, body }) {
    const draft = seenDraft(state, params.number, body.revision);
    if ("code" in draft) return draft;
    fill(state, draft, body);
    draft.revision += 1;
    return toDraft(state, draft);
  },

  deleteDraft({ state, params, query }) {
    const draft = seenDraft(state, params.number, query.revision);
    if ("code" in draft) return draft;
    state.orders = state.orders.filter((order) => order !== draft);
    return undefined;
  },

  sendDraft({ state, params, body }) {
    const draft = seenDraft(state, params.number, body.revision);
    if ("code" in draft) return draft;
    const shown = toDraft(state, draft);
    const errors = shown.lines.flatMap(({ problem }, index) =>
      problem ? [{ ...problem, pointer: `/lines/${index}` }] : [],
    );
    if (errors.length > 0 || shown.problems.length > 0) return refuse("line_refused", { errors });
    draft.status = "pending";
    draft.placedAt = state.now().toISOString();
    addEvent(state, draft);
    return toDeskOrder(draft);
  },
};

const draftOf = (state: MockState, number: string): StoredOrder | undefined =>
  state.orders.find((order) => order.number === number && order.status === "draft");

function seenDraft(state: MockState, number: string, revision: number): StoredOrder | Refusal {
  const draft = draftOf(state, number);
  if (!draft) {
    const isOrder = state.orders.some((order) => order.number === number);
    return refuse(isOrder ? "order_move_refused" : "not_found");
  }
  return draft.revision === revision ? draft : refuse("record_changed");
}

function fill(
  state: MockState,
  draft: StoredOrder,
  { lines, fields, discountCode }: DraftContents,
): void {
  if (discountCode !== undefined) draft.discountCode = discountCode;
  const { lines: priced, ...amounts } = priceLines(
    state,
    lines.filter(({ quantity }) => quantity > 0),
    percentOf(state, draft),
  );
  draft.fields = { ...fields };
  draft.lines = priced.map(({ sku, name, unit, unitLabel, quantity, unitPrice, ...line }) => ({
    ...{ sku, name, unit, unitLabel, quantity, imageUrl: line.imageUrl, stock: null, factor: 1 },
    unitPrice: unitPrice ?? amounts.freight,
    lineTotal: line.lineTotal ?? amounts.freight,
    note: line.note,
    deliveryDate: line.deliveryDate,
  }));
  Object.assign(draft, amounts);
}

const percentOf = (state: MockState, { discountCode }: StoredOrder): number =>
  state.discountCodes[discountCode ?? ""] ?? 0;

const codeOf = (state: MockState, code: string): Draft["discountCode"] => {
  const detail = "This discount code is not known.";
  return { code, problem: code in state.discountCodes ? null : { code: "code_unknown", detail } };
};

function toDraft(state: MockState, draft: StoredOrder): Draft {
  const customer = customerOfNumber(state, draft.customer.number);
  const { number, revision, placedAt: startedAt, fields } = draft;
  if (!customer) throw new Error(`The draft ${number} has no customer.`);
  const lines = draft.lines.map(({ sku, unit, quantity, note, deliveryDate }) => ({
    ...{ sku, unit, quantity, note, deliveryDate },
  }));
  const detail = "There is no line yet.";
  return {
    ...{ number, revision, startedAt, fields },
    customer: toOrderCustomer(customer),
    ...priceLines(state, lines, percentOf(state, draft)),
    discountCode: draft.discountCode === null ? null : codeOf(state, draft.discountCode),
    problems: lines.length === 0 ? [{ code: "nothing", detail }] : [],
  };
}
