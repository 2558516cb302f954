/** The command line of the program `order-portal`: which command is called. */
import { UsageError, print, printError, type Command } from "./command.ts";
import { importData } from "./import.ts";
import { link } from "./link.ts";
import { migrate } from "./migrate.ts";
import { serve } from "./serve.ts";
import { version } from "../version.ts";

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

/** Carries out what the command line says; resolves with the exit status. */
export async function runCommandLine(args: string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (error instanceof UsageError) {
      printError(error.message);
      return 2;
    }
    printError(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
  }
}
