/** A world for tests: a store, a clock that stands still, and mail that is kept. */
import type { TestContext } from "node:test";
import { pino } from "pino";
import { productWords } from "../catalogue/product-words.ts";
import { readConfig, type Config } from "../config.ts";
import type { AppContext } from "../context.ts";
import type { Store } from "../database/store.ts";
import { makeLink } from "../links/make-link.ts";
import type { Message } from "../mail/mailer.ts";
import { createTeller } from "../outbox/tell-due.ts";
import type { Settings } from "../workspaces/settings.ts";
import { temporaryFolder } from "./stores.ts";

/** A world that a test moves. */
export interface TestWorld {
  readonly context: AppContext;
  /** Messages that were sent, oldest first. */
  readonly mails: Message[];
  /** Log lines, oldest first. */
  readonly logs: Record<string, unknown>[];
  /** Lets time pass. */
  readonly pass: (milliseconds: number) => void;
  /** Tries to send what is due in the outbox. */
  readonly tell: () => Promise<void>;
}

/** Makes the world of a store. */
export async function testWorld(
  t: TestContext,
  store: Store,
  environment: Partial<Record<keyof Config, string>> = {},
): Promise<TestWorld> {
  const mails: Message[] = [];
  const logs: Record<string, unknown>[] = [];
  let now = Date.UTC(2026, 10, 23, 9);
  const config = readConfig({ DATA_DIR: await temporaryFolder(t), ...environment });
  const context: AppContext = {
    store,
    db: store.db,
    now: () => now,
    log: pino(
      { level: "info", base: null },
      { write: (line) => void logs.push(JSON.parse(line) as Record<string, unknown>) },
    ),
    config,
    mailer: { send: async (message) => void mails.push(message), close: () => undefined },
    proofKey: new Uint8Array(32),
  };
  return {
    context,
    mails,
    logs,
    pass: (milliseconds) => void (now += milliseconds),
    tell: async () => {
      const teller = createTeller(context);
      while (await teller.round()) await teller.idle();
    },
  };
}

/** A supplier with one customer, and the secret of the customer's link. */
export interface Supplier {
  readonly workspaceId: number;
  readonly customerId: number;
  readonly slug: string;
  readonly linkSecret: string;
}

/** Puts a supplier in: customer C1 "Anders Bistro" with an address on file. */
export async function addSupplier(
  { context }: Pick<TestWorld, "context">,
  slug: string,
  settings: Partial<Settings> = {},
): Promise<Supplier> {
  const { workspaceId, customerId } = await context.store.transaction(async (db) => {
    const workspace = await db
      .insertInto("workspaces")
      .values({
        slug,
        name: `The ${slug} company`,
        status: "open",
        currency: "EUR",
        locale: "en",
        time_zone: "Europe/Vienna",
        price_scale: 2,
        settings: JSON.stringify({ settings }),
        created_at: context.now(),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const customer = await db
      .insertInto("customers")
      .values({
        workspace_id: workspace.id,
        number: "C1",
        name: "Anders Bistro",
        email: "maria@anders.example",
        catalogue_all: 1,
        tax_exempt: 0,
        blocked: 0,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return { workspaceId: workspace.id, customerId: customer.id };
  });
  const made = await makeLink(context, { workspace: slug, customer: "C1", regenerate: false });
  if (made.kind !== "made") throw new Error(`No link was made: ${made.kind}`);
  return { workspaceId, customerId, slug, linkSecret: made.secret };
}

/** Puts a product in, of one unit `EA`, in everyone's catalogue. */
export async function addProduct(
  { context }: Pick<TestWorld, "context">,
  workspaceId: number,
  product: { sku: string; name: string; price: number; stock?: number },
): Promise<void> {
  const { sku, name, price, stock = null } = product;
  await context.store.transaction(async (db) => {
    const { id } = await db
      .insertInto("products")
      .values({
        workspace_id: workspaceId,
        sku,
        name,
        sort_name: name.toLowerCase(),
        active: 1,
        stock,
        aliases: "",
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db
      .insertInto("product_units")
      .values({
        product_id: id,
        unit: "EA",
        label: "each",
        factor: 1,
        price,
        active: 1,
        position: 0,
      })
      .execute();
    const words = productWords({ sku, name, aliases: [] });
    await db
      .insertInto("product_words")
      .values(words.map((word) => ({ workspace_id: workspaceId, word, product_id: id })))
      .execute();
  });
}
