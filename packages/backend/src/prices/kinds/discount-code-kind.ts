/** Discount codes: reductions of a whole order for who knows the code. */
import type { DiscountCode, DiscountCodeInput, FieldError } from "@order-portal/contract";
import { foldCode } from "../../carts/fold-code.ts";
import type { StaffContext } from "../../context.ts";
import { recordRevision } from "../../database/record-revision.ts";
import type { Row } from "../../database/schema.ts";
import { currencyDigits } from "../../money/currency-digits.ts";
import { changeValue, decimalText, percentText, sumValue } from "../change-value.ts";
import { readId } from "../list-page.ts";
import { instantText, isEmptyTime, readTimes, stateOf } from "../promotion-times.ts";
import type { RecordKind } from "../record-kind.ts";
import { refuseField, refuseTaken } from "../refuse-field.ts";

/** What is stored of a code beside its id and its uses, which orders count. */
export type CodeValues = Omit<Row<"discount_codes">, "id" | "workspace_id" | "uses">;

/** A discount code as it is answered. */
export function toDiscountCode(
  { workspace, now }: StaffContext,
  { id, workspace_id: _, uses, ...content }: Row<"discount_codes">,
): DiscountCode {
  const { code, kind, value, max_uses, first_order_only } = content;
  const digits = currencyDigits(workspace.currency);
  const state = stateOf(content, now());
  const isUsedUp = max_uses !== null && uses >= max_uses;
  return {
    id: String(id),
    revision: recordRevision(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1))),
    code,
    kind,
    value: kind === "percent" ? percentText(value) : decimalText(value, digits, digits),
    starts: instantText(content.starts),
    ends: instantText(content.ends),
    maximumUses: max_uses,
    firstOrderOnly: first_order_only === 1,
    uses,
    state: isUsedUp && state !== "over" ? "used_up" : state,
  };
}

export const discountCodeKind: RecordKind<
  Row<"discount_codes">,
  DiscountCodeInput,
  CodeValues,
  DiscountCode
> = {
  subject: "discount_code",
  missing: "There is no such discount code.",
  // Carts look codes up each time. And an order that uses one locks the code, then the workspace.
  raisesRevision: false,

  find: ({ db, engine }, { workspace }, id, lock = false) =>
    db
      .selectFrom("discount_codes")
      .selectAll()
      .where("workspace_id", "=", workspace.id)
      .where("id", "=", readId(id) ?? 0)
      .$if(lock && engine === "postgres", (query) => query.forUpdate())
      .executeTakeFirst(),

  answer: async (_source, context, stored) => stored.map((row) => toDiscountCode(context, row)),
  nameOf: ({ code }) => code,

  async check({ db }, { workspace }, input, before) {
    const { code, kind, maximumUses, firstOrderOnly } = input;
    const times = readTimes(input);
    if (isEmptyTime(times)) return refuseField("/ends", "It must end after it starts.");
    const folded = foldCode(code);
    const other = await db
      .selectFrom("discount_codes")
      .select("code")
      .where("workspace_id", "=", workspace.id)
      .where("code_folded", "=", folded)
      .where("id", "!=", before?.id ?? 0)
      .executeTakeFirst();
    if (other !== undefined) {
      return refuseTaken("/code", `There is a discount code ${other.code} already.`);
    }
    const value =
      kind === "percent"
        ? changeValue(kind, input.value)
        : sumValue(input.value, currencyDigits(workspace.currency));
    if (value === null) {
      return refuseField("/value", `It is finer than ${workspace.currency} can be paid.`);
    }
    if (value === 0) return refuseField("/value", "A code takes something off.");
    const questions: FieldError[] = [];
    if (kind === "percent" && value > 500_000) {
      const detail = `${percentText(value)} % off is more than half of the order.`;
      questions.push({ pointer: "/value", code: "discount_over_half", detail });
    }
    return {
      values: {
        code,
        code_folded: folded,
        kind,
        value,
        ...times,
        max_uses: maximumUses,
        first_order_only: firstOrderOnly ? 1 : 0,
      },
      questions,
    };
  },

  async write({ db }, { workspace }, values, before) {
    if (before !== null) {
      await db.updateTable("discount_codes").set(values).where("id", "=", before.id).execute();
      return String(before.id);
    }
    const made = await db
      .insertInto("discount_codes")
      .values({ workspace_id: workspace.id, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    return made && String(made.id);
  },

  questionsOfRemoval: async () => [],

  async remove({ db }, _context, { id }) {
    await db.deleteFrom("discount_codes").where("id", "=", id).execute();
  },
};
