/** The desk's calls on prices, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { checkPrice } from "./check-price.ts";
import { createRecord } from "./create-record.ts";
import { deleteRecord } from "./delete-record.ts";
import { findPriceCustomers, findPriceProducts, findProductLines } from "./find-for-prices.ts";
import { getRecord } from "./get-record.ts";
import { priceGroupKind } from "./kinds/price-group-kind.ts";
import { priceRuleKind } from "./kinds/price-rule-kind.ts";
import { promotionKind } from "./kinds/promotion-kind.ts";
import { volumeDiscountKind } from "./kinds/volume-discount-kind.ts";
import { discountCodeKind } from "./kinds/discount-code-kind.ts";
import { listCustomerPrices } from "./list-customer-prices.ts";
import { listPriceGroups } from "./list-price-groups.ts";
import { listPriceRules } from "./list-price-rules.ts";
import { listPromotions } from "./list-promotions.ts";
import { listVolumeDiscounts } from "./list-volume-discounts.ts";
import { listDiscountCodes } from "./list-discount-codes.ts";
import { previewPrices } from "./preview-prices.ts";
import { updateRecord } from "./update-record.ts";

/** Handlers of the desk's routes on prices. */
export const priceHandlers: Handlers<
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
  | "checkPrice"
  | "listCustomerPrices"
  | "findPriceCustomers"
  | "findPriceProducts"
  | "findProductLines"
  | "previewPrices"
> = {
  listPriceGroups: (context, { query }) => listPriceGroups(context, query),
  getPriceGroup: (context, { params }) => getRecord(priceGroupKind, context, params.id),
  createPriceGroup: (context, { body }) => createRecord(priceGroupKind, context, body),
  updatePriceGroup: (context, { params, body }) =>
    updateRecord(priceGroupKind, context, params.id, body),
  deletePriceGroup: (context, { params, query }) =>
    deleteRecord(priceGroupKind, context, params.id, query),
  listPriceRules: (context, { query }) => listPriceRules(context, query),
  getPriceRule: (context, { params }) => getRecord(priceRuleKind, context, params.id),
  createPriceRule: (context, { body }) => createRecord(priceRuleKind, context, body),
  updatePriceRule: (context, { params, body }) =>
    updateRecord(priceRuleKind, context, params.id, body),
  deletePriceRule: (context, { params, query }) =>
    deleteRecord(priceRuleKind, context, params.id, query),
  listPromotions: (context, { query }) => listPromotions(context, query),
  getPromotion: (context, { params }) => getRecord(promotionKind, context, params.id),
  createPromotion: (context, { body }) => createRecord(promotionKind, context, body),
  updatePromotion: (context, { params, body }) =>
    updateRecord(promotionKind, context, params.id, body),
  deletePromotion: (context, { params, query }) =>
    deleteRecord(promotionKind, context, params.id, query),
  listVolumeDiscounts: (context, { query }) => listVolumeDiscounts(context, query),
  getVolumeDiscount: (context, { params }) => getRecord(volumeDiscountKind, context, params.id),
  createVolumeDiscount: (context, { body }) => createRecord(volumeDiscountKind, context, body),
  updateVolumeDiscount: (context, { params, body }) =>
    updateRecord(volumeDiscountKind, context, params.id, body),
  deleteVolumeDiscount: (context, { params, query }) =>
    deleteRecord(volumeDiscountKind, context, params.id, query),
  listDiscountCodes: (context, { query }) => listDiscountCodes(context, query),
  getDiscountCode: (context, { params }) => getRecord(discountCodeKind, context, params.id),
  createDiscountCode: (context, { body }) => createRecord(discountCodeKind, context, body),
  updateDiscountCode: (context, { params, body }) =>
    updateRecord(discountCodeKind, context, params.id, body),
  deleteDiscountCode: (context, { params, query }) =>
    deleteRecord(discountCodeKind, context, params.id, query),
  checkPrice: (context, { query }) => checkPrice(context, query),
  listCustomerPrices: (context, { query }) => listCustomerPrices(context, query),
  findPriceCustomers: (context, { query }) => findPriceCustomers(context, query),
  findPriceProducts: (context, { query }) => findPriceProducts(context, query),
  findProductLines: (context, { query }) => findProductLines(context, query),
  previewPrices: (context, { body }) => previewPrices(context, body),
};
