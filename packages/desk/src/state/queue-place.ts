/** Where in the review queue one is: which orders are listed, and which of them is open. */
import type { OrderStatus } from "@order-portal/sdk/desk";

/** What narrows the list; what is empty does not. All of it is text, as fields have it. */
export interface QueueFilters {
  /** A customer's number. */
  customer: string;
  /** `YYYY-MM-DD`: placed from the first to the second, both included. */
  from: string;
  to: string;
  deliveryDate: string;
  /** `yes`: only what was unusual when it came in. */
  unusual: string;
  /** An amount, such as `499.50`. */
  totalAbove: string;
}

/** Which orders are listed, and which of them is open. */
export interface QueuePlace {
  /** `all` lists orders of every state. */
  status: OrderStatus | "all";
  /** The number of the open order. */
  number: string | null;
  filters: QueueFilters;
}

/** What narrows nothing. */
export const noFilters: QueueFilters = {
  customer: "",
  from: "",
  to: "",
  deliveryDate: "",
  unusual: "",
  totalAbove: "",
};

/** The tabs of the queue in their order: an order moves from left to right. */
export const deskTabs = [
  "pending",
  "confirmed",
  "invoiced",
  "fulfilled",
  "rejected",
  "cancelled",
  "draft",
  "all",
] as const satisfies readonly QueuePlace["status"][];

/** Stands for the number of an order that is yet to be started. */
export const newDraft = "new";

const filterNames = Object.keys(noFilters) as (keyof QueueFilters)[]; // It has no other keys.

const isStatus = (text: string | undefined): text is QueuePlace["status"] =>
  deskTabs.some((status) => status === text);

/** Reads the way within the area; what it does not understand is what waits. */
export function parseQueuePath([status, number, narrowed]: readonly string[]): QueuePlace {
  return {
    status: isStatus(status) ? status : "pending",
    number: !isStatus(status) || number === undefined || number === "" ? null : number,
    filters: parseFilters(narrowed ?? ""),
  };
}

/** The way within the area. */
export function queuePath({ status, number, filters }: QueuePlace): string[] {
  const narrowed = formatFilters(filters);
  if (narrowed !== "") return [status, number ?? "", narrowed];
  return number === null ? [status] : [status, number];
}

function parseFilters(text: string): QueueFilters {
  const values = new URLSearchParams(text);
  const filters = { ...noFilters };
  for (const name of filterNames) filters[name] = values.get(name) ?? "";
  return filters;
}

/** The filters as one text, those that narrow. */
export function formatFilters(filters: QueueFilters): string {
  const set = filterNames.filter((name) => filters[name] !== "");
  return new URLSearchParams(set.map((name) => [name, filters[name]])).toString();
}

/** How many filters narrow. */
export const countFilters = (filters: QueueFilters): number =>
  filterNames.filter((name) => filters[name] !== "").length;

/** The place of the sheets to print: which, and of which orders. */
export interface PrintPlace {
  readonly sheet: "picking" | "confirmation";
  readonly numbers: readonly string[];
}

/** Reads the place of sheets to print; null where the way leads elsewhere. */
export function parsePrintPath([first, sheet, numbers = ""]: readonly string[]): PrintPlace | null {
  if (first !== "print" || (sheet !== "picking" && sheet !== "confirmation")) return null;
  return {
    sheet,
    numbers: numbers
      .split(",")
      .filter((number) => number !== "")
      .map(decode),
  };
}

/** The way to sheets. */
export const printPath = ({ sheet, numbers }: PrintPlace): string[] => [
  "print",
  sheet,
  numbers.map(encodeURIComponent).join(","),
];

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
