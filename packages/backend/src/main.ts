#!/usr/bin/env node
/** The program `order-portal`. */
import { boundMemory } from "./program/bound-memory.ts";

const letGrow = boundMemory();
// Only now, so that its memory stays small while it is being loaded.
const { runCommandLine } = await import("./program/run-command-line.ts");
letGrow();
process.exitCode = await runCommandLine(process.argv.slice(2));
