/** `order-portal migrate`: brings the database up to date. */
import { parseArgs } from "node:util";
import { connect } from "../database/connect.ts";
import { migrate as applyMigrations } from "../database/migrate.ts";
import { configuration, parsed, print, type Command } from "./command.ts";

export const migrate: Command = {
  summary: "Bring the database up to date.",
  help: `Usage: order-portal migrate

Applies the migrations that are missing, wholly or not at all. \`serve\` does the same at its
start; run this beforehand where the server's own account may not change tables.`,
  async run(args) {
    parsed(() => parseArgs({ args, options: {} }));
    const store = await connect(configuration());
    try {
      const applied = await applyMigrations(store);
      print(
        applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}`,
      );
    } finally {
      await store.close();
    }
    return 0;
  },
};
