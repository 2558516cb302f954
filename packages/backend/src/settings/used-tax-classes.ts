/** Which tax classes products are under, so that none of these goes. */
import { type Source, listOf, statement } from "../database/statement.ts";

const classesOf = statement<{ tax_class: string }>(
  (dialect) => `
    select distinct tax_class from products
    where workspace_id = ? and ${dialect.isOneOf("tax_class")}`,
);

/** Those of the classes that a product is under. */
export async function usedTaxClasses(
  source: Source,
  workspaceId: number,
  classes: readonly string[],
): Promise<Set<string>> {
  if (classes.length === 0) return new Set();
  const rows = await classesOf(source, workspaceId, listOf(classes));
  return new Set(rows.map(({ tax_class }) => tax_class));
}
