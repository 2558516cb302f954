/** Whether what a record is to apply to is there. */
import type { ScopeInput } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { type Source, statement } from "../database/statement.ts";
import { type Refusal } from "../http/refusal.ts";
import { refuseField } from "./refuse-field.ts";
import { type ScopeColumns, isSameScope, toScopeColumns } from "./scope-columns.ts";

const productOf = statement<{ id: number }>(
  () => `select id from products where workspace_id = ? and sku = ?`,
);
const unitOf = statement<{ unit: string }>(
  () => `select unit from product_units where product_id = ? and unit = ?`,
);
const productOfLine = statement<{ id: number }>(
  () => `select id from products where workspace_id = ? and product_line = ? limit 1`,
);

/**
 * Refuses a product, unit or product line that is not there: mostly it is a slip. What a record
 * says already may stay, such as of a product that an import has still to bring.
 */
export async function checkScope(
  source: Source,
  { workspace }: StaffContext,
  scope: ScopeInput,
  before: ScopeColumns | null,
): Promise<Refusal | null> {
  if (before !== null && isSameScope(toScopeColumns(scope), before)) return null;
  switch (scope.kind) {
    case "all":
      return null;
    case "line": {
      const [found] = await productOfLine(source, workspace.id, scope.productLine);
      if (found !== undefined) return null;
      return refuseField("/scope/productLine", "No product has this product line.");
    }
    case "sku":
    case "unit": {
      const [product] = await productOf(source, workspace.id, scope.sku);
      if (product === undefined) {
        return refuseField("/scope/sku", "There is no product with this sku.");
      }
      if (scope.kind === "sku") return null;
      const [unit] = await unitOf(source, product.id, scope.unit);
      return unit === undefined
        ? refuseField("/scope/unit", "This product is not sold in this unit.")
        : null;
    }
  }
}
