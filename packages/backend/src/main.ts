#!/usr/bin/env node
/** The program `order-portal`. */
import { UsageError, print, printError, type Command } from "./program/command.ts";
import { importData } from "./program/import.ts";
import { link } from "./program/link.ts";
import { migrate } from "./program/migrate.ts";
import { serve } from "./program/serve.ts";
import { version } from "./version.ts";

const commands: Readonly<Record<string, Command>> = { serve, import: importData, link, migrate };

const help = `Usage: order-portal COMMAND [ARGUMENTS]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join("\n")}

order-portal COMMAND --help says more; order-portal --version says ${version}.
The configuration comes from the environment; see docs/guides/configuration.md.`;

async function run([name = "--help", ...args]: string[]): Promise<number> {
  if (name === "--help" || name === "-h" || name === "help") {
    print(help);
    return 0;
  }
  if (name === "--version") {
    print(version);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    throw new UsageError(`There is no command "${name}"; order-portal --help lists them.`);
  }
  if (args.includes("--help") || args.includes("-h")) {
    print(command.help);
    return 0;
  }
  return command.run(args);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    printError(error.message);
    process.exitCode = 2;
  } else {
    printError(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  }
}
