/** A supplier whose customer orders and whose staff decide, over the app as it is served. */
import type { TestContext } from "node:test";
import { Order, PricedCart, type OrderMove } from "@order-portal/contract";
import { allHandlers } from "../all-handlers.ts";
import { createApp } from "../app.ts";
import type { Config } from "../config.ts";
import type { Store } from "../database/store.ts";
import { openSession } from "../sessions/open-session.ts";
import { putStaff } from "../staff/staff-queries.ts";
import { call } from "./call.ts";
import { addProduct, addSupplier, testWorld } from "./world.ts";

/** Opens the shop, with an owner who is signed in: "Otto", otto@acme.example. */
export async function openDeskShop(
  t: TestContext,
  store: Store,
  environment: Partial<Record<keyof Config, string>> = {},
) {
  const world = await testWorld(t, store, { RATE_LIMIT_SCALE: "0", ...environment });
  const { context } = world;
  const supplier = await addSupplier(world, "acme");
  await addProduct(world, supplier.workspaceId, { sku: "CHEESE", name: "Cheese", price: 12_5000 });
  const app = createApp(context, allHandlers);
  const workspaceId = supplier.workspaceId;
  const account = { name: "Otto", email: "otto@acme.example", passwordHash: "none" } as const;
  const { id: linkId } = await context.db
    .selectFrom("portal_links")
    .select("id")
    .executeTakeFirstOrThrow();
  const staffId = await context.store.transaction((db) =>
    putStaff(db, { workspaceId, ...account, role: "owner" }),
  );
  /** A new session each time, so that tests may let days pass. */
  const sessionOf = async (holder: Parameters<typeof openSession>[3]) =>
    (await context.store.transaction((db) => openSession(context, db, workspaceId, holder))).token;
  const buyer = () => sessionOf({ kind: "customer", customerId: supplier.customerId, linkId });
  const staff = () => sessionOf({ kind: "staff", staffId });
  let count = 0;

  return {
    ...world,
    app,
    supplier,
    /** A call of the owner. */
    desk: async (line: string, body?: unknown) =>
      call(app, line, { token: await staff(), ...(body !== undefined && { body }) }),
    /** The buyer orders cheese. */
    async order(quantity = 2): Promise<Order> {
      const token = await buyer();
      const lines = [{ sku: "CHEESE", unit: "EA", quantity }];
      const cart = await call(app, "PATCH /v1/cart", { token, body: { lines } });
      const { proof } = PricedCart.parse(cart.json);
      const placed = await call(app, "POST /v1/orders", {
        token,
        body: { proof },
        headers: { "idempotency-key": `key-${count++}` },
      });
      return Order.parse(placed.json);
    },
    /** The owner moves an order along. */
    move: async (number: string, move: OrderMove, revision: number, reason?: string) =>
      call(app, `POST /v1/desk/orders/${number}/moves`, {
        token: await staff(),
        body: { move, revision, ...(reason !== undefined && { reason }) },
      }),
  };
}
