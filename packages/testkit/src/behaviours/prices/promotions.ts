/** The calls on promotions. */
import type { FieldError } from "@order-portal/contract";
import { Refusal, refuseField } from "../../http/refusal.ts";
import type { MockState } from "../../state.ts";
import type { Behaviours, MockCall, RouteOf } from "../behaviour.ts";
import { pageOf } from "../paging.ts";
import { askAboutPrice, runState, toScope } from "./contents.ts";
import { addRecord, changeRecord, deleteRecord, findRecord } from "./records.ts";
import { has, scopeWords } from "./searching.ts";

type Body = Pick<MockCall<RouteOf<"createPromotion">>, "body">["body"];

function promotionOf(state: MockState, body: Body) {
  const { name, kind, value, starts, ends } = body;
  const scope = toScope(state, body.scope);
  if (scope instanceof Refusal) return scope;
  if (starts !== null && ends !== null && Date.parse(ends) <= Date.parse(starts)) {
    return refuseField("invalid_request", "/ends", "invalid", "It must end after it starts.");
  }
  return { name, scope, kind, value, starts, ends, state: runState(body, state.now()) };
}

function overlapping(state: MockState, body: Body, id?: string): FieldError[] {
  return state.prices.promotions
    .filter((one) => one.id !== id && scopeWords(one.scope) === scopeWords(body.scope))
    .filter(
      (one) =>
        one.state !== "over" &&
        (one.ends === null || body.starts === null || body.starts < one.ends),
    )
    .map(({ name }) => ({
      pointer: "/starts",
      code: "promotions_overlap",
      detail: `${body.name} and ${name} would run at the same time on the same products; customers get the lower of both prices.`,
    }));
}

export const promotionBehaviours: Behaviours<
  "listPromotions" | "getPromotion" | "createPromotion" | "updatePromotion" | "deletePromotion"
> = {
  listPromotions({ state, query }) {
    const found = state.prices.promotions
      .toReversed()
      .filter(
        (one) =>
          (query.state === undefined || one.state === query.state) &&
          has(query.search, one.name, scopeWords(one.scope)),
      );
    const page = pageOf(found, query);
    return page instanceof Refusal
      ? page
      : { promotions: page.entries, nextCursor: page.nextCursor };
  },

  getPromotion: ({ state, params }) => findRecord(state.prices.promotions, params.id),

  createPromotion({ state, body }) {
    const content = promotionOf(state, body);
    if (content instanceof Refusal) return content;
    return addRecord(
      state,
      state.prices.promotions,
      body,
      [...overlapping(state, body), ...askAboutPrice(state, body)],
      content,
    );
  },

  updatePromotion({ state, params, body }) {
    const content = promotionOf(state, body);
    if (content instanceof Refusal) return content;
    return changeRecord(
      state,
      state.prices.promotions,
      params.id,
      body,
      [...overlapping(state, body, params.id), ...askAboutPrice(state, body)],
      content,
    );
  },

  deletePromotion: ({ state, params, query }) =>
    deleteRecord(state.prices.promotions, params.id, query),
};
