/** What an entry of the audit log says beyond its sentence: before and after, and the rest. */
import { msg } from "@lit/localize";
import type { PriceScope, RuleOwner } from "@order-portal/sdk/desk";
import { nameText, valueText } from "./audit-values.ts";
import { ownerWords, scopeWords } from "./price-places.ts";

/** One thing that was changed, in words. */
export interface AuditChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** An entry's detail, ready to be shown. */
export interface AuditDetail {
  readonly changes: readonly AuditChange[];
  /** Names and values, such as a reason. */
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** Reads the detail of any entry; whatever form it has, nothing of it is left out. */
export function readDetail(detail: Readonly<Record<string, unknown>>): AuditDetail {
  const { before, after, lines, ...rest } = detail;
  const changes = [...changesBetween(before, after), ...changesOfLines(lines)];
  const known = new Set<string>();
  if (isRecord(before) || isRecord(after)) known.add("before").add("after");
  if (Array.isArray(lines) && lines.every(isLineChange)) known.add("lines");
  const facts = Object.entries({ before, after, lines, ...rest })
    .filter(([name, value]) => !known.has(name) && value !== undefined)
    .map(([name, value]) => [nameText(name), toText(value, name)] as const);
  return { changes, facts };
}

/** A program's own, and nothing to a person. */
const unsaid: readonly string[] = ["id", "revision"];

function changesBetween(before: unknown, after: unknown): AuditChange[] {
  const was = isRecord(before) ? before : {};
  const is = isRecord(after) ? after : {};
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((name) => !unsaid.includes(name) && toText(was[name]) !== toText(is[name]))
    .map((name) => ({
      label: nameText(name),
      before: toText(was[name], name),
      after: toText(is[name], name),
    }));
}

interface LineChange {
  readonly name: string;
  readonly unit: string;
  readonly before: unknown;
  readonly after: unknown;
}

const changesOfLines = (lines: unknown): AuditChange[] =>
  Array.isArray(lines)
    ? lines.filter(isLineChange).map(({ name, unit, before, after }) => ({
        label: `${name}, ${unit}`,
        before: toText(before),
        after: toText(after),
      }))
    : [];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isLineChange = (value: unknown): value is LineChange =>
  isRecord(value) && typeof value["name"] === "string" && typeof value["unit"] === "string";

const isOwner = (value: Record<string, unknown>): value is RuleOwner =>
  value["kind"] === "workspace" || typeof value["name"] === "string";

const isScope = (value: Record<string, unknown>): value is PriceScope =>
  ["all", "line", "sku", "unit"].includes(String(value["kind"]));

/** Any value as a person reads it: what is made of parts, part by part, several to a line each. */
function toText(value: unknown, of = ""): string {
  if (value === undefined || value === null || value === "") return "–";
  if (typeof value === "string") return valueText(of, value);
  if (typeof value === "boolean") return value ? msg("Yes") : msg("No");
  if (Array.isArray(value)) {
    if (value.length === 0) return "–";
    return value.map((one) => toText(one, of)).join(value.some(isRecord) ? "\n" : ", ");
  }
  if (!isRecord(value)) return JSON.stringify(value);
  if (of === "owner" && isOwner(value)) return ownerWords(value);
  if (of === "scope" && isScope(value)) return scopeWords(value);
  const parts = Object.entries(value).filter(([, part]) => toText(part) !== "–");
  return parts.map(([name, part]) => `${nameText(name)}: ${toText(part, name)}`).join(" · ") || "–";
}
