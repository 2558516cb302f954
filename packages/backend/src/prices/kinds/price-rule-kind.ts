/** Price rules: fixed prices and percentages of the workspace, a price group or a customer. */
import type { PriceRule, PriceRuleInput } from "@order-portal/contract";
import type { StaffContext } from "../../context.ts";
import { recordRevision } from "../../database/record-revision.ts";
import type { Row } from "../../database/schema.ts";
import type { Source } from "../../database/statement.ts";
import { isRefusal } from "../../http/refusal.ts";
import { currencyDigits } from "../../money/currency-digits.ts";
import { askAboutPrices } from "../ask-about-prices.ts";
import { changeText, changeValue } from "../change-value.ts";
import { checkScope } from "../check-scope.ts";
import { readId } from "../list-page.ts";
import type { RecordKind } from "../record-kind.ts";
import { refuseTaken } from "../refuse-field.ts";
import { findOwner, ownerName, readOwners } from "../rule-owners.ts";
import { readScopes, scopeName, toScopeColumns } from "../scope-columns.ts";

/** What is stored of a rule beside its id. */
export type RuleValues = Omit<Row<"price_rules">, "id" | "workspace_id">;

/** Rules as they are answered, in the same order. */
export async function toPriceRules(
  source: Source,
  { workspace }: StaffContext,
  rows: readonly Row<"price_rules">[],
): Promise<PriceRule[]> {
  const scopeOf = await readScopes(source, workspace, rows);
  const ownerOf = await readOwners(source, workspace, rows);
  const digits = currencyDigits(workspace.currency);
  return rows.map((row) => {
    const { id, workspace_id: _, ...content } = row;
    return {
      id: String(id),
      revision: recordRevision(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1))),
      owner: ownerOf(row),
      scope: scopeOf(row),
      minimumQuantity: row.minimum_quantity,
      kind: row.kind,
      value: changeText(row.kind, row.value, digits),
    };
  });
}

export const priceRuleKind: RecordKind<
  Row<"price_rules">,
  PriceRuleInput,
  RuleValues,
  PriceRule
> = {
  subject: "price_rule",
  missing: "There is no such price rule.",
  raisesRevision: true,

  find: ({ db, engine }, { workspace }, id, lock = false) =>
    db
      .selectFrom("price_rules")
      .selectAll()
      .where("workspace_id", "=", workspace.id)
      .where("id", "=", readId(id) ?? 0)
      .$if(lock && engine === "postgres", (query) => query.forUpdate())
      .executeTakeFirst(),

  answer: toPriceRules,
  nameOf: ({ owner, scope }) => `${ownerName(owner)} ${scopeName(scope)}`,

  async check(source, context, input, before) {
    const { workspace } = context;
    const owner = await findOwner(source, workspace, input.owner);
    if (isRefusal(owner)) return owner;
    const refused = await checkScope(source, context, input.scope, before);
    if (refused !== null) return refused;
    const values: RuleValues = {
      ...owner,
      ...toScopeColumns(input.scope),
      minimum_quantity: input.minimumQuantity,
      kind: input.kind,
      value: changeValue(input.kind, input.value),
    };
    const other = await source.db
      .selectFrom("price_rules")
      .select("id")
      .where("workspace_id", "=", workspace.id)
      .where("owner", "=", values.owner)
      .where("owner_id", "=", values.owner_id)
      .where("scope", "=", values.scope)
      .where("scope_line", "=", values.scope_line)
      .where("scope_sku", "=", values.scope_sku)
      .where("scope_unit", "=", values.scope_unit)
      .where("minimum_quantity", "=", values.minimum_quantity)
      .where("id", "!=", before?.id ?? 0)
      .executeTakeFirst();
    if (other !== undefined) {
      return refuseTaken(
        "/minimumQuantity",
        "There is a rule already for the same customers, products and minimum quantity: change that one.",
      );
    }
    return { values, questions: await askAboutPrices(source, context, input.scope, values) };
  },

  async write({ db }, { workspace }, values, before) {
    if (before !== null) {
      await db.updateTable("price_rules").set(values).where("id", "=", before.id).execute();
      return String(before.id);
    }
    const made = await db
      .insertInto("price_rules")
      .values({ workspace_id: workspace.id, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    return made && String(made.id);
  },

  questionsOfRemoval: async () => [],

  async remove({ db }, _context, { id }) {
    await db.deleteFrom("price_rules").where("id", "=", id).execute();
  },
};
