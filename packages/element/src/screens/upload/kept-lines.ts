/** Lines that are not in the cart yet, kept for as long as the browser's tab is open. */
import { isRecord, parseJson } from "../../state/stored-json.ts";
import type { LineSource } from "../../tables/table-lines.ts";
import type { EntryLine } from "./entry-lines.ts";

/** Stands in for storage that throws: forbidden by the browser or the page, or full. */
const memory = new Map<string, string>();

/** Where one customer's lines are kept. */
export function keptLines(workspace: string, customer: string) {
  const name = `order-portal:lines:${workspace}:${customer}`;
  return {
    /** The lines as they were left, to be matched anew. */
    read(): EntryLine[] {
      let text: string | null;
      try {
        text = sessionStorage.getItem(name);
      } catch {
        text = null;
      }
      const kept = parseJson(text ?? memory.get(name) ?? null);
      return Array.isArray(kept) ? kept.flatMap(parseLine) : [];
    },
    /** Keeps lines; none takes away what was kept. */
    write(lines: readonly EntryLine[]): void {
      const text = JSON.stringify(
        lines.map(({ numbers, source, written, isLeftOut }) => ({
          ...{ numbers, source, written, isLeftOut },
        })),
      );
      memory.delete(name);
      try {
        if (lines.length === 0) sessionStorage.removeItem(name);
        else sessionStorage.setItem(name, text);
      } catch {
        if (lines.length > 0) memory.set(name, text);
      }
    },
  };
}

function parseLine(value: unknown, id: number): EntryLine[] {
  if (!isRecord(value)) return [];
  const source = parseSource(value["source"]);
  const { numbers, written } = value;
  if (!source || !isListOf(numbers, "number") || !isListOf(written, "string")) return [];
  const isLeftOut = value["isLeftOut"] === true;
  return [{ id, numbers, source, written, answer: null, isStale: false, isLeftOut }];
}

function parseSource(value: unknown): LineSource | null {
  if (!isRecord(value)) return null;
  const { text, code, quantity, unit } = value;
  if (typeof text === "string") return { text };
  if ([code, quantity, unit].some((cell) => typeof cell !== "string")) return null;
  return { code: String(code), quantity: String(quantity), unit: String(unit) };
}

function isListOf(value: unknown, type: "number"): value is number[];
function isListOf(value: unknown, type: "string"): value is string[];
function isListOf(value: unknown, type: "number" | "string"): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === type);
}
