/** The desk's calls on products: the list, editing, stock and pictures. */
import type {
  DeskProduct,
  DeskProductPage,
  DeskProductSummary,
  ProductChoices,
  ProductsChanged,
  UploadedPicture,
  changeProducts,
  createProduct,
  listDeskProducts,
  setProductStock,
  updateProduct,
} from "@order-portal/contract";
import type { Input } from "../call.ts";
import { createList, type List } from "../list.ts";
import type { CallOptions } from "../options.ts";
import type { Send } from "../transport.ts";
import * as calls from "./desk-product-calls.ts";

/** Which products the desk's list has. */
export type DeskProductQuery = Input<typeof listDeskProducts>["query"];

/** A product to be made; prices are decimal text with a point, such as `"12.50"`. */
export type NewDeskProduct = Input<typeof createProduct>["body"];

/** All that is edited of a product. Units that are not among its `units` are taken away. */
export type DeskProductInput = Omit<Input<typeof updateProduct>["body"], "revision">;

/** A product as it was looked at: a change of another revision is refused, `record_changed`. */
export type SeenProduct = Pick<DeskProduct, "sku" | "revision">;

/** `{set: 40}`, `{set: null}` for a stock that is not tracked, or `{change: -5}`. */
export type StockInput = Input<typeof setProductStock>["body"];

/** One thing to be set of many products, up to 500. */
export type ProductsInput = Input<typeof changeProducts>["body"];

/** The workspace's products, on sale or not. Needs the permission `desk:products`. */
export interface DeskProducts {
  /** By name; a search finds by sku, name and alias, those of the sku first. */
  list(query?: DeskProductQuery, options?: CallOptions): List<DeskProductSummary, DeskProductPage>;

  /** One product with all that staff edit. Problems: `not_found`. */
  get(sku: string, options?: CallOptions): Promise<DeskProduct>;

  /**
   * Makes a product. Not tried again by itself when the answer is lost: get it to see whether it
   * was made. Problems: `name_taken`, `invalid_request` with the fields at fault.
   */
  create(product: NewDeskProduct, options?: CallOptions): Promise<DeskProduct>;

  /**
   * Stores all that is edited of a product over what was looked at; its stock stays.
   *
   * Problems: `record_changed` where somebody else changed it meanwhile, `not_found`,
   * `invalid_request` with the fields at fault.
   *
   * @example
   * ```ts
   * const { sku, stock, units, ...product } = await desk.products.get("CHAI");
   * const priced = units.map((unit) => ({ ...unit, price: "2.40" }));
   * await desk.products.update({ sku, revision: product.revision }, { ...product, units: priced });
   * ```
   */
  update(
    product: SeenProduct,
    input: DeskProductInput,
    options?: CallOptions,
  ): Promise<DeskProduct>;

  /**
   * Sets a product's stock in base units, or moves it by a difference; never below 0. It has no
   * revision, since orders take of it all the time. Problems: `not_found`, `invalid_request`.
   */
  setStock(sku: string, stock: StockInput, options?: CallOptions): Promise<DeskProduct>;

  /**
   * Deletes a product. Problems: `record_in_use` where orders, prices or customers refer to it
   * (take it off sale instead), `not_found`.
   */
  delete(sku: string, options?: CallOptions): Promise<void>;

  /** Sets one thing of up to 500 products at once. Problems: `invalid_request`. */
  change(input: ProductsInput, options?: CallOptions): Promise<ProductsChanged>;

  /** The categories, product lines and tax classes that there are. */
  choices(options?: CallOptions): Promise<ProductChoices>;

  /**
   * Takes a picture over (JPEG, PNG, WebP, AVIF or GIF, at most 1.4 million bytes) and answers the
   * address to store as a product's `imageUrl`; one that nothing names goes after a day.
   *
   * Problems: `picture_refused` with the reason in `detail`.
   */
  uploadPicture(picture: Uint8Array, options?: CallOptions): Promise<UploadedPicture>;
}

/** Makes the calls on products. */
export function createDeskProducts(send: Send): DeskProducts {
  return {
    list: (query = {}, options) =>
      createList(
        query.cursor,
        (cursor) => send(calls.listDeskProducts, { query: { ...query, cursor } }, options),
        (page) => page.products,
      ),
    get: (sku, options) => send(calls.getDeskProduct, { params: { sku } }, options),
    create: (body, options) => send(calls.createProduct, { body }, options),
    update: ({ sku, revision }, input, options) =>
      send(calls.updateProduct, { params: { sku }, body: { ...input, revision } }, options),
    setStock: (sku, body, options) =>
      send(calls.setProductStock, { params: { sku }, body }, options),
    delete: (sku, options) => send(calls.deleteProduct, { params: { sku } }, options),
    change: (body, options) => send(calls.changeProducts, { body }, options),
    choices: (options) => send(calls.getProductChoices, {}, options),
    uploadPicture: (picture, options) =>
      send(calls.uploadPicture, { body: { data: toBase64(picture) } }, options),
  };
}

/** In pieces: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}
