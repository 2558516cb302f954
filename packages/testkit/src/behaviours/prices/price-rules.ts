/** The calls on price rules. */
import { Refusal } from "../../http/refusal.ts";
import type { MockState } from "../../state.ts";
import type { Behaviours, MockCall, RouteOf } from "../behaviour.ts";
import { pageOf } from "../paging.ts";
import { askAboutPrice, toOwner, toScope } from "./contents.ts";
import { addRecord, changeRecord, deleteRecord, findRecord } from "./records.ts";
import { has, scopeWords } from "./searching.ts";

type Body = Pick<MockCall<RouteOf<"createPriceRule">>, "body">["body"];

function ruleOf(state: MockState, { owner, scope, minimumQuantity, kind, value }: Body) {
  const found = toOwner(state, owner);
  if (found instanceof Refusal) return found;
  const products = toScope(state, scope);
  if (products instanceof Refusal) return products;
  return { owner: found, scope: products, minimumQuantity, kind, value };
}

export const priceRuleBehaviours: Behaviours<
  "listPriceRules" | "getPriceRule" | "createPriceRule" | "updatePriceRule" | "deletePriceRule"
> = {
  listPriceRules({ state, query }) {
    const found = state.prices.priceRules
      .toReversed()
      .filter(
        ({ owner, scope }) =>
          (query.owner === undefined || owner.kind === query.owner) &&
          (query.group === undefined || (owner.kind === "group" && owner.code === query.group)) &&
          (query.customer === undefined ||
            (owner.kind === "customer" && owner.number === query.customer)) &&
          has(query.search, scopeWords(scope)),
      );
    const page = pageOf(found, query);
    return page instanceof Refusal
      ? page
      : { priceRules: page.entries, nextCursor: page.nextCursor };
  },

  getPriceRule: ({ state, params }) => findRecord(state.prices.priceRules, params.id),

  createPriceRule({ state, body }) {
    const content = ruleOf(state, body);
    if (content instanceof Refusal) return content;
    return addRecord(state, state.prices.priceRules, body, askAboutPrice(state, body), content);
  },

  updatePriceRule({ state, params, body }) {
    const content = ruleOf(state, body);
    if (content instanceof Refusal) return content;
    return changeRecord(
      state,
      state.prices.priceRules,
      params.id,
      body,
      askAboutPrice(state, body),
      content,
    );
  },

  deletePriceRule: ({ state, params, query }) =>
    deleteRecord(state.prices.priceRules, params.id, query),
};
