/** Promotions: sale prices for a time. */
import type { FieldError, Promotion, PromotionInput } from "@order-portal/contract";
import type { StaffContext } from "../../context.ts";
import { recordRevision } from "../../database/record-revision.ts";
import type { Row } from "../../database/schema.ts";
import type { Source } from "../../database/statement.ts";
import { currencyDigits } from "../../money/currency-digits.ts";
import { askAboutPrices } from "../ask-about-prices.ts";
import { changeText, changeValue } from "../change-value.ts";
import { checkScope } from "../check-scope.ts";
import { readId } from "../list-page.ts";
import { instantText, isEmptyTime, overlap, readTimes, stateOf } from "../promotion-times.ts";
import type { RecordKind } from "../record-kind.ts";
import { refuseField, refuseTaken } from "../refuse-field.ts";
import { readScopes, scopeName, toScopeColumns } from "../scope-columns.ts";

/** What is stored of a promotion beside its id. */
export type PromotionValues = Omit<Row<"promotions">, "id" | "workspace_id">;

/** Promotions as they are answered, in the same order. */
export async function toPromotions(
  source: Source,
  { workspace, now }: StaffContext,
  rows: readonly Row<"promotions">[],
): Promise<Promotion[]> {
  const scopeOf = await readScopes(source, workspace, rows);
  const digits = currencyDigits(workspace.currency);
  return rows.map((row) => {
    const { id, workspace_id: _, ...content } = row;
    return {
      id: String(id),
      revision: recordRevision(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1))),
      name: row.name,
      scope: scopeOf(row),
      kind: row.kind,
      value: changeText(row.kind, row.value, digits),
      starts: instantText(row.starts),
      ends: instantText(row.ends),
      state: stateOf(row, now()),
    };
  });
}

/** The workspace's other promotions on the very same products. */
const onSameScope = (
  { db }: Source,
  { workspace }: StaffContext,
  { scope, scope_line, scope_sku, scope_unit }: PromotionValues,
  id: number,
) =>
  db
    .selectFrom("promotions")
    .select(["name", "starts", "ends"])
    .where("workspace_id", "=", workspace.id)
    .where("scope", "=", scope)
    .where("scope_line", "=", scope_line)
    .where("scope_sku", "=", scope_sku)
    .where("scope_unit", "=", scope_unit)
    .where("id", "!=", id)
    .orderBy("id")
    .execute();

export const promotionKind: RecordKind<
  Row<"promotions">,
  PromotionInput,
  PromotionValues,
  Promotion
> = {
  subject: "promotion",
  missing: "There is no such promotion.",
  raisesRevision: true,

  find: ({ db, engine }, { workspace }, id, lock = false) =>
    db
      .selectFrom("promotions")
      .selectAll()
      .where("workspace_id", "=", workspace.id)
      .where("id", "=", readId(id) ?? 0)
      .$if(lock && engine === "postgres", (query) => query.forUpdate())
      .executeTakeFirst(),

  answer: toPromotions,
  nameOf: ({ name, scope }) => `${name} (${scopeName(scope)})`,

  async check(source, context, input, before) {
    const refused = await checkScope(source, context, input.scope, before);
    if (refused !== null) return refused;
    const times = readTimes(input);
    if (isEmptyTime(times)) return refuseField("/ends", "It must end after it starts.");
    const { name } = input;
    const values: PromotionValues = {
      name,
      ...toScopeColumns(input.scope),
      kind: input.kind,
      value: changeValue(input.kind, input.value),
      ...times,
    };
    const others = await onSameScope(source, context, values, before?.id ?? 0);
    if (others.some((other) => other.name === name)) {
      return refuseTaken("/name", `There is a promotion ${name} on the same products already.`);
    }
    const overlapping = others
      .filter((other) => overlap(times, other))
      .map((other): FieldError => {
        const detail = `${name} and ${other.name} would run at the same time on the same products; customers get the lower of both prices.`;
        return { pointer: "/starts", code: "promotions_overlap", detail };
      });
    const prices = await askAboutPrices(source, context, input.scope, values);
    return { values, questions: [...overlapping, ...prices] };
  },

  async write({ db }, { workspace }, values, before) {
    if (before !== null) {
      await db.updateTable("promotions").set(values).where("id", "=", before.id).execute();
      return String(before.id);
    }
    const made = await db
      .insertInto("promotions")
      .values({ workspace_id: workspace.id, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    return made && String(made.id);
  },

  questionsOfRemoval: async () => [],

  async remove({ db }, _context, { id }) {
    await db.deleteFrom("promotions").where("id", "=", id).execute();
  },
};
