/** Opens the world that use cases work in: database, mail, keys. */
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import type { AppContext } from "./context.ts";
import { connect } from "./database/connect.ts";
import { migrate } from "./database/migrate.ts";
import { sharedKey } from "./database/shared-key.ts";
import { createMailer } from "./mail/create-mailer.ts";

/** An open world, and how it is left. */
export interface World {
  readonly context: AppContext;
  /** Finishes what runs, then closes everything. */
  close(): Promise<void>;
}

/** Connects, migrates, and reads the keys that all processes over one database share. */
export async function openWorld(config: Config, log: Logger): Promise<World> {
  const store = await connect(config);
  try {
    const applied = await migrate(store);
    if (applied.length > 0) log.info({ applied }, "The database was migrated.");
    const mailer = createMailer(config);
    const proofKey = await sharedKey(store, "proof");
    const context = { store, db: store.db, now: Date.now, log, config, mailer, proofKey };
    const close = async () => {
      await store.close();
      mailer.close();
    };
    return { context, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}
