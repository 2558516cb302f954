/** `order-portal serve`: the server. */
import { parseArgs } from "node:util";
import { allHandlers } from "../all-handlers.ts";
import { createApp } from "../app.ts";
import type { AppContext } from "../context.ts";
import { openWorld } from "../open-world.ts";
import { startWorker } from "../outbox/worker.ts";
import { makeStaffLink, staffLinkUrl } from "../staff/make-staff-link.ts";
import { hasWorkspace, workspacesWithoutStaff } from "../staff/staff-queries.ts";
import { startServer } from "../start-server.ts";
import { configuration, createLog, parsed, print, type Command } from "./command.ts";

export const serve: Command = {
  summary: "Serve the API, the elements and the desk.",
  help: `Usage: order-portal serve

Serves the API, /order-portal.js, the desk at /desk, /reference and /openapi.json.
On an empty database a one-time link is printed that sets the first workspace up; for a workspace
that nobody can sign in to yet, one to its desk.
SIGTERM or SIGINT stops it gracefully: what runs is finished, no order is lost.
The configuration comes from the environment; see docs/guides/configuration.md.`,
  async run(args) {
    parsed(() => parseArgs({ args, options: {} }));
    const config = configuration();
    const log = createLog(config.LOG_LEVEL);
    const stopped = stopSignal();
    const world = await openWorld(config, log);
    const server = await startServer(createApp(world.context, allHandlers), {
      port: config.PORT,
      host: config.HOST,
    }).catch(async (error: unknown) => {
      await world.close();
      throw error;
    });
    const worker = startWorker(world.context);
    const baseUrl = config.BASE_URL ?? `http://localhost:${server.port}`;
    print(`Order Portal listens on ${baseUrl}`);
    await printStaffLinks(world.context, baseUrl);

    const signal = await stopped;
    log.info({ signal }, "Stopping: what runs is finished first.");
    await Promise.all([server.stop(), worker.stop()]);
    await world.close();
    log.info("Stopped.");
    await new Promise<void>((resolve) => log.flush(() => resolve()));
    return 0;
  },
};

/** Resolves with the first signal to stop; a second one ends the program at once. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = (signal: NodeJS.Signals) => {
      if (asked) process.exit(1);
      asked = true;
      resolve(signal);
    };
    process.on("SIGTERM", ask);
    process.on("SIGINT", ask);
  });
}

/** The way in for whoever is the first: where there is nobody yet, or no workspace at all. */
async function printStaffLinks(context: AppContext, baseUrl: string): Promise<void> {
  if (!(await hasWorkspace(context.db))) {
    const link = staffLinkUrl(baseUrl, await makeStaffLink(context, null));
    print(`Set up your workspace (good once, for 24 hours): ${link}`);
    return;
  }
  for (const { id, name } of await workspacesWithoutStaff(context.db)) {
    const secret = await makeStaffLink(context, id);
    print(`The desk of ${name} (good once, for 24 hours): ${staffLinkUrl(baseUrl, secret)}`);
  }
}
