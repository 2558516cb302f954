/** Which tax classes products are under: so that none of these goes, and none is without a rate unseen. */
import type { CurrentWorkspace } from "../context.ts";
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

const allClasses = statement<{ tax_class: string }>(
  () => `
    select distinct tax_class from products
    where workspace_id = ? and tax_class is not null order by tax_class limit 100`,
);

/** The classes that products are under and that the workspace has no rate for. */
export async function taxClassesWithoutRate(
  source: Source,
  { id, settings }: Pick<CurrentWorkspace, "id" | "settings">,
): Promise<string[]> {
  const rows = await allClasses(source, id);
  return rows
    .map(({ tax_class }) => tax_class)
    .filter((taxClass) => !Object.hasOwn(settings.taxRates, taxClass));
}
