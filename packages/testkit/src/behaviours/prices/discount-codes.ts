/** The calls on discount codes. */
import { Refusal } from "../../http/refusal.ts";
import type { MockState } from "../../state.ts";
import type { Behaviours, MockCall, RouteOf } from "../behaviour.ts";
import { pageOf } from "../paging.ts";
import { runState } from "./contents.ts";
import { addRecord, changeRecord, deleteRecord, findRecord } from "./records.ts";
import { has } from "./searching.ts";

type Body = Pick<MockCall<RouteOf<"createDiscountCode">>, "body">["body"];

function codeOf(
  state: MockState,
  { code, kind, value, starts, ends, maximumUses, firstOrderOnly }: Body,
) {
  const content = { code, kind, value, starts, ends, maximumUses, firstOrderOnly };
  return { ...content, state: runState(content, state.now()) };
}

export const discountCodeBehaviours: Behaviours<
  | "listDiscountCodes"
  | "getDiscountCode"
  | "createDiscountCode"
  | "updateDiscountCode"
  | "deleteDiscountCode"
> = {
  listDiscountCodes({ state, query }) {
    const found = state.prices.discountCodes
      .toReversed()
      .filter(
        (one) =>
          (query.state === undefined || one.state === query.state) && has(query.search, one.code),
      );
    const page = pageOf(found, query);
    return page instanceof Refusal
      ? page
      : { discountCodes: page.entries, nextCursor: page.nextCursor };
  },

  getDiscountCode: ({ state, params }) => findRecord(state.prices.discountCodes, params.id),

  createDiscountCode({ state, body }) {
    const content = codeOf(state, body);
    return addRecord(state, state.prices.discountCodes, body, [], { ...content, uses: 0 });
  },

  updateDiscountCode({ state, params, body }) {
    const content = codeOf(state, body);
    return changeRecord(state, state.prices.discountCodes, params.id, body, [], content);
  },

  deleteDiscountCode: ({ state, params, query }) =>
    deleteRecord(state.prices.discountCodes, params.id, query),
};
