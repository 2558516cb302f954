/** Whose a price rule is: on the wire by the supplier's own key, in the database by id. */
import type { RuleOwner, RuleOwnerInput } from "@order-portal/contract";
import type { CurrentWorkspace } from "../context.ts";
import type { Row } from "../database/schema.ts";
import { type Source, listOf, statement } from "../database/statement.ts";
import type { Refusal } from "../http/refusal.ts";
import { refuseField } from "./refuse-field.ts";

/** The columns that say whose a rule is. */
export type OwnerColumns = Pick<Row<"price_rules">, "owner" | "owner_id">;

const customerOf = statement<{ id: number }>(
  () => `select id from customers where workspace_id = ? and number = ?`,
);
const groupOf = statement<{ id: number }>(
  () => `select id from price_groups where workspace_id = ? and code = ?`,
);

/** The owner as it is stored; refused where the workspace has no such customer or price group. */
export async function findOwner(
  source: Source,
  { id }: CurrentWorkspace,
  owner: RuleOwnerInput,
): Promise<OwnerColumns | Refusal> {
  switch (owner.kind) {
    case "workspace":
      return { owner: "workspace", owner_id: 0 };
    case "group": {
      const [group] = await groupOf(source, id, owner.code);
      if (group !== undefined) return { owner: "group", owner_id: group.id };
      return refuseField("/owner/code", "There is no price group with this code.");
    }
    case "customer": {
      const [customer] = await customerOf(source, id, owner.number);
      if (customer !== undefined) return { owner: "customer", owner_id: customer.id };
      return refuseField("/owner/number", "There is no customer with this number.");
    }
  }
}

const customersByIds = statement<{ id: number; key: string; name: string }>(
  (d) =>
    `select id, number as key, name from customers where +workspace_id = ? and ${d.isOneOf("id")}`,
);
const groupsByIds = statement<{ id: number; key: string; name: string }>(
  (d) =>
    `select id, code as key, name from price_groups where +workspace_id = ? and ${d.isOneOf("id")}`,
);

/** Makes owners of their columns, with their names. */
export async function readOwners(
  source: Source,
  { id }: CurrentWorkspace,
  rows: readonly OwnerColumns[],
): Promise<(row: OwnerColumns) => RuleOwner> {
  const idsOf = (kind: OwnerColumns["owner"]) => [
    ...new Set(rows.filter(({ owner }) => owner === kind).map(({ owner_id }) => owner_id)),
  ];
  const byId = async (read: typeof customersByIds, ids: readonly number[]) =>
    new Map(
      ids.length === 0 ? [] : (await read(source, id, listOf(ids))).map((row) => [row.id, row]),
    );
  const customers = await byId(customersByIds, idsOf("customer"));
  const groups = await byId(groupsByIds, idsOf("group"));
  return ({ owner, owner_id }) => {
    if (owner === "workspace") return { kind: "workspace" };
    const { key = "", name = "" } = (owner === "group" ? groups : customers).get(owner_id) ?? {};
    return owner === "group"
      ? { kind: "group", code: key, name }
      : { kind: "customer", number: key, name };
  };
}

/** An owner in a word, as the import's files have it. */
export function ownerName(owner: RuleOwner): string {
  switch (owner.kind) {
    case "workspace":
      return "workspace";
    case "group":
      return `group:${owner.code}`;
    case "customer":
      return `customer:${owner.number}`;
  }
}
