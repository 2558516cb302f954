/** Products as the supplier's staff see and edit them. */
import * as z from "zod/mini";
import { Money } from "./values.ts";

/** A unit of a product, in the order in which buyers see them; the first is the one offered first. */
export const DeskProductUnit = z.object({
  unit: z.string(),
  label: z.string(),
  /** How many base units it holds; 12 for a case of 12. */
  factor: z.int(),
  /** The base price; null where price rules alone give one, or the base unit's times the factor. */
  price: z.nullable(Money),
  minimum: z.nullable(z.int()),
  maximum: z.nullable(z.int()),
  increment: z.nullable(z.int()),
  /** Whether it is on sale. */
  active: z.boolean(),
});
export type DeskProductUnit = z.output<typeof DeskProductUnit>;

/** A product with all that staff edit. */
export const DeskProduct = z.object({
  sku: z.string(),
  name: z.string(),
  description: z.nullable(z.string()),
  category: z.nullable(z.string()),
  productLine: z.nullable(z.string()),
  imageUrl: z.nullable(z.string()),
  taxClass: z.nullable(z.string()),
  /** The last day, on the workspace's clock, on which it counts as new: `YYYY-MM-DD`. */
  newUntil: z.nullable(z.string()),
  /** Whether it is on sale. */
  active: z.boolean(),
  /** Other words that it is found by. */
  aliases: z.array(z.string()),
  /** The sku of what is offered in its place. */
  replacedBy: z.nullable(z.string()),
  units: z.array(DeskProductUnit),
  /** In base units; null where it is not tracked. It is no part of the revision. */
  stock: z.nullable(z.int()),
  /** Names what was looked at; a change of another one is refused with `record_changed`. */
  revision: z.string(),
});
export type DeskProduct = z.output<typeof DeskProduct>;

/** A product in the desk's list. */
export const DeskProductSummary = z.object({
  sku: z.string(),
  name: z.string(),
  category: z.nullable(z.string()),
  productLine: z.nullable(z.string()),
  imageUrl: z.nullable(z.string()),
  active: z.boolean(),
  isNew: z.boolean(),
  /** In base units; null where it is not tracked. */
  stock: z.nullable(z.int()),
  /** The first unit on sale that has a base price, and that price; null where none has. */
  price: z.nullable(z.object({ unit: z.string(), label: z.string(), unitPrice: Money })),
  /** How many units are on sale. */
  unitCount: z.int(),
});
export type DeskProductSummary = z.output<typeof DeskProductSummary>;

/** A page of the desk's products. */
export const DeskProductPage = z.object({
  products: z.array(DeskProductSummary),
  nextCursor: z.nullable(z.string()),
});
export type DeskProductPage = z.output<typeof DeskProductPage>;

/** What products can be put under: what there is already, by name. */
export const ProductChoices = z.object({
  categories: z.array(z.string()),
  productLines: z.array(z.string()),
  /** The workspace's tax classes with their percentages, such as `10.35`. */
  taxClasses: z.array(z.object({ name: z.string(), percent: z.string() })),
  /** The class of products that name none; null: these bear no tax. */
  defaultTaxClass: z.nullable(z.string()),
});
export type ProductChoices = z.output<typeof ProductChoices>;

/** What became of a change of many products. */
export const ProductsChanged = z.object({
  /** How many are different now. */
  changed: z.int(),
  /** How many were just so already. */
  unchanged: z.int(),
  /** The skus of which there is no product. */
  missing: z.array(z.string()),
});
export type ProductsChanged = z.output<typeof ProductsChanged>;

/** A picture that was taken over: where it is, and how large it is now. */
export const UploadedPicture = z.object({
  url: z.string(),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
});
export type UploadedPicture = z.output<typeof UploadedPicture>;
