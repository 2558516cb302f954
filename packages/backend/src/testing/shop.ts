/** A small supplier to test against: workspace, products, customers, written straight to a store. */
import { permissions } from "@order-portal/contract";
import { pino } from "pino";
import { readConfig } from "../config.ts";
import type { AppContext, CustomerContext, BuyerContext, StaffContext } from "../context.ts";
import type { Connection, Store } from "../database/store.ts";
import { toCurrentCustomer } from "../customers/current-customer.ts";
import { findWorkspace } from "../workspaces/current-workspace.ts";
import { type ShopFacts, noon, writeShop } from "./write-shop.ts";
import { toStaffActor } from "../staff/staff-actor.ts";

export { noon, type ShopFacts };

/** A shop that has been opened. */
export interface Shop {
  readonly workspaceId: number;
  readonly store: Store;
  /** The clock that every context of the shop goes by; set it to travel in time. */
  readonly clock: { now: number };
  /** A call of a customer, as a new session has it. */
  customer(number: string): Promise<CustomerContext>;
  /** A call of a visitor without a link. */
  visitor(): Promise<BuyerContext>;
  staff(name?: string): Promise<StaffContext>;
  /** Changes what the catalogue or the prices rest on, as the import and the desk do. */
  change(work: (db: Connection) => Promise<unknown>): Promise<void>;
  /** Changes stock, as orders do. */
  changeStock(work: (db: Connection) => Promise<unknown>): Promise<void>;
}

/** Opens a shop in a store. */
export async function openShop(store: Store, facts: ShopFacts = {}): Promise<Shop> {
  const slug = facts.slug ?? "acme";
  const workspaceId = await store.transaction((db) => writeShop(db, slug, facts));
  return shopOf(store, slug, workspaceId, { now: noon });
}

/** The shop that is in a store already, as another process over its database sees it. */
export async function findShop(store: Store, slug = "acme"): Promise<Shop> {
  const { id } = await store.db
    .selectFrom("workspaces")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirstOrThrow();
  return shopOf(store, slug, id, { now: noon });
}

function shopOf(store: Store, slug: string, workspaceId: number, clock: { now: number }): Shop {
  const app: AppContext = {
    store,
    db: store.db,
    now: () => clock.now,
    log: pino({ level: "silent" }),
    config: readConfig({}),
    mailer: { send: () => Promise.resolve(), close: () => undefined },
    proofKey: new Uint8Array(32).fill(7),
  };
  const inWorkspace = async () => {
    const workspace = await findWorkspace(store.db, slug);
    if (workspace === undefined) throw new Error(`There is no workspace ${slug}.`);
    return { ...app, workspace };
  };
  const raising =
    (revision: "catalogue_revision" | "stock_revision"): Shop["change"] =>
    async (work) => {
      await store.transaction(async (db) => {
        await work(db);
        await db
          .updateTable("workspaces")
          .set((e) => ({ [revision]: e(revision, "+", 1) }))
          .where("id", "=", workspaceId)
          .execute();
      });
    };
  return {
    workspaceId,
    store,
    clock,
    customer: async (number) => {
      const row = await store.db
        .selectFrom("customers")
        .selectAll()
        .where("workspace_id", "=", workspaceId)
        .where("number", "=", number)
        .executeTakeFirstOrThrow();
      const context = await inWorkspace();
      const who = { id: row.id, number, name: row.name };
      const customer = toCurrentCustomer(who, row, context.workspace.currency);
      const actor = {
        kind: "customer",
        customer,
        linkId: 1,
        accountId: null,
        permissions: new Set(permissions),
      } as const;
      return { ...context, actor };
    },
    visitor: async () => ({
      ...(await inWorkspace()),
      actor: {
        kind: "public",
        customer: null,
        linkId: null,
        accountId: null,
        permissions: new Set(["catalogue:read"]),
      },
    }),
    staff: async (name = "Anna") => ({
      ...(await inWorkspace()),
      actor: toStaffActor({ id: 1, name, email: `${name}@acme.example`, role: "owner" }),
    }),
    change: raising("catalogue_revision"),
    changeStock: raising("stock_revision"),
  };
}
