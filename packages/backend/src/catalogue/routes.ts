/** The calls that read the catalogue, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { ReadyJson } from "../http/ready-json.ts";
import { isRefusal } from "../http/refusal.ts";
import { getProduct } from "./get-product.ts";
import { listProductsAsJson } from "./list-products.ts";
import { listTabs } from "./list-tabs.ts";

/** Handlers of the catalogue's routes. */
export const catalogueHandlers: Handlers<"listProducts" | "getProduct" | "listTabs"> = {
  async listProducts(context, { query }) {
    const page = await listProductsAsJson(context, query);
    return isRefusal(page) ? page : new ReadyJson(page);
  },
  getProduct: (context, { params }) => getProduct(context, params.sku),
  listTabs: async (context) => ({ tabs: await listTabs(context) }),
};
