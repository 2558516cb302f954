/** Discount codes: which one a cart has, and whether it can be used now. */
import type { BuyerContext } from "../context.ts";
import { type Source, statement } from "../database/statement.ts";
import type { DiscountCode } from "../pricing/index.ts";
import type { Fault } from "./check-line.ts";
import { foldCode } from "./fold-code.ts";

/** A cart's discount code. One that cannot be used takes nothing off. */
export type CartCode =
  | { readonly code: string; readonly problem: Fault; readonly discount: null }
  | { readonly code: string; readonly problem: null; readonly discount: StoredCode };

/** A discount code as it stands in the database. */
export interface StoredCode extends DiscountCode {
  readonly id: number;
  readonly code: string;
}

interface CodeRow {
  id: number;
  code: string;
  kind: "fixed" | "percent";
  value: number;
  starts: number | null;
  ends: number | null;
  max_uses: number | null;
  first_order_only: number;
  uses: number;
  has_ordered: number;
}

const findCode = (lock: boolean) =>
  statement<CodeRow>(
    (d) => `
      select id, code, kind, value, starts, ends, max_uses, first_order_only, uses,
        case when exists (
          select 1 from orders where customer_id = ? and status not in ('draft', 'rejected', 'cancelled')
        ) then 1 else 0 end as has_ordered
      from discount_codes where workspace_id = ? and code_folded = ?
      ${lock && d.engine === "postgres" ? "for no key update of discount_codes" : ""}`,
  );

const readCode = findCode(false);
const lockCode = findCode(true);

/**
 * Looks a cart's code up. With `lock` nobody else can use it up until the transaction has ended.
 */
export async function readCartCode(
  source: Source,
  context: BuyerContext,
  typed: string,
  lock = false,
): Promise<CartCode> {
  const { workspace, actor, now } = context;
  const find = lock ? lockCode : readCode;
  const [row] = await find(source, actor.customer?.id ?? 0, workspace.id, foldCode(typed));
  const problem = faultOf(row, now());
  if (row === undefined) return { code: typed, problem: codeFaults.unknown, discount: null };
  const { id, code, kind, value } = row;
  return problem === null
    ? { code, problem, discount: { id, code, kind, value } }
    : { code, problem, discount: null };
}

function faultOf(row: CodeRow | undefined, now: number): Fault | null {
  // One that is not yet good is as unknown as one that is not there.
  if (row === undefined || (row.starts !== null && now < row.starts)) return codeFaults.unknown;
  if (row.ends !== null && row.ends <= now) return codeFaults.ended;
  if (row.max_uses !== null && row.uses >= row.max_uses) return codeFaults.usedUp;
  if (row.first_order_only === 1 && row.has_ordered === 1) return codeFaults.firstOrderOnly;
  return null;
}

const codeFaults = {
  unknown: { code: "code_unknown", detail: "This discount code is not known." },
  ended: { code: "code_ended", detail: "This discount code has ended." },
  usedUp: { code: "code_used_up", detail: "This discount code has been used up." },
  firstOrderOnly: {
    code: "code_first_order_only",
    detail: "This discount code is good for a first order only.",
  },
} as const satisfies Record<string, Fault>;

const useCode = statement<{ id: number }>(
  () => `
    update discount_codes set uses = uses + 1
    where id = ? and (max_uses is null or uses < max_uses) returning id`,
);

/** Counts one use of a code; false where it has none left. */
export async function countUse(source: Source, { id }: StoredCode): Promise<boolean> {
  return (await useCode(source, id)).length === 1;
}

const giveBack = statement<{ id: number }>(
  () => `
    update discount_codes set uses = uses - 1
    where workspace_id = ? and code_folded = ? and uses > 0 returning id`,
);

/** Gives back the use that an order made of a code, when that order comes to nothing. */
export async function giveBackUse(
  source: Source,
  workspaceId: number,
  code: string,
): Promise<void> {
  await giveBack(source, workspaceId, foldCode(code));
}
