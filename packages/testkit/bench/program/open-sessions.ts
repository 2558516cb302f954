/** Opens sessions for many customers at once, as their links would, right in the database. */
import { readConfig } from "../../../backend/src/config.ts";
import { makeLink } from "../../../backend/src/links/make-link.ts";
import { openWorld } from "../../../backend/src/open-world.ts";
import { createLog } from "../../../backend/src/program/command.ts";
import { openSession } from "../../../backend/src/sessions/open-session.ts";

/** A customer who can order. */
export interface Buyer {
  readonly customerId: number;
  readonly number: string;
  /** The token of an open session. */
  readonly token: string;
  /** The secret of the portal link. */
  readonly linkSecret: string;
  /** How many orders there are in its name. */
  readonly orderCount: number;
}

/** Gives every customer who is not blocked a new link and a session of it. */
export async function openSessions(dataDir: string): Promise<Buyer[]> {
  const config = readConfig({ DATA_DIR: dataDir });
  const world = await openWorld(config, createLog("silent"));
  const { context } = world;
  try {
    const customers = await context.db
      .selectFrom("customers")
      .innerJoin("workspaces", "workspaces.id", "customers.workspace_id")
      .select((e) => [
        "customers.id",
        "customers.number",
        "customers.workspace_id",
        "workspaces.slug",
        e
          .selectFrom("orders")
          .whereRef("orders.customer_id", "=", "customers.id")
          .select((c) => c.fn.countAll<number>().as("count"))
          .as("orderCount"),
      ])
      .where("customers.blocked", "=", 0)
      .orderBy("customers.id")
      .execute();
    return await Promise.all(
      customers.map(async ({ id, number, workspace_id, slug, orderCount }): Promise<Buyer> => {
        const link = await makeLink(context, {
          workspace: slug,
          customer: number,
          regenerate: true,
        });
        if (link.kind !== "made") throw new Error(`No link for ${number}: ${link.kind}`);
        const session = await context.store.transaction(async (db) => {
          const { id: linkId } = await db
            .selectFrom("portal_links")
            .select("id")
            .where("customer_id", "=", id)
            .executeTakeFirstOrThrow();
          return openSession(context, db, workspace_id, {
            kind: "customer",
            customerId: id,
            linkId,
          });
        });
        const { token } = session;
        return {
          customerId: id,
          number,
          token,
          linkSecret: link.secret,
          orderCount: orderCount ?? 0,
        };
      }),
    );
  } finally {
    await world.close();
  }
}
