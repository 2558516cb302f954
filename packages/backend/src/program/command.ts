/** What the commands of the program have in common. */
import { pino, type Logger } from "pino";
import { ConfigError, readConfig, type Config } from "../config.ts";

/** One command of the program. */
export interface Command {
  readonly summary: string;
  readonly help: string;
  /** Carries the command out; resolves with the exit status. */
  run(args: string[]): Promise<number>;
}

/** The command line is not as a command takes it; the message says how. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Prints a line for people on the standard output. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Prints a line for people on the standard error. */
export const printError = (line: string): void => void process.stderr.write(`${line}\n`);

/** The configuration of the environment; a wrong one is a wrong way to call the program. */
export function configuration(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    throw error instanceof ConfigError ? new UsageError(error.message) : error;
  }
}

/** The log: JSON lines on the standard error, so that what is for people stands apart. */
export const createLog = (level: Config["LOG_LEVEL"]): Logger =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: false, minLength: 4096, periodicFlush: 500 }),
  );

/** Runs the parsing of a command line; what it does not like is a usage error. */
export function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error;
  }
}
