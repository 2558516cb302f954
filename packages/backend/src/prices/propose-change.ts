/** A change of prices that is not stored: found sound, and applied to the facts that prices are made of. */
import type { FieldError } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import type { CustomerFacts, RuleOwner, VolumeDiscount, WorkspaceFacts } from "../pricing/index.ts";
import { type RuleValues, priceRuleKind } from "./kinds/price-rule-kind.ts";
import { promotionKind } from "./kinds/promotion-kind.ts";
import { volumeDiscountKind } from "./kinds/volume-discount-kind.ts";
import type { PreviewQuestion } from "./preview-prices.ts";
import type { Answered, RecordKind } from "./record-kind.ts";
import { toDiscountFacts, toPromotionFacts, toRuleFacts } from "./product-price-facts.ts";
import { type ScopeColumns, isSameScope, toScopeColumns } from "./scope-columns.ts";

/** A change, and what it would make of the facts. */
export interface ProposedChange {
  readonly scope: ScopeColumns;
  /** For whom it is looked at: the rule's customer, somebody of its group, or a visitor. */
  readonly customer: CustomerFacts | null;
  /** From which quantity, in base units, it can be seen. */
  readonly minimumQuantity: number;
  /** From which instant on it counts; null where from now on. */
  readonly from: number | null;
  readonly questions: readonly FieldError[];
  readonly apply: (facts: WorkspaceFacts) => WorkspaceFacts;
}

/** Checks the change as it would be when it is stored. */
export async function proposeChange(
  context: StaffContext,
  { id, change }: PreviewQuestion,
): Promise<ProposedChange | Refusal> {
  switch (change.type) {
    case "price_rule": {
      const checked = await check(priceRuleKind, context, id, change.record);
      if (isRefusal(checked)) return checked;
      const { values, questions, before } = checked;
      const owner = toOwner(values);
      const added = toRuleFacts({ ...values, id: 0 }, owner);
      return {
        scope: values,
        customer: await viewerOf(context, owner),
        minimumQuantity: values.minimum_quantity,
        from: null,
        questions,
        apply: (facts) => ({
          ...facts,
          rules: [...facts.rules.filter((rule) => rule.id !== before?.id), added],
        }),
      };
    }
    case "promotion": {
      const checked = await check(promotionKind, context, id, change.record);
      if (isRefusal(checked)) return checked;
      const { values, questions, before } = checked;
      const added = toPromotionFacts({ ...values, id: 0 });
      return {
        scope: values,
        customer: null,
        minimumQuantity: 1,
        from: values.starts,
        questions,
        apply: (facts) => ({
          ...facts,
          promotions: [...facts.promotions.filter((one) => one.id !== before?.id), added],
        }),
      };
    }
    case "volume_discount": {
      const checked = await check(volumeDiscountKind, context, id, change.record);
      if (isRefusal(checked)) return checked;
      const { values, questions, before } = checked;
      const { tiers, ...scope } = values;
      const added = tiers.map((tier, index) => toDiscountFacts({ ...scope, ...tier, id: -index }));
      const isOwn = (one: VolumeDiscount) =>
        before !== null && isSameScope(before, toScopeColumns(one.scope));
      return {
        scope,
        customer: null,
        minimumQuantity: tiers[0]?.minimum_quantity ?? 1,
        from: null,
        questions,
        apply: (facts) => ({
          ...facts,
          volumeDiscounts: [...facts.volumeDiscounts.filter((one) => !isOwn(one)), ...added],
        }),
      };
    }
  }
}

/** Checks by the kind's own rules; a record that is gone meanwhile is taken for a new one. */
async function check<Stored, Input, Values, Answer extends Answered>(
  kind: RecordKind<Stored, Input, Values, Answer>,
  context: StaffContext,
  id: string | undefined,
  input: Input,
) {
  const { store } = context;
  const before = id === undefined ? null : ((await kind.find(store, context, id)) ?? null);
  const checked = await kind.check(store, context, input, before);
  return isRefusal(checked) ? checked : { ...checked, before };
}

function toOwner({ owner, owner_id }: RuleValues): RuleOwner {
  switch (owner) {
    case "workspace":
      return { kind: "workspace" };
    case "group":
      return { kind: "group", priceGroupId: owner_id };
    case "customer":
      return { kind: "customer", customerId: owner_id };
  }
}

/** The customer of a rule; of a group's somebody without rules of their own. */
async function viewerOf(
  { db, workspace }: StaffContext,
  owner: RuleOwner,
): Promise<CustomerFacts | null> {
  if (owner.kind === "workspace") return null;
  if (owner.kind === "group") {
    return { id: 0, priceGroupId: owner.priceGroupId, taxExempt: false };
  }
  const customer = await db
    .selectFrom("customers")
    .select("price_group_id")
    .where("workspace_id", "=", workspace.id)
    .where("id", "=", owner.customerId)
    .executeTakeFirst();
  const priceGroupId = customer?.price_group_id ?? null;
  return { id: owner.customerId, priceGroupId, taxExempt: false };
}
