/** Reads the file of lines with what must become of each; how it is written stands in the file. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MatchedLine, MatchLineInput } from "@order-portal/contract";

/** A line, and what must become of it. */
export interface CorpusLine {
  readonly written: string;
  readonly input: MatchLineInput;
  readonly expected: string;
}

/** Lines of one writer. */
export interface CorpusPart {
  /** The customer's number; null for a visitor. */
  readonly customer: string | null;
  readonly locale: string;
  readonly lines: CorpusLine[];
}

/** Reads the corpus. */
export function readCorpus(): CorpusPart[] {
  const text = readFileSync(join(import.meta.dirname, "northwind-lines.txt"), "utf8");
  const parts: CorpusPart[] = [];
  for (const row of text.split("\n")) {
    const [, customer, locale = ""] = /^@ (\S+) (\S+)$/.exec(row) ?? [];
    if (customer !== undefined) {
      parts.push({ customer: customer === "-" ? null : customer, locale, lines: [] });
    }
    const [, written, expected] = /^(.*?) => (.*)$/.exec(row) ?? [];
    if (written === undefined || expected === undefined || /^#(?:$|[# ])/.test(row)) continue;
    const line = written.replaceAll("\\t", "\t").replaceAll("\\s", "\u00a0");
    const input = line.startsWith("{") ? (JSON.parse(line) as MatchLineInput) : { text: line };
    parts.at(-1)?.lines.push({ written, input, expected });
  }
  return parts;
}

/** What became of a line, in the words of the file; of the candidates those that it names. */
export function tell(
  { line, outcome, problem, candidates }: MatchedLine,
  expected: string,
): string {
  if (line !== null) return `${line.sku} ${line.unit} ${line.quantity}`;
  const told = `${outcome} ${problem?.code ?? ""}`;
  if (outcome === "refused") return told;
  const [, , first, ...others] = expected.split(" ");
  const skus = candidates.map(({ sku }) => sku);
  const isFirst = skus[0] === first && others.every((sku) => skus.includes(sku));
  return [told, ...(isFirst ? [first, ...others] : skus)].join(" ");
}
