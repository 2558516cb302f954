/** The desk's calls on price records, each held to the contract's route of the same name. */
import {
  DiscountCode,
  DiscountCodePage,
  PriceGroup,
  PriceGroupPage,
  PriceRule,
  PriceRulePage,
  Promotion,
  PromotionPage,
  VolumeDiscount,
  VolumeDiscountPage,
  type routes,
} from "@order-portal/contract";
import type { Call } from "../call.ts";

type Routes = typeof routes;

// A change whose answer was lost would be refused the second time, though it was made.

export const listPriceGroups: Call<Routes["listPriceGroups"]> = {
  method: "GET",
  path: "/v1/desk/price-groups",
  response: PriceGroupPage,
  repeatable: true,
};

export const getPriceGroup: Call<Routes["getPriceGroup"]> = {
  method: "GET",
  path: "/v1/desk/price-groups/:id",
  response: PriceGroup,
  repeatable: true,
};

export const createPriceGroup: Call<Routes["createPriceGroup"]> = {
  method: "POST",
  path: "/v1/desk/price-groups",
  response: PriceGroup,
  repeatable: false,
};

export const updatePriceGroup: Call<Routes["updatePriceGroup"]> = {
  method: "PUT",
  path: "/v1/desk/price-groups/:id",
  response: PriceGroup,
  repeatable: false,
};

export const deletePriceGroup: Call<Routes["deletePriceGroup"]> = {
  method: "DELETE",
  path: "/v1/desk/price-groups/:id",
  response: undefined,
  repeatable: false,
};

export const listPriceRules: Call<Routes["listPriceRules"]> = {
  method: "GET",
  path: "/v1/desk/price-rules",
  response: PriceRulePage,
  repeatable: true,
};

export const getPriceRule: Call<Routes["getPriceRule"]> = {
  method: "GET",
  path: "/v1/desk/price-rules/:id",
  response: PriceRule,
  repeatable: true,
};

export const createPriceRule: Call<Routes["createPriceRule"]> = {
  method: "POST",
  path: "/v1/desk/price-rules",
  response: PriceRule,
  repeatable: false,
};

export const updatePriceRule: Call<Routes["updatePriceRule"]> = {
  method: "PUT",
  path: "/v1/desk/price-rules/:id",
  response: PriceRule,
  repeatable: false,
};

export const deletePriceRule: Call<Routes["deletePriceRule"]> = {
  method: "DELETE",
  path: "/v1/desk/price-rules/:id",
  response: undefined,
  repeatable: false,
};

export const listPromotions: Call<Routes["listPromotions"]> = {
  method: "GET",
  path: "/v1/desk/promotions",
  response: PromotionPage,
  repeatable: true,
};

export const getPromotion: Call<Routes["getPromotion"]> = {
  method: "GET",
  path: "/v1/desk/promotions/:id",
  response: Promotion,
  repeatable: true,
};

export const createPromotion: Call<Routes["createPromotion"]> = {
  method: "POST",
  path: "/v1/desk/promotions",
  response: Promotion,
  repeatable: false,
};

export const updatePromotion: Call<Routes["updatePromotion"]> = {
  method: "PUT",
  path: "/v1/desk/promotions/:id",
  response: Promotion,
  repeatable: false,
};

export const deletePromotion: Call<Routes["deletePromotion"]> = {
  method: "DELETE",
  path: "/v1/desk/promotions/:id",
  response: undefined,
  repeatable: false,
};

export const listVolumeDiscounts: Call<Routes["listVolumeDiscounts"]> = {
  method: "GET",
  path: "/v1/desk/volume-discounts",
  response: VolumeDiscountPage,
  repeatable: true,
};

export const getVolumeDiscount: Call<Routes["getVolumeDiscount"]> = {
  method: "GET",
  path: "/v1/desk/volume-discounts/:id",
  response: VolumeDiscount,
  repeatable: true,
};

export const createVolumeDiscount: Call<Routes["createVolumeDiscount"]> = {
  method: "POST",
  path: "/v1/desk/volume-discounts",
  response: VolumeDiscount,
  repeatable: false,
};

export const updateVolumeDiscount: Call<Routes["updateVolumeDiscount"]> = {
  method: "PUT",
  path: "/v1/desk/volume-discounts/:id",
  response: VolumeDiscount,
  repeatable: false,
};

export const deleteVolumeDiscount: Call<Routes["deleteVolumeDiscount"]> = {
  method: "DELETE",
  path: "/v1/desk/volume-discounts/:id",
  response: undefined,
  repeatable: false,
};

export const listDiscountCodes: Call<Routes["listDiscountCodes"]> = {
  method: "GET",
  path: "/v1/desk/discount-codes",
  response: DiscountCodePage,
  repeatable: true,
};

export const getDiscountCode: Call<Routes["getDiscountCode"]> = {
  method: "GET",
  path: "/v1/desk/discount-codes/:id",
  response: DiscountCode,
  repeatable: true,
};

export const createDiscountCode: Call<Routes["createDiscountCode"]> = {
  method: "POST",
  path: "/v1/desk/discount-codes",
  response: DiscountCode,
  repeatable: false,
};

export const updateDiscountCode: Call<Routes["updateDiscountCode"]> = {
  method: "PUT",
  path: "/v1/desk/discount-codes/:id",
  response: DiscountCode,
  repeatable: false,
};

export const deleteDiscountCode: Call<Routes["deleteDiscountCode"]> = {
  method: "DELETE",
  path: "/v1/desk/discount-codes/:id",
  response: undefined,
  repeatable: false,
};
