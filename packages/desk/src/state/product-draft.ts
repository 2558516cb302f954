/** A product as it is typed: what the form holds, and what is sent of it. */
import { msg } from "@lit/localize";
import type { DeskProduct, DeskProductInput, DeskProductUnit } from "@order-portal/sdk/desk";
import { readPrice, showPrice } from "./typed-price.ts";

/** A unit as it is typed. */
export interface UnitDraft {
  readonly unit: string;
  readonly label: string;
  readonly factor: string;
  readonly price: string;
  readonly minimum: string;
  readonly maximum: string;
  readonly increment: string;
  readonly active: boolean;
}

/** A product as it is typed; empty text where nothing is said. */
export interface ProductDraft {
  readonly sku: string;
  readonly name: string;
  readonly description: string;
  readonly category: string;
  readonly productLine: string;
  readonly imageUrl: string;
  readonly taxClass: string;
  readonly newUntil: string;
  readonly active: boolean;
  /** With commas between. */
  readonly aliases: string;
  readonly replacedBy: string;
  readonly units: readonly UnitDraft[];
  /** Of a new product; what is there is changed apart from the form. */
  readonly stock: string;
}

/** Why a field cannot be sent, by its JSON pointer. */
export type DraftErrors = ReadonlyMap<string, string>;

const whole = (value: number | null): string => (value === null ? "" : String(value));

/** A unit that is added. */
export const newUnit = (isFirst: boolean): UnitDraft => ({
  unit: isFirst ? "EA" : "",
  label: isFirst ? msg("Each") : "",
  factor: isFirst ? "1" : "",
  price: "",
  minimum: "",
  maximum: "",
  increment: "",
  active: true,
});

/** What the form of a new product begins with. */
export const newProduct = (): ProductDraft => ({
  ...{ sku: "", name: "", description: "", category: "", productLine: "", imageUrl: "" },
  ...{ taxClass: "", newUntil: "", active: true, aliases: "", replacedBy: "", stock: "" },
  units: [newUnit(true)],
});

/** What the form shows of a product. */
export const draftOf = (product: DeskProduct, locale: string): ProductDraft => ({
  sku: product.sku,
  name: product.name,
  description: product.description ?? "",
  category: product.category ?? "",
  productLine: product.productLine ?? "",
  imageUrl: product.imageUrl ?? "",
  taxClass: product.taxClass ?? "",
  newUntil: product.newUntil ?? "",
  active: product.active,
  aliases: product.aliases.join(", "),
  replacedBy: product.replacedBy ?? "",
  units: product.units.map((unit) => unitDraftOf(unit, locale)),
  stock: "",
});

const unitDraftOf = (unit: DeskProductUnit, locale: string): UnitDraft => ({
  unit: unit.unit,
  label: unit.label,
  factor: String(unit.factor),
  price: showPrice(unit.price, locale),
  minimum: whole(unit.minimum),
  maximum: whole(unit.maximum),
  increment: whole(unit.increment),
  active: unit.active,
});

/** What is sent of a draft, or what in it cannot be. */
export function readDraft(
  draft: ProductDraft,
  locale: string,
): { input: DeskProductInput; stock: number | null } | { errors: DraftErrors } {
  const errors = new Map<string, string>();
  const needed = (pointer: string, text: string): string => {
    if (text.trim() === "") errors.set(pointer, msg("This is needed."));
    return text.trim();
  };
  const count = (pointer: string, text: string, smallest: number): number | null => {
    const typed = text.trim();
    if (typed === "") return null;
    const value = /^\d{1,10}$/.test(typed) ? Number(typed) : -1;
    if (value < smallest || value > 1_000_000_000) {
      errors.set(pointer, smallest === 0 ? msg("A whole number.") : msg("A whole number from 1."));
    }
    return value;
  };
  const units = draft.units.map((unit, index) => {
    const at = (field: string) => `/units/${index}/${field}`;
    const price = unit.price.trim() === "" ? null : readPrice(unit.price, locale);
    if (price === undefined) errors.set(at("price"), msg("A price such as 12.50."));
    return {
      unit: needed(at("unit"), unit.unit),
      label: unit.label.trim() || unit.unit.trim(),
      factor: count(at("factor"), unit.factor || "1", 1) ?? 1,
      price: price ?? null,
      minimum: count(at("minimum"), unit.minimum, 1),
      maximum: count(at("maximum"), unit.maximum, 1),
      increment: count(at("increment"), unit.increment, 1),
      active: unit.active,
    };
  });
  needed("/sku", draft.sku);
  const input = {
    name: needed("/name", draft.name),
    description: draft.description.trim() || null,
    category: draft.category.trim() || null,
    productLine: draft.productLine.trim() || null,
    imageUrl: draft.imageUrl.trim() || null,
    taxClass: draft.taxClass || null,
    newUntil: draft.newUntil || null,
    active: draft.active,
    aliases: draft.aliases
      .split(/[,|\n]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ""),
    replacedBy: draft.replacedBy.trim() || null,
    units,
  };
  const stock = count("/stock", draft.stock, 0);
  return errors.size > 0 ? { errors } : { input, stock };
}
