/** The staff's calls on products. */
import * as z from "zod/mini";
import {
  DeskProduct,
  DeskProductPage,
  ProductChoices,
  ProductsChanged,
  UploadedPicture,
} from "./desk-product.ts";
import {
  Cursor,
  Day,
  Limit,
  RecordRevision,
  Sku,
  UnitCode,
  exactText,
  optionalText,
  text,
} from "./primitives.ts";
import { defineRoute } from "./route.ts";

/** The most units that a product has. */
export const maximumUnits = 50;
/** The most products that one call changes. */
export const maximumProducts = 500;
/** The largest picture that is sent, as base64 of at most 1.4 million bytes. */
export const maximumPictureText = 1_870_000;

const ProductParams = z.strictObject({ sku: Sku });

/** A base price as decimal text with a point and at most four decimals: `12.50`. */
const PriceText = z
  .string()
  .check(z.regex(/^\d{1,9}(?:\.\d{1,4})?$/, "a price such as 12.50, with at most four decimals"));

const largest = 1_000_000_000;
const Count = z.int().check(z.gte(1), z.lte(largest));
const optional = <T extends z.ZodMiniType>(schema: T) => z.nullable(schema);

/** A sku as it is given to a new product: trimmed, and one that an address can bear. */
const NewSku = text(64).check(
  z.refine((sku) => sku !== "." && sku !== "..", "a code, not just dots"),
);

/** The alias's sign is what parts aliases from one another where they are kept. */
const Alias = text(200).check(z.refine((alias) => !alias.includes("|"), "a word without |"));

const unitFields = {
  unit: z.pipe(text(16), UnitCode),
  label: text(100),
  factor: z.int().check(z.gte(1), z.lte(1_000_000)),
  price: optional(PriceText),
  minimum: optional(Count),
  maximum: optional(Count),
  increment: optional(Count),
  active: z.boolean(),
};

/** All that is edited of a product but its sku, which stays, and its stock, which orders take. */
const productFields = {
  name: text(200),
  description: optional(text(5000)),
  category: optional(text(200)),
  productLine: optional(text(200)),
  /** A web address, or the address of a picture that was uploaded. */
  imageUrl: optional(text(1000)),
  taxClass: optional(text(64)),
  newUntil: optional(Day),
  active: z.boolean(),
  aliases: z.array(Alias).check(z.maxLength(50)),
  replacedBy: optional(text(64)),
  /** In the order in which buyers see them. */
  units: z.array(z.strictObject(unitFields)).check(z.maxLength(maximumUnits)),
};

/** The workspace's products by name; found by sku, name and alias. */
export const listDeskProducts = defineRoute({
  method: "GET",
  path: "/v1/desk/products",
  summary: "The workspace's products, on sale or not, by name; found by sku, name and alias.",
  access: "desk:products",
  query: z.strictObject({
    search: z.optional(optionalText(100)),
    state: z.optional(z.enum(["active", "inactive"])),
    category: z.optional(exactText(1, 200)),
    productLine: z.optional(exactText(1, 200)),
    /** Only those without a base price, out of stock, or new. */
    only: z.optional(z.enum(["no_price", "out_of_stock", "new"])),
    limit: z.optional(Limit),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: DeskProductPage,
  problems: [],
});

/** The categories, product lines and tax classes that there are. */
export const getProductChoices = defineRoute({
  method: "GET",
  path: "/v1/desk/product-choices",
  summary: "The categories, product lines and tax classes that products can be put under.",
  access: "desk:products",
  status: 200,
  response: ProductChoices,
  problems: [],
});

/** One product with all that staff edit. */
export const getDeskProduct = defineRoute({
  method: "GET",
  path: "/v1/desk/products/:sku",
  summary: "One product with all that staff edit.",
  access: "desk:products",
  params: ProductParams,
  status: 200,
  response: DeskProduct,
  problems: [],
});

/** Makes a product. */
export const createProduct = defineRoute({
  method: "POST",
  path: "/v1/desk/products",
  summary: "Make a product with its units.",
  access: "desk:products",
  body: z.strictObject({
    sku: NewSku,
    ...productFields,
    /** In base units; null where it is not tracked. */
    stock: optional(z.int().check(z.gte(0), z.lte(largest))),
  }),
  status: 201,
  response: DeskProduct,
  problems: ["name_taken"],
});

/** Stores all that is edited of a product; a unit that is not named is taken away. */
export const updateProduct = defineRoute({
  method: "PUT",
  path: "/v1/desk/products/:sku",
  summary: "Store all that is edited of a product and its units; a unit not named is taken away.",
  access: "desk:products",
  params: ProductParams,
  body: z.strictObject({ ...productFields, revision: RecordRevision }),
  status: 200,
  response: DeskProduct,
  problems: ["record_changed"],
});

/** Sets or moves a product's stock, whatever else of it is being edited. */
export const setProductStock = defineRoute({
  method: "POST",
  path: "/v1/desk/products/:sku/stock",
  summary: "Set a product's stock, end tracking it (null), or move it by a difference.",
  access: "desk:products",
  params: ProductParams,
  body: z.union([
    z.strictObject({ set: optional(z.int().check(z.gte(0), z.lte(largest))) }),
    z.strictObject({ change: z.int().check(z.gte(-largest), z.lte(largest)) }),
  ]),
  status: 200,
  response: DeskProduct,
  problems: [],
});

/** Deletes a product that nothing refers to. */
export const deleteProduct = defineRoute({
  method: "DELETE",
  path: "/v1/desk/products/:sku",
  summary: "Delete a product that no order, price or customer refers to; else take it off sale.",
  access: "desk:products",
  params: ProductParams,
  status: 204,
  problems: ["record_in_use"],
});

/** Changes one thing of many products. */
export const changeProducts = defineRoute({
  method: "PATCH",
  path: "/v1/desk/products",
  summary: "Take many products on or off sale, or put them under a category, line or tax class.",
  access: "desk:products",
  body: z.strictObject({
    skus: z.array(Sku).check(z.minLength(1), z.maxLength(maximumProducts)),
    set: z
      .strictObject({
        active: z.optional(z.boolean()),
        category: z.optional(optional(text(200))),
        productLine: z.optional(optional(text(200))),
        taxClass: z.optional(optional(text(64))),
        newUntil: z.optional(optional(Day)),
      })
      .check(z.refine((set) => Object.keys(set).length > 0, "something to be set")),
  }),
  status: 200,
  response: ProductsChanged,
  problems: [],
});

/** Takes a picture over: checked by its content, made smaller, without what cameras write into it. */
export const uploadPicture = defineRoute({
  method: "POST",
  path: "/v1/desk/pictures",
  summary: "Upload a picture (JPEG, PNG, WebP, AVIF, GIF); what names its address keeps it.",
  access: "desk:products",
  body: z.strictObject({
    /** The file's bytes in base64. */
    data: z
      .string()
      .check(
        z.minLength(4),
        z.maxLength(maximumPictureText),
        z.regex(/^[A-Za-z0-9+/]+={0,2}$/, "the bytes of a picture in base64"),
      ),
  }),
  status: 201,
  response: UploadedPicture,
  problems: ["picture_refused"],
});
