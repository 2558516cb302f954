/** Writes figures for people to read: short, and with no more digits than were measured. */
import { isMet, timesFloor, type Figure, type Target, type Unit } from "./figure.ts";
import { spreadOf } from "./statistics.ts";

/** A number in three digits, or whole where it is large. */
export function formatValue(value: number, unit: Unit): string {
  const number = formatNumber(value);
  switch (unit) {
    case "/s":
      return `${number}/s`;
    case "times":
      return `${number}×`;
    case "files":
    case "calls":
      return number;
    default:
      return `${number} ${unit}`;
  }
}

const formatNumber = (value: number) => {
  if (Number.isInteger(value) || Math.abs(value) >= 100) {
    return Math.round(value).toLocaleString("en-US");
  }
  return value.toPrecision(value < 1 ? 2 : 3);
};

function formatTarget(target: Target, unit: Unit): string {
  if ("atMost" in target) return `≤ ${formatValue(target.atMost, unit)}`;
  if ("atLeast" in target) return `≥ ${formatValue(target.atLeast, unit)}`;
  return `≤ ${target.timesFloor}× floor`;
}

/** What the columns of the table are called. */
export const columns = ["work", "figure", "spread", "target", "floor", "ratio", "met"] as const;

/** A figure as a line of the table, in the order of `columns`. */
export function toLine(figure: Figure): string[] {
  const { work, unit, runs, targets, floor } = figure;
  const { median, minimum, maximum } = spreadOf(runs);
  const times = timesFloor(figure);
  const met = isMet(figure);
  return [
    work,
    formatValue(median, unit),
    `${formatNumber(minimum)}–${formatNumber(maximum)}`,
    targets.map((target) => formatTarget(target, unit)).join(", "),
    floor === undefined ? "" : formatValue(spreadOf(floor.runs).median, unit),
    times === null ? "" : `${formatNumber(times)}×`,
    met === null ? "" : met ? "yes" : "NO",
  ];
}

/** The figures as a table for a terminal. */
export function toTable(figures: readonly Figure[]): string {
  const lines = [[...columns], ...figures.map(toLine)];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => width(line[column]))));
  const write = (line: readonly string[]) =>
    line
      .map((cell, column) => {
        const gap = " ".repeat((widths[column] ?? 0) - width(cell));
        return column === 0 ? cell + gap : gap + cell;
      })
      .join("  ")
      .trimEnd();
  const rule = widths.map((count) => "─".repeat(count)).join("──");
  const [head = [], ...rest] = lines;
  return [write(head), rule, ...rest.map(write)].join("\n");
}

/** The figures as a table in Markdown. */
export function toMarkdown(figures: readonly Figure[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = columns.map((_, column) => (column === 0 ? ":--" : "--:"));
  return [row(columns), row(rule), ...figures.map((figure) => row(toLine(figure)))].join("\n");
}

const width = (text = "") => [...text].length;
