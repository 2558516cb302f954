/** What the program is told, by arguments and environment. */
import { parseArgs } from "node:util";

export const usage = `Places an order through the Order Portal SDK.

  node place-order.ts [options] [SKU:UNIT:QUANTITY …]

Without lines it orders the smallest quantity of the first three products that can be had; with
--again what the latest order had, as far as that can be had now.

  --link LINK         the customer's portal link, or its secret alone   ORDER_PORTAL_LINK
  --api URL           the backend's address                             ORDER_PORTAL_API
  --workspace SLUG    the supplier's workspace                          ORDER_PORTAL_WORKSPACE
  --code CODE         the six digits sent by e-mail, where the link asks for them
  --purchase-order N  your own number for this order
  --again             the lines of the latest order
  --accept-changes    order at the new prices if they have changed meanwhile
  --dry-run           fill the cart and print it, but place no order`;

/** What is to be ordered, where and how. */
export interface Arguments {
  api: string;
  workspace: string;
  linkSecret: string;
  code: string | undefined;
  purchaseOrderNumber: string | undefined;
  lines: { sku: string; unit: string; quantity: number }[];
  again: boolean;
  acceptChanges: boolean;
  dryRun: boolean;
}

/** A mistake in how the program was called. */
export class UsageError extends Error {}

export function readArguments(args: string[], env: NodeJS.ProcessEnv): Arguments {
  const { values, positionals } = parse(args);
  return {
    api: needed("--api", values.api ?? env["ORDER_PORTAL_API"]),
    workspace: needed("--workspace", values.workspace ?? env["ORDER_PORTAL_WORKSPACE"]),
    linkSecret: secretOf(needed("--link", values.link ?? env["ORDER_PORTAL_LINK"])),
    code: values.code,
    purchaseOrderNumber: values["purchase-order"],
    lines: positionals.map(readLine),
    again: values.again ?? false,
    acceptChanges: values["accept-changes"] ?? false,
    dryRun: values["dry-run"] ?? false,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        api: { type: "string" },
        workspace: { type: "string" },
        link: { type: "string" },
        code: { type: "string" },
        "purchase-order": { type: "string" },
        again: { type: "boolean" },
        "accept-changes": { type: "boolean" },
        "dry-run": { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function needed(name: string, value: string | undefined): string {
  if (!value) throw new UsageError(`${name} is missing.`);
  return value;
}

/** The secret of a portal link: what follows `#order-link=` in it. */
function secretOf(link: string): string {
  const secret = /[#&]order-link=([^&]+)/.exec(link)?.[1] ?? link;
  if (/^[\w-]{43}$/.test(secret)) return secret;
  throw new UsageError("--link is no portal link, or was cut short: it ends in 43 characters.");
}

/** `SKU:UNIT:QUANTITY`; the sku may have colons of its own. */
function readLine(text: string): Arguments["lines"][number] {
  const [, sku, unit, quantity] = /^(.+):([^:]+):(\d+)$/.exec(text) ?? [];
  if (sku === undefined || unit === undefined) {
    throw new UsageError(`"${text}" is not of the form SKU:UNIT:QUANTITY.`);
  }
  return { sku, unit, quantity: Number(quantity) };
}
