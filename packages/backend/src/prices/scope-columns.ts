/** What a record applies to: on the wire, in the database, and in words. */
import type { PriceScope, ScopeInput } from "@order-portal/contract";
import type { CurrentWorkspace } from "../context.ts";
import type { Row } from "../database/schema.ts";
import { type Source, listOf, statement } from "../database/statement.ts";
import type { Scope } from "../pricing/index.ts";

/** The columns that say what a record applies to. */
export type ScopeColumns = Pick<
  Row<"price_rules">,
  "scope" | "scope_line" | "scope_sku" | "scope_unit"
>;

const nothing = { scope_line: "", scope_sku: "", scope_unit: "" };

/** A scope as it is stored. */
export function toScopeColumns(scope: ScopeInput | Scope): ScopeColumns {
  switch (scope.kind) {
    case "all":
      return { ...nothing, scope: "all" };
    case "line":
      return { ...nothing, scope: "line", scope_line: scope.productLine };
    case "sku":
      return { ...nothing, scope: "sku", scope_sku: scope.sku };
    case "unit":
      return { ...nothing, scope: "unit", scope_sku: scope.sku, scope_unit: scope.unit };
  }
}

/** Whether two scopes are the same. */
export const isSameScope = (a: ScopeColumns, b: ScopeColumns): boolean =>
  a.scope === b.scope &&
  a.scope_line === b.scope_line &&
  a.scope_sku === b.scope_sku &&
  a.scope_unit === b.scope_unit;

const namesOfSkus = statement<{ sku: string; name: string }>(
  (d) => `select sku, name from products where workspace_id = ? and ${d.isOneOf("sku")}`,
);

/** Makes scopes of their columns, with the names of their products. */
export async function readScopes(
  source: Source,
  { id }: CurrentWorkspace,
  rows: readonly ScopeColumns[],
): Promise<(row: ScopeColumns) => PriceScope> {
  const skus = [...new Set(rows.map(({ scope_sku }) => scope_sku).filter((sku) => sku !== ""))];
  const found = skus.length === 0 ? [] : await namesOfSkus(source, id, listOf(skus));
  const names = new Map(found.map(({ sku, name }) => [sku, name]));
  return ({ scope, scope_line: productLine, scope_sku: sku, scope_unit: unit }) => {
    const name = names.get(sku) ?? null;
    switch (scope) {
      case "all":
        return { kind: "all" };
      case "line":
        return { kind: "line", productLine };
      case "sku":
        return { kind: "sku", sku, name };
      case "unit":
        return { kind: "unit", sku, unit, name };
    }
  };
}

/** A scope in a word, as the import's files have it: `all`, `line:NAME`, `sku:SKU@UNIT`. */
export function scopeName(scope: PriceScope): string {
  switch (scope.kind) {
    case "all":
      return "all";
    case "line":
      return `line:${scope.productLine}`;
    case "sku":
      return `sku:${scope.sku}`;
    case "unit":
      return `sku:${scope.sku}@${scope.unit}`;
  }
}
