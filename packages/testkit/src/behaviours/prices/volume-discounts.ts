/** The calls on volume discounts. */
import { Refusal } from "../../http/refusal.ts";
import type { MockState } from "../../state.ts";
import type { Behaviours, MockCall, RouteOf } from "../behaviour.ts";
import { pageOf } from "../paging.ts";
import { toScope } from "./contents.ts";
import { addRecord, changeRecord, deleteRecord, findRecord } from "./records.ts";
import { has, scopeWords } from "./searching.ts";

type Body = Pick<MockCall<RouteOf<"createVolumeDiscount">>, "body">["body"];

function discountOf(state: MockState, body: Body) {
  const scope = toScope(state, body.scope);
  if (scope instanceof Refusal) return scope;
  const tiers = body.tiers.toSorted((a, b) => a.minimumQuantity - b.minimumQuantity);
  return { scope, tiers };
}

export const volumeDiscountBehaviours: Behaviours<
  | "listVolumeDiscounts"
  | "getVolumeDiscount"
  | "createVolumeDiscount"
  | "updateVolumeDiscount"
  | "deleteVolumeDiscount"
> = {
  listVolumeDiscounts({ state, query }) {
    const found = state.prices.volumeDiscounts
      .toReversed()
      .filter(({ scope }) => has(query.search, scopeWords(scope)));
    const page = pageOf(found, query);
    return page instanceof Refusal
      ? page
      : { volumeDiscounts: page.entries, nextCursor: page.nextCursor };
  },

  getVolumeDiscount: ({ state, params }) => findRecord(state.prices.volumeDiscounts, params.id),

  createVolumeDiscount({ state, body }) {
    const content = discountOf(state, body);
    if (content instanceof Refusal) return content;
    return addRecord(state, state.prices.volumeDiscounts, body, [], content);
  },

  updateVolumeDiscount({ state, params, body }) {
    const content = discountOf(state, body);
    if (content instanceof Refusal) return content;
    return changeRecord(state, state.prices.volumeDiscounts, params.id, body, [], content);
  },

  deleteVolumeDiscount: ({ state, params, query }) =>
    deleteRecord(state.prices.volumeDiscounts, params.id, query),
};
