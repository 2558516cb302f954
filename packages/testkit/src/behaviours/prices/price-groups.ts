/** The calls on price groups. */
import { Refusal } from "../../http/refusal.ts";
import type { Behaviours } from "../behaviour.ts";
import { pageOf } from "../paging.ts";
import { addRecord, changeRecord, deleteRecord, findRecord } from "./records.ts";
import { has } from "./searching.ts";

export const priceGroupBehaviours: Behaviours<
  "listPriceGroups" | "getPriceGroup" | "createPriceGroup" | "updatePriceGroup" | "deletePriceGroup"
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
};
