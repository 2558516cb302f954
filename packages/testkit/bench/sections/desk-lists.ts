/** The desk's lists, and what is asked of each: many different questions, as staff would ask them. */
import { customerOf, deskSizes, skuOf } from "../data/desk-tables.ts";
import type { Load } from "../load/load.ts";
import type { Desk } from "../program/desk.ts";
import { createRandom } from "../random.ts";

/** A list of the desk. */
export interface DeskList {
  readonly work: string;
  /** The addresses that are asked in turn. */
  readonly paths: readonly string[];
}

/** How many different questions are asked of a list. */
const questions = 60;
/** How many pages of a list are leafed through. */
const pages = 20;

/** All lists with their questions; the pages' cursors are taken from the server. */
export async function deskLists(load: Load, desk: Desk): Promise<DeskList[]> {
  const leaf = (path: string) => leafThrough(load, desk, path);
  const random = createRandom(7);
  const many = (make: () => string) => Array.from({ length: questions }, make);
  const search = (path: string, make: () => string) =>
    many(() => `${path}${path.includes("?") ? "&" : "?"}search=${encodeURIComponent(make())}`);
  const product = () => random.below(deskSizes.products);
  const customer = () => random.below(deskSizes.customers);
  const nothing = () => `zq${random.below(1_000_000)}x`;
  const trade = () => random.oneOf(["novak", "weber", "linz", "supplies", "partners", "cork"]);
  return [
    { work: "review queue", paths: await leaf("/v1/desk/orders?status=pending") },
    { work: "all orders", paths: await leaf("/v1/desk/orders") },
    {
      work: "orders, search",
      paths: [
        ...search("/v1/desk/orders", () => String(100_000 + random.below(deskSizes.orders))),
        ...search("/v1/desk/orders", () => `PO-${random.below(100_000)}`),
        ...search("/v1/desk/orders", trade),
      ],
    },
    { work: "orders, search without a result", paths: search("/v1/desk/orders", nothing) },
    {
      work: "orders of one customer",
      paths: many(() => `/v1/desk/orders?customer=${customerOf(customer())}`),
    },
    { work: "products", paths: await leaf("/v1/desk/products") },
    {
      work: "products, search",
      paths: [
        ...search("/v1/desk/products", () => skuOf(product())),
        ...search("/v1/desk/products", () => `${random.oneOf(["brass", "zinc", "steel"])} hinge`),
      ],
    },
    { work: "products, search without a result", paths: search("/v1/desk/products", nothing) },
    { work: "customers", paths: await leaf("/v1/desk/customers") },
    {
      work: "customers, search",
      paths: [
        ...search("/v1/desk/customers", () => customerOf(customer())),
        ...search("/v1/desk/customers", trade),
      ],
    },
    { work: "customers, search without a result", paths: search("/v1/desk/customers", nothing) },
    { work: "price rules", paths: await leaf("/v1/desk/price-rules") },
    { work: "promotions", paths: await leaf("/v1/desk/promotions") },
    { work: "volume discounts", paths: await leaf("/v1/desk/volume-discounts") },
    { work: "discount codes", paths: await leaf("/v1/desk/discount-codes") },
    {
      work: "a customer's price list",
      paths: many(() => `/v1/desk/price-list?customer=${customerOf(customer())}`),
    },
    { work: "audit log", paths: await leaf("/v1/desk/audit") },
    {
      work: "audit log of one person",
      paths: await leaf("/v1/desk/audit?who=person7%40bench.example"),
    },
  ];
}

/** The addresses of a list's first pages. */
async function leafThrough(load: Load, { server, token }: Desk, path: string): Promise<string[]> {
  const found: string[] = [];
  let next: string | null = path;
  while (next !== null && found.length < pages) {
    found.push(next);
    const { answers } = await load.run({
      port: server.port,
      connections: 1,
      requests: [{ method: "GET", path: next, token }],
      keepAnswers: true,
    });
    // The server answers by the contract.
    const { nextCursor } = JSON.parse(answers[0]?.body ?? "") as { nextCursor: string | null };
    const and = path.includes("?") ? "&" : "?";
    next = nextCursor === null ? null : `${path}${and}cursor=${encodeURIComponent(nextCursor)}`;
  }
  return found;
}
