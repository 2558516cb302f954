/** Volume discounts: all tiers of one scope are one record, whose id is that of its first row. */
import type { FieldError, VolumeDiscount, VolumeDiscountInput } from "@order-portal/contract";
import type { StaffContext } from "../../context.ts";
import { recordRevision } from "../../database/record-revision.ts";
import type { Row } from "../../database/schema.ts";
import type { Source } from "../../database/statement.ts";
import type { Connection } from "../../database/store.ts";
import { askAboutPrices } from "../ask-about-prices.ts";
import { percentText, percentValue } from "../change-value.ts";
import { checkScope } from "../check-scope.ts";
import { readId } from "../list-page.ts";
import type { RecordKind } from "../record-kind.ts";
import { refuseField, refuseTaken } from "../refuse-field.ts";
import { type ScopeColumns, readScopes, scopeName, toScopeColumns } from "../scope-columns.ts";

/** The tiers of one scope; `id` is their lowest. */
export interface StoredTiers extends ScopeColumns {
  readonly id: number;
  /** By quantity, smallest first. */
  readonly tiers: readonly Tier[];
}

type Tier = Pick<Row<"volume_discounts">, "minimum_quantity" | "percent">;

/** What is stored of it beside its id. */
export type TiersValues = Omit<StoredTiers, "id">;

/** The rows of some scopes, one at least; smallest quantity first. */
export const rowsOfScopes = (
  db: Connection,
  workspaceId: number,
  scopes: readonly ScopeColumns[],
) =>
  db
    .selectFrom("volume_discounts")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where((e) =>
      e.or(
        scopes.map(({ scope, scope_line, scope_sku, scope_unit }) =>
          e.and({ scope, scope_line, scope_sku, scope_unit }),
        ),
      ),
    )
    .orderBy("minimum_quantity");

const rowsOfScope = (db: Connection, workspaceId: number, scope: ScopeColumns) =>
  rowsOfScopes(db, workspaceId, [scope]);

/** Tiers as they are answered, in the same order. */
export async function toVolumeDiscounts(
  source: Source,
  { workspace }: StaffContext,
  stored: readonly StoredTiers[],
): Promise<VolumeDiscount[]> {
  const scopeOf = await readScopes(source, workspace, stored);
  return stored.map((record) => {
    const scope = scopeOf(record);
    const tiers = record.tiers.map(({ minimum_quantity, percent }) => ({
      minimumQuantity: minimum_quantity,
      percent: percentText(percent),
    }));
    const revision = recordRevision([scopeName(scope), tiers]);
    return { id: String(record.id), revision, scope, tiers };
  });
}

export const volumeDiscountKind: RecordKind<
  StoredTiers,
  VolumeDiscountInput,
  TiersValues,
  VolumeDiscount
> = {
  subject: "volume_discount",
  missing: "There are no such volume discounts.",
  raisesRevision: true,

  async find({ db, engine }, { workspace }, id, lock = false) {
    const first = await db
      .selectFrom("volume_discounts")
      .select(["id", "scope", "scope_line", "scope_sku", "scope_unit"])
      .where("workspace_id", "=", workspace.id)
      .where("id", "=", readId(id) ?? 0)
      .executeTakeFirst();
    if (first === undefined) return undefined;
    const tiers = await rowsOfScope(db, workspace.id, first)
      .$if(lock && engine === "postgres", (query) => query.forUpdate())
      .execute();
    // A row that is not the first of its scope names no record.
    return tiers.some((tier) => tier.id < first.id) ? undefined : { ...first, tiers };
  },

  answer: toVolumeDiscounts,
  nameOf: ({ scope }) => scopeName(scope),

  async check(source, context, { scope, tiers }, before) {
    const refused = await checkScope(source, context, scope, before);
    if (refused !== null) return refused;
    const columns = toScopeColumns(scope);
    const others = await rowsOfScope(source.db, context.workspace.id, columns).execute();
    const isOwn = before !== null && others.some(({ id }) => id === before.id);
    if (others.length > 0 && !isOwn) {
      return refuseTaken("/scope", "There are volume discounts on these already: change those.");
    }
    const sorted = tiers
      .map(({ minimumQuantity, percent }, index) => ({
        minimum_quantity: minimumQuantity,
        percent: percentValue(percent),
        index,
      }))
      .sort((a, b) => a.minimum_quantity - b.minimum_quantity || a.index - b.index);
    const questions: FieldError[] = [];
    for (const [place, tier] of sorted.entries()) {
      const lower = sorted[place - 1];
      if (lower === undefined) continue;
      if (lower.minimum_quantity === tier.minimum_quantity) {
        const pointer = `/tiers/${tier.index}/minimumQuantity`;
        return refuseField(pointer, "Two tiers begin at the same quantity.");
      }
      const most = Math.max(...sorted.slice(0, place).map(({ percent }) => percent));
      if (tier.percent <= most) {
        const detail = `From ${tier.minimum_quantity} on ${percentText(tier.percent)} % never counts, since a smaller quantity gets ${percentText(most)} % already.`;
        questions.push({
          pointer: `/tiers/${tier.index}/percent`,
          code: "tier_never_counts",
          detail,
        });
      }
    }
    for (const { percent, index } of sorted) {
      const change = { kind: "percent", value: percent } as const;
      const asked = await askAboutPrices(source, context, scope, change);
      questions.push(...asked.map((ask) => ({ ...ask, pointer: `/tiers/${index}/percent` })));
    }
    const stored = sorted.map(({ minimum_quantity, percent }) => ({ minimum_quantity, percent }));
    return { values: { ...columns, tiers: stored }, questions };
  },

  async write({ db }, { workspace }, { tiers, ...scope }, before) {
    const toRow = (tier: Tier) => ({ workspace_id: workspace.id, ...scope, ...tier });
    const [first, ...rest] = tiers;
    if (first === undefined) return undefined;
    let id = before?.id;
    if (before === null || id === undefined) {
      const made = await db
        .insertInto("volume_discounts")
        .values(toRow(first))
        .onConflict((conflict) => conflict.doNothing())
        .returning("id")
        .executeTakeFirst();
      id = made?.id;
    } else {
      // The first row stays, and the record's id with it.
      await removeRows(db, workspace.id, before, id);
      await db.updateTable("volume_discounts").set(toRow(first)).where("id", "=", id).execute();
    }
    if (id === undefined) return undefined;
    if (rest.length > 0) {
      await db.insertInto("volume_discounts").values(rest.map(toRow)).execute();
    }
    return String(id);
  },

  questionsOfRemoval: async () => [],

  async remove({ db }, { workspace }, stored) {
    await removeRows(db, workspace.id, stored, 0);
  },
};

/** Deletes the rows of a scope but for one. */
const removeRows = (db: Connection, workspaceId: number, scope: ScopeColumns, but: number) =>
  db
    .deleteFrom("volume_discounts")
    .where("workspace_id", "=", workspaceId)
    .where("scope", "=", scope.scope)
    .where("scope_line", "=", scope.scope_line)
    .where("scope_sku", "=", scope.scope_sku)
    .where("scope_unit", "=", scope.scope_unit)
    .where("id", "!=", but)
    .execute();
