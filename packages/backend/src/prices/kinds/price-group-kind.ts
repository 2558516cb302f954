/** Price groups: customers who share price rules. */
import type { PriceGroup, PriceGroupInput } from "@order-portal/contract";
import { recordRevision } from "../../database/record-revision.ts";
import { readId } from "../list-page.ts";
import type { RecordKind } from "../record-kind.ts";
import { refuseTaken } from "../refuse-field.ts";

/** A price group as it is stored, and how many customers it has. */
export interface StoredGroup {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly customer_count: number;
}

/** A price group as it is answered. */
export const toPriceGroup = ({ id, code, name, customer_count }: StoredGroup): PriceGroup => ({
  id: String(id),
  revision: recordRevision([code, name]),
  code,
  name,
  customerCount: customer_count,
});

export const priceGroupKind: RecordKind<StoredGroup, PriceGroupInput, PriceGroupInput, PriceGroup> =
  {
    subject: "price_group",
    missing: "There is no such price group.",
    raisesRevision: true,

    async find({ db, engine }, { workspace }, id, lock = false) {
      const group = await db
        .selectFrom("price_groups")
        .select(["id", "code", "name"])
        .where("workspace_id", "=", workspace.id)
        .where("id", "=", readId(id) ?? 0)
        .$if(lock && engine === "postgres", (query) => query.forUpdate())
        .executeTakeFirst();
      if (group === undefined) return undefined;
      const { count } = await db
        .selectFrom("customers")
        .select((e) => e.fn.countAll<number>().as("count"))
        .where("workspace_id", "=", workspace.id)
        .where("price_group_id", "=", group.id)
        .executeTakeFirstOrThrow();
      return { ...group, customer_count: Number(count) };
    },

    answer: async (_source, _context, stored) => stored.map(toPriceGroup),
    nameOf: ({ code }) => code,

    async check({ db }, { workspace }, { code, name }, before) {
      const other = await db
        .selectFrom("price_groups")
        .select("name")
        .where("workspace_id", "=", workspace.id)
        .where("code", "=", code)
        .where("id", "!=", before?.id ?? 0)
        .executeTakeFirst();
      if (other !== undefined) {
        return refuseTaken("/code", `The code ${code} is that of the price group ${other.name}.`);
      }
      return { values: { code, name }, questions: [] };
    },

    async write({ db }, { workspace }, { code, name }, before) {
      if (before !== null) {
        await db
          .updateTable("price_groups")
          .set({ code, name })
          .where("id", "=", before.id)
          .execute();
        return String(before.id);
      }
      const made = await db
        .insertInto("price_groups")
        .values({ workspace_id: workspace.id, code, name })
        .onConflict((conflict) => conflict.doNothing())
        .returning("id")
        .executeTakeFirst();
      return made && String(made.id);
    },

    async questionsOfRemoval({ db }, { id, name, customer_count }) {
      const { count } = await db
        .selectFrom("price_rules")
        .select((e) => e.fn.countAll<number>().as("count"))
        .where("owner", "=", "group")
        .where("owner_id", "=", id)
        .executeTakeFirstOrThrow();
      const rules = Number(count);
      if (customer_count === 0 && rules === 0) return [];
      const detail = `${name} has ${customer_count} customers, who will be in no price group then, and ${rules} price rules, which go with it.`;
      return [{ pointer: "", code: "in_use", detail }];
    },

    async remove({ db }, { workspace }, { id }) {
      await db
        .deleteFrom("price_rules")
        .where("workspace_id", "=", workspace.id)
        .where("owner", "=", "group")
        .where("owner_id", "=", id)
        .execute();
      await db
        .updateTable("customers")
        .set({ price_group_id: null })
        .where("workspace_id", "=", workspace.id)
        .where("price_group_id", "=", id)
        .execute();
      await db.deleteFrom("price_groups").where("id", "=", id).execute();
    },
  };
