/** Which price groups there are of those that registration flows name. */
import type { SettingsInput } from "@order-portal/contract";
import { type Source, listOf, statement } from "../database/statement.ts";

const groupsOf = statement<{ code: string }>(
  (dialect) => `
    select code from price_groups where workspace_id = ? and ${dialect.isOneOf("code")}`,
);

/** Those that the section names and that there are. */
export async function namedPriceGroups(
  source: Source,
  workspaceId: number,
  input: SettingsInput,
): Promise<Set<string>> {
  if (input.section !== "accounts") return new Set();
  const codes = input.values.flows.flatMap(({ groups }) => groups.map(({ code }) => code));
  if (codes.length === 0) return new Set();
  const rows = await groupsOf(source, workspaceId, listOf(codes));
  return new Set(rows.map(({ code }) => code));
}
