/** Makes the desk's calls on prices. */
import { createList } from "../list.ts";
import type { Send } from "../transport.ts";
import * as checks from "./price-check-calls.ts";
import * as calls from "./price-record-calls.ts";
import type { Confirmable, DeskPrices } from "./prices.ts";

const confirmation = ({ confirmed }: Confirmable) =>
  confirmed === true ? ({ confirmed: "true" } as const) : {};

/** Makes the calls on prices. */
export function createDeskPrices(send: Send): DeskPrices {
  return {
    groups: {
      list: (query = {}, options) =>
        createList(
          query.cursor,
          (cursor) => send(calls.listPriceGroups, { query: { ...query, cursor } }, options),
          (page) => page.priceGroups,
        ),
      get: (id, options) => send(calls.getPriceGroup, { params: { id } }, options),
      create: (body, options) => send(calls.createPriceGroup, { body }, options),
      update: ({ id, revision }, content, options) =>
        send(calls.updatePriceGroup, { params: { id }, body: { ...content, revision } }, options),
      delete: ({ id, revision }, confirm = {}, options) =>
        send(
          calls.deletePriceGroup,
          { params: { id }, query: { revision, ...confirmation(confirm) } },
          options,
        ),
    },
    rules: {
      list: (query = {}, options) =>
        createList(
          query.cursor,
          (cursor) => send(calls.listPriceRules, { query: { ...query, cursor } }, options),
          (page) => page.priceRules,
        ),
      get: (id, options) => send(calls.getPriceRule, { params: { id } }, options),
      create: (body, options) => send(calls.createPriceRule, { body }, options),
      update: ({ id, revision }, content, options) =>
        send(calls.updatePriceRule, { params: { id }, body: { ...content, revision } }, options),
      delete: ({ id, revision }, confirm = {}, options) =>
        send(
          calls.deletePriceRule,
          { params: { id }, query: { revision, ...confirmation(confirm) } },
          options,
        ),
    },
    promotions: {
      list: (query = {}, options) =>
        createList(
          query.cursor,
          (cursor) => send(calls.listPromotions, { query: { ...query, cursor } }, options),
          (page) => page.promotions,
        ),
      get: (id, options) => send(calls.getPromotion, { params: { id } }, options),
      create: (body, options) => send(calls.createPromotion, { body }, options),
      update: ({ id, revision }, content, options) =>
        send(calls.updatePromotion, { params: { id }, body: { ...content, revision } }, options),
      delete: ({ id, revision }, confirm = {}, options) =>
        send(
          calls.deletePromotion,
          { params: { id }, query: { revision, ...confirmation(confirm) } },
          options,
        ),
    },
    volumeDiscounts: {
      list: (query = {}, options) =>
        createList(
          query.cursor,
          (cursor) => send(calls.listVolumeDiscounts, { query: { ...query, cursor } }, options),
          (page) => page.volumeDiscounts,
        ),
      get: (id, options) => send(calls.getVolumeDiscount, { params: { id } }, options),
      create: (body, options) => send(calls.createVolumeDiscount, { body }, options),
      update: ({ id, revision }, content, options) =>
        send(
          calls.updateVolumeDiscount,
          { params: { id }, body: { ...content, revision } },
          options,
        ),
      delete: ({ id, revision }, confirm = {}, options) =>
        send(
          calls.deleteVolumeDiscount,
          { params: { id }, query: { revision, ...confirmation(confirm) } },
          options,
        ),
    },
    discountCodes: {
      list: (query = {}, options) =>
        createList(
          query.cursor,
          (cursor) => send(calls.listDiscountCodes, { query: { ...query, cursor } }, options),
          (page) => page.discountCodes,
        ),
      get: (id, options) => send(calls.getDiscountCode, { params: { id } }, options),
      create: (body, options) => send(calls.createDiscountCode, { body }, options),
      update: ({ id, revision }, content, options) =>
        send(calls.updateDiscountCode, { params: { id }, body: { ...content, revision } }, options),
      delete: ({ id, revision }, confirm = {}, options) =>
        send(
          calls.deleteDiscountCode,
          { params: { id }, query: { revision, ...confirmation(confirm) } },
          options,
        ),
    },
    check: (query, options) => send(checks.checkPrice, { query }, options),
    preview: (body, options) => send(checks.previewPrices, { body }, options),
    list: (query, options) =>
      createList(
        query.cursor,
        (cursor) => send(checks.listCustomerPrices, { query: { ...query, cursor } }, options),
        (page) => page.products,
      ),
    findCustomers: async (search, options) =>
      (await send(checks.findPriceCustomers, { query: { search } }, options)).customers,
    findProducts: async (search, options) =>
      (await send(checks.findPriceProducts, { query: { search } }, options)).products,
    findProductLines: async (search, options) =>
      (await send(checks.findProductLines, { query: { search } }, options)).productLines,
  };
}
