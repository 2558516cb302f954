#!/usr/bin/env node
/** The program `order-portal`. */
import { boundYoungMemory } from "./program/bound-young-memory.ts";

const letGrow = boundYoungMemory();
// Only now, so that its memory stays small while it is being loaded.
const { runCommandLine } = await import("./program/run-command-line.ts");
letGrow();
process.exitCode = await runCommandLine(process.argv.slice(2));
