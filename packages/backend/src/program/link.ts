/** `order-portal link`: makes and prints the private link of a customer, or of a member of staff. */
import { parseArgs } from "node:util";
import type { Config } from "../config.ts";
import type { AppContext } from "../context.ts";
import { linkUrl, makeLink } from "../links/make-link.ts";
import { openWorld } from "../open-world.ts";
import { makeStaffLink, staffLinkUrl } from "../staff/make-staff-link.ts";
import { findWorkspace } from "../workspaces/current-workspace.ts";
import {
  UsageError,
  configuration,
  createLog,
  parsed,
  print,
  printError,
  type Command,
} from "./command.ts";

export const link: Command = {
  summary: "Make a customer's portal link and print it.",
  help: `Usage: order-portal link WORKSPACE CUSTOMER [--page URL] [--regenerate]
       order-portal link WORKSPACE --staff

Makes the portal link of the customer with this number, and prints it. Only a hash of its secret
is kept, so a link cannot be printed a second time: --regenerate makes a new one. The old one is
then good no more, and who is in by it is out with the next click.

  --page URL     the supplier's page that the portal stands on (default: this server's own)
  --regenerate   replace a link that there is
  --staff        instead: a one-time link by which a member of staff gets an account at the desk,
                 or a new password`,
  async run(args) {
    const { values, positionals } = parsed(() =>
      parseArgs({
        args,
        allowPositionals: true,
        options: {
          page: { type: "string" },
          regenerate: { type: "boolean", default: false },
          staff: { type: "boolean", default: false },
        },
      }),
    );
    const [workspace, customer, ...rest] = positionals;
    const isComplete = values.staff ? customer === undefined : customer !== undefined;
    if (workspace === undefined || !isComplete || rest.length > 0) {
      throw new UsageError("Name the workspace's slug and the customer's number.");
    }
    const config = configuration();
    const page = values.page ?? baseUrl(config);
    if (!URL.canParse(page)) throw new UsageError(`--page must be an address, not "${page}".`);

    const world = await openWorld(config, createLog("warn"));
    try {
      if (customer === undefined) return await printStaffLink(world.context, workspace);
      const made = await makeLink(world.context, {
        workspace,
        customer,
        regenerate: values.regenerate,
      });
      switch (made.kind) {
        case "made":
          print(linkUrl(page, made.secret));
          return 0;
        case "exists":
          printError(
            `${customer} has a link, made on ${new Date(made.madeAt).toISOString()}. Its secret is not kept; ` +
              "--regenerate makes a new link and ends the old one.",
          );
          return 1;
        case "customer_unknown":
          printError(`There is no customer "${customer}" in "${workspace}".`);
          return 1;
        case "workspace_unknown":
          printError(`There is no workspace "${workspace}".`);
          return 1;
      }
    } finally {
      await world.close();
    }
  },
};

async function printStaffLink(context: AppContext, slug: string): Promise<number> {
  const workspace = await findWorkspace(context.db, slug);
  if (workspace === undefined) {
    printError(`There is no workspace "${slug}".`);
    return 1;
  }
  const secret = await makeStaffLink(context, workspace.id);
  print(staffLinkUrl(baseUrl(context.config), secret));
  return 0;
}

const baseUrl = ({ BASE_URL, PORT }: Config) => BASE_URL ?? `http://localhost:${PORT}`;
