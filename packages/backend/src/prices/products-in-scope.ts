/** The products that a rule, promotion or volume discount applies to. */
import { type Source, statement } from "../database/statement.ts";
import type { ScopeColumns } from "./scope-columns.ts";

const condition: Readonly<Record<ScopeColumns["scope"], string>> = {
  all: "",
  line: "and product_line = ?",
  sku: "and sku = ?",
  unit: "and sku = ?",
};

const parameterOf = ({ scope, scope_line, scope_sku }: ScopeColumns): string[] => {
  if (scope === "all") return [];
  return [scope === "line" ? scope_line : scope_sku];
};

const perScope = <Row>(write: (condition: string) => string) => ({
  all: statement<Row>(() => write(condition.all)),
  line: statement<Row>(() => write(condition.line)),
  sku: statement<Row>(() => write(condition.sku)),
  unit: statement<Row>(() => write(condition.unit)),
});

const firstIds = perScope<{ id: number }>(
  (where) => `
    select id from products where workspace_id = ? and active = 1 ${where}
    order by sort_name, id limit ?`,
);
const counts = perScope<{ count: number }>(
  (where) =>
    `select count(*) as count from products where workspace_id = ? and active = 1 ${where}`,
);

/** The ids of the first active products in a scope, in the catalogue's order. */
export async function idsInScope(
  source: Source,
  workspaceId: number,
  scope: ScopeColumns,
  most: number,
): Promise<number[]> {
  const rows = await firstIds[scope.scope](source, workspaceId, ...parameterOf(scope), most);
  return rows.map(({ id }) => id);
}

/** How many active products a scope has. */
export async function countInScope(
  source: Source,
  workspaceId: number,
  scope: ScopeColumns,
): Promise<number> {
  const [row] = await counts[scope.scope](source, workspaceId, ...parameterOf(scope));
  return Number(row?.count ?? 0);
}
