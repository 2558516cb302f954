/** How each of the desk's routes on prices is called so that it succeeds. */
import {
  DiscountCode,
  PriceGroup,
  PriceRule,
  Promotion,
  VolumeDiscount,
} from "@order-portal/contract";
import type { Server } from "../../http/bind-routes.ts";
import { type CallOptions, call } from "../../testing/call.ts";
import type { priceHandlers } from "../routes.ts";

const scope = { kind: "all" };
const owner = { kind: "workspace" };
const times = { starts: null, ends: null };
const group = { code: "GOLD", name: "Gold" };
const rule = { owner, scope, minimumQuantity: 1, kind: "percent", value: "5" };
const promotion = { name: "Autumn", scope, kind: "percent", value: "10", ...times };
const discount = { scope, tiers: [{ minimumQuantity: 10, percent: "5" }] };
const code = {
  code: "WELCOME",
  kind: "fixed",
  value: "5",
  ...times,
  maximumUses: null,
  firstOrderOnly: true,
};

/** A record of each kind. */
export async function fillPrices(app: Server, token: string) {
  const post = async (path: string, body: object) =>
    (await call(app, `POST /v1/desk/${path}`, { token, body })).json;
  return {
    priceGroup: PriceGroup.parse(await post("price-groups", group)),
    priceRule: PriceRule.parse(await post("price-rules", rule)),
    promotion: Promotion.parse(await post("promotions", promotion)),
    volumeDiscount: VolumeDiscount.parse(await post("volume-discounts", discount)),
    discountCode: DiscountCode.parse(await post("discount-codes", code)),
  };
}

type Filled = { prices: Awaited<ReturnType<typeof fillPrices>> };

type Calls = Record<
  keyof typeof priceHandlers,
  (shop: Filled) => CallOptions & { params?: string; query?: string }
>;

const read = ({ id }: { id: string }) => ({ params: id });
const write = ({ id, revision }: { id: string; revision: string }, body: object) => ({
  params: id,
  body: { ...body, revision },
});
const remove = ({ id, revision }: { id: string; revision: string }) => ({
  params: id,
  query: `?revision=${revision}`,
});

/** What each call says, of the records that `fillPrices` made. */
export const priceCalls: Calls = {
  listPriceGroups: () => ({}),
  getPriceGroup: ({ prices }) => read(prices.priceGroup),
  createPriceGroup: () => ({ body: { code: "TIN", name: "Tin" } }),
  updatePriceGroup: ({ prices }) => write(prices.priceGroup, group),
  deletePriceGroup: ({ prices }) => remove(prices.priceGroup),
  listPriceRules: () => ({ query: "?owner=workspace" }),
  getPriceRule: ({ prices }) => read(prices.priceRule),
  createPriceRule: () => ({ body: { ...rule, owner: { kind: "group", code: "GOLD" } } }),
  updatePriceRule: ({ prices }) => write(prices.priceRule, { ...rule, value: "6" }),
  deletePriceRule: ({ prices }) => remove(prices.priceRule),
  listPromotions: () => ({ query: "?state=running" }),
  getPromotion: ({ prices }) => read(prices.promotion),
  createPromotion: () => ({ body: { ...promotion, name: "Winter", confirmed: true } }),
  updatePromotion: ({ prices }) => write(prices.promotion, { ...promotion, value: "12" }),
  deletePromotion: ({ prices }) => remove(prices.promotion),
  listVolumeDiscounts: () => ({}),
  getVolumeDiscount: ({ prices }) => read(prices.volumeDiscount),
  createVolumeDiscount: () => ({ body: { ...discount, scope: { kind: "sku", sku: "CHEESE" } } }),
  updateVolumeDiscount: ({ prices }) => write(prices.volumeDiscount, discount),
  deleteVolumeDiscount: ({ prices }) => remove(prices.volumeDiscount),
  listDiscountCodes: () => ({ query: "?state=running" }),
  getDiscountCode: ({ prices }) => read(prices.discountCode),
  createDiscountCode: () => ({ body: { ...code, code: "AGAIN" } }),
  updateDiscountCode: ({ prices }) => write(prices.discountCode, { ...code, value: "6" }),
  deleteDiscountCode: ({ prices }) => remove(prices.discountCode),
  checkPrice: () => ({ query: "?customer=C1&sku=CHEESE&unit=EA&quantity=3" }),
  previewPrices: () => ({
    body: { change: { type: "promotion", record: { ...promotion, name: "Winter" } } },
  }),
  listCustomerPrices: () => ({ query: "?customer=C1" }),
  findPriceCustomers: () => ({ query: "?search=c" }),
  findPriceProducts: () => ({ query: "?search=cheese" }),
  findProductLines: () => ({}),
};
