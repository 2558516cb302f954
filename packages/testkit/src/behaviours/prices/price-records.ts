/** The calls on price records. */
import type { FieldError } from "@order-portal/contract";
import { Refusal, refuseField } from "../../http/refusal.ts";
import type { MockState } from "../../state.ts";
import type { Behaviours, MockCall, RouteOf } from "../behaviour.ts";
import { pageOf } from "../paging.ts";
import { askAboutPrice, runState, toOwner, toScope } from "./contents.ts";
import { addRecord, changeRecord, deleteRecord, findRecord } from "./records.ts";

const has = (search: string | undefined, ...texts: string[]) =>
  texts.some((text) => text.toLowerCase().includes((search ?? "").toLowerCase()));

/** What a scope is found by. */
const scopeWords = (scope: { kind: string; sku?: string; productLine?: string }) =>
  scope.sku ?? scope.productLine ?? "";

type Body<
  Name extends
    "createPriceRule" | "createPromotion" | "createVolumeDiscount" | "createDiscountCode",
> = Pick<MockCall<RouteOf<Name>>, "body">["body"];

function ruleOf(
  state: MockState,
  { owner, scope, minimumQuantity, kind, value }: Body<"createPriceRule">,
) {
  const found = toOwner(state, owner);
  if (found instanceof Refusal) return found;
  const products = toScope(state, scope);
  if (products instanceof Refusal) return products;
  return { owner: found, scope: products, minimumQuantity, kind, value };
}

function promotionOf(state: MockState, body: Body<"createPromotion">) {
  const { name, kind, value, starts, ends } = body;
  const scope = toScope(state, body.scope);
  if (scope instanceof Refusal) return scope;
  if (starts !== null && ends !== null && Date.parse(ends) <= Date.parse(starts)) {
    return refuseField("invalid_request", "/ends", "invalid", "It must end after it starts.");
  }
  return { name, scope, kind, value, starts, ends, state: runState(body, state.now()) };
}

function overlapping(state: MockState, body: Body<"createPromotion">, id?: string): FieldError[] {
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

function discountOf(state: MockState, body: Body<"createVolumeDiscount">) {
  const scope = toScope(state, body.scope);
  if (scope instanceof Refusal) return scope;
  const tiers = body.tiers.toSorted((a, b) => a.minimumQuantity - b.minimumQuantity);
  return { scope, tiers };
}

function codeOf(
  state: MockState,
  { code, kind, value, starts, ends, maximumUses, firstOrderOnly }: Body<"createDiscountCode">,
) {
  const content = { code, kind, value, starts, ends, maximumUses, firstOrderOnly };
  return { ...content, state: runState(content, state.now()) };
}

export const priceRecordBehaviours: Behaviours<
  | "listPriceGroups"
  | "getPriceGroup"
  | "createPriceGroup"
  | "updatePriceGroup"
  | "deletePriceGroup"
  | "listPriceRules"
  | "getPriceRule"
  | "createPriceRule"
  | "updatePriceRule"
  | "deletePriceRule"
  | "listPromotions"
  | "getPromotion"
  | "createPromotion"
  | "updatePromotion"
  | "deletePromotion"
  | "listVolumeDiscounts"
  | "getVolumeDiscount"
  | "createVolumeDiscount"
  | "updateVolumeDiscount"
  | "deleteVolumeDiscount"
  | "listDiscountCodes"
  | "getDiscountCode"
  | "createDiscountCode"
  | "updateDiscountCode"
  | "deleteDiscountCode"
> = {
  listPriceGroups({ state, query }) {
    const found = state.prices.priceGroups.filter(({ code, name }) =>
      has(query.search, code, name),
    );
    const page = pageOf(found, query);
    return page instanceof Refusal
      ? page
      : { priceGroups: page.entries, nextCursor: page.nextCursor };
  },

  getPriceGroup: ({ state, params }) => findRecord(state.prices.priceGroups, params.id),

  createPriceGroup({ state, body }) {
    const { code, name } = body;
    return addRecord(state, state.prices.priceGroups, body, [], { code, name, customerCount: 0 });
  },

  updatePriceGroup({ state, params, body }) {
    const { code, name } = body;
    return changeRecord(state, state.prices.priceGroups, params.id, body, [], { code, name });
  },

  deletePriceGroup({ state, params, query }) {
    const group = findRecord(state.prices.priceGroups, params.id);
    const isUsed = !(group instanceof Refusal) && group.customerCount > 0;
    const detail = "The group has customers, who will be in no price group then.";
    const questions = isUsed ? [{ pointer: "", code: "in_use", detail }] : [];
    return deleteRecord(state.prices.priceGroups, params.id, query, questions);
  },

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
