/** What a product's form may not say, beyond the form of each field. */
import type { FieldError } from "@order-portal/contract";
import { isPictureAddress, pictureAddressWanted } from "../pictures/picture-address.ts";
import type { StoredProduct } from "./product-queries.ts";
import { quantityRuleFault } from "./unit-row.ts";

/** All that is edited of a product but its sku and its stock. */
export interface ProductInput {
  readonly name: string;
  readonly description: string | null;
  readonly category: string | null;
  readonly productLine: string | null;
  readonly imageUrl: string | null;
  readonly taxClass: string | null;
  /** `YYYY-MM-DD`. */
  readonly newUntil: string | null;
  readonly active: boolean;
  readonly aliases: readonly string[];
  readonly replacedBy: string | null;
  readonly units: readonly UnitInput[];
}

/** A unit as it is edited. */
export interface UnitInput {
  readonly unit: string;
  readonly label: string;
  readonly factor: number;
  /** Decimal text, such as `12.50`. */
  readonly price: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly increment: number | null;
  readonly active: boolean;
}

/** What the rules ask of the world. */
export interface ProductFacts {
  readonly sku: string;
  readonly slug: string;
  /** The workspace's tax classes. */
  readonly taxClasses: readonly string[];
  /** The product as it is stored; what stands there already may stay. */
  readonly stored: StoredProduct | undefined;
  /** Whether the sku of the replacement is that of a product. */
  readonly hasReplacement: boolean;
}

const fault = (pointer: string, detail: string): FieldError => ({
  pointer,
  code: "invalid",
  detail,
});

/** One error for each fault; none where it can be stored. */
export function checkProduct(input: ProductInput, facts: ProductFacts): FieldError[] {
  return [
    ...checkUnits(input.units),
    ...checkTaxClass(input.taxClass, facts),
    ...checkReplacement(input.replacedBy, facts),
    ...checkPicture(input.imageUrl, facts),
  ];
}

function checkUnits(units: readonly UnitInput[]): FieldError[] {
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  for (const [index, unit] of units.entries()) {
    if (seen.has(unit.unit)) {
      errors.push(fault(`/units/${index}/unit`, `There is already a unit ${unit.unit}.`));
    }
    seen.add(unit.unit);
    const rule = quantityRuleFault(unit);
    if (rule !== null) {
      errors.push(fault(`/units/${index}/${rule.column}`, `The ${rule.column} ${rule.reason}.`));
    }
  }
  return errors;
}

function checkTaxClass(
  taxClass: string | null,
  { stored, taxClasses }: ProductFacts,
): FieldError[] {
  if (taxClass === null || taxClass === stored?.row.tax_class) return [];
  if (taxClasses.includes(taxClass)) return [];
  return [fault("/taxClass", `The workspace has no tax class ${taxClass}.`)];
}

function checkReplacement(
  replacedBy: string | null,
  { sku, stored, hasReplacement }: ProductFacts,
): FieldError[] {
  if (replacedBy === null || replacedBy === stored?.row.replaced_by) return [];
  if (replacedBy === sku) return [fault("/replacedBy", "A product cannot replace itself.")];
  return hasReplacement ? [] : [fault("/replacedBy", `There is no product ${replacedBy}.`)];
}

function checkPicture(imageUrl: string | null, { slug, stored }: ProductFacts): FieldError[] {
  if (imageUrl === null || imageUrl === stored?.row.image_url) return [];
  return isPictureAddress(imageUrl, slug) ? [] : [fault("/imageUrl", pictureAddressWanted)];
}
