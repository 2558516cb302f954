/** What a test's shop has, and how it is written to a store. */
import { foldCode } from "../carts/fold-code.ts";
import { foldText } from "../catalogue/fold-text.ts";
import { productWords } from "../catalogue/product-words.ts";
import type { NewRow } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";

/** A Sunday in November, at noon. */
export const noon = Date.UTC(2026, 10, 22, 12);

/** A product: by default a piece at 10.00 whose stock is not tracked. */
export type ShopProduct = Partial<Omit<NewRow<"products">, "aliases">> & {
  sku: string;
  aliases?: string[];
  /** By default one unit, `EA`. */
  units?: ShopUnit[];
};

/** A unit of a product; prices are in ten-thousandths. */
export type ShopUnit = Partial<Omit<NewRow<"product_units">, "product_id">>;

/** A customer: by default one who sees the whole catalogue. */
export type ShopCustomer = Partial<NewRow<"customers">> & {
  number: string;
  /** The code of a price group; made where there is none. */
  group?: string;
  categories?: string[];
  skus?: string[];
};

type Scoped<T extends "price_rules" | "promotions" | "volume_discounts"> = Partial<
  Omit<NewRow<T>, "scope" | "scope_line" | "scope_sku" | "scope_unit">
> & {
  /** As an import folder has it: `all`, `line:NAME`, `sku:SKU`, `sku:SKU@UNIT`. */
  on: string;
};

/** What a shop has. */
export interface ShopFacts {
  slug?: string;
  currency?: string;
  priceScale?: number;
  status?: "open" | "expired";
  /** As in `workspace.json`. */
  settings?: Record<string, unknown>;
  products?: ShopProduct[];
  customers?: ShopCustomer[];
  /** `of`: `workspace`, `group:CODE` or `customer:NUMBER`. */
  rules?: (Omit<Scoped<"price_rules">, "owner"> & { of: string })[];
  promotions?: Scoped<"promotions">[];
  discounts?: Scoped<"volume_discounts">[];
  codes?: (Partial<NewRow<"discount_codes">> & { code: string })[];
}

/** Writes a shop and gives back its workspace's id. */
export async function writeShop(db: Connection, slug: string, facts: ShopFacts): Promise<number> {
  const { id: workspaceId } = await db
    .insertInto("workspaces")
    .values({
      slug,
      name: "Acme Foods",
      status: facts.status ?? "open",
      currency: facts.currency ?? "EUR",
      locale: "en",
      time_zone: "Europe/Vienna",
      price_scale: facts.priceScale ?? 2,
      settings: JSON.stringify({ settings: facts.settings ?? {} }),
      created_at: noon,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const groups = new Map<string, number>();
  const customers = new Map<string, number>();
  await writeProducts(db, workspaceId, facts.products ?? []);
  for (const { group, categories, skus, ...customer } of facts.customers ?? []) {
    if (group !== undefined && !groups.has(group)) {
      groups.set(group, await writeGroup(db, workspaceId, group));
    }
    const { id } = await db
      .insertInto("customers")
      .values({
        workspace_id: workspaceId,
        name: `Customer ${customer.number}`,
        sort_name: foldText(customer.name ?? `Customer ${customer.number}`),
        search_text: foldText(
          [customer.number, customer.name ?? "", customer.email ?? ""].join(" "),
        ),
        price_group_id: group === undefined ? null : (groups.get(group) ?? null),
        catalogue_all: categories === undefined && skus === undefined ? 1 : 0,
        tax_exempt: 0,
        blocked: 0,
        ...customer,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    customers.set(customer.number, id);
    const entries = [
      ...(categories ?? []).map((value) => ({ kind: "category" as const, value })),
      ...(skus ?? []).map((value) => ({ kind: "sku" as const, value })),
    ];
    for (const entry of entries) {
      await db
        .insertInto("catalogue_entries")
        .values({ customer_id: id, ...entry })
        .execute();
    }
  }
  for (const { of, on, ...rule } of facts.rules ?? []) {
    const [owner = "", name = ""] = of.split(":");
    const owners: Record<string, number | undefined> = {
      workspace: 0,
      group: groups.get(name),
      customer: customers.get(name),
    };
    await db
      .insertInto("price_rules")
      .values({
        workspace_id: workspaceId,
        owner: owner as "workspace" | "group" | "customer", // As the fixture names it.
        owner_id: owners[owner] ?? -1,
        minimum_quantity: 1,
        kind: "percent",
        value: 100_000,
        ...scopeOf(on),
        ...rule,
      })
      .execute();
  }
  for (const { on, ...promotion } of facts.promotions ?? []) {
    await db
      .insertInto("promotions")
      .values({
        workspace_id: workspaceId,
        name: `Promotion on ${on}`,
        kind: "percent",
        value: 200_000,
        ...scopeOf(on),
        ...promotion,
      })
      .execute();
  }
  for (const { on, ...discount } of facts.discounts ?? []) {
    await db
      .insertInto("volume_discounts")
      .values({
        workspace_id: workspaceId,
        minimum_quantity: 10,
        percent: 50_000,
        ...scopeOf(on),
        ...discount,
      })
      .execute();
  }
  for (const { code, ...rest } of facts.codes ?? []) {
    await db
      .insertInto("discount_codes")
      .values({
        workspace_id: workspaceId,
        code,
        code_folded: foldCode(code),
        kind: "percent",
        value: 100_000,
        first_order_only: 0,
        ...rest,
      })
      .execute();
  }
  return workspaceId;
}

async function writeGroup(db: Connection, workspaceId: number, code: string): Promise<number> {
  const { id } = await db
    .insertInto("price_groups")
    .values({ workspace_id: workspaceId, code, name: code })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** So many rows are written at once. */
const batch = 500;

async function writeProducts(
  db: Connection,
  workspaceId: number,
  products: readonly ShopProduct[],
): Promise<void> {
  for (let start = 0; start < products.length; start += batch) {
    const some = products.slice(start, start + batch).map((product) => ({
      ...product,
      name: product.name ?? `Product ${product.sku}`,
    }));
    const rows = some.map(({ units: _, aliases, ...product }) => ({
      workspace_id: workspaceId,
      sort_name: foldText(product.name),
      active: 1 as const,
      ...product,
      aliases: (aliases ?? []).join("|"),
    }));
    const written = await db.insertInto("products").values(rows).returning(["id", "sku"]).execute();
    const ids = new Map(written.map(({ id, sku }) => [sku, id]));
    const idOf = ({ sku }: ShopProduct) => ids.get(sku) ?? 0;
    const units = some.flatMap((product) =>
      (product.units ?? [{}]).map((unit, position) => ({
        product_id: idOf(product),
        unit: "EA",
        label: unit.unit ?? "Piece",
        factor: 1,
        price: 100_000,
        active: 1 as const,
        position,
        ...unit,
      })),
    );
    const words = some.flatMap((product) => {
      const { sku, name, aliases = [] } = product;
      return productWords({ sku, name, aliases }).map((word) => ({
        workspace_id: workspaceId,
        word,
        product_id: idOf(product),
      }));
    });
    if (units.length > 0) await db.insertInto("product_units").values(units).execute();
    await db.insertInto("product_words").values(words).execute();
  }
}

function scopeOf(on: string) {
  const [kind = "", name = ""] = on.split(":");
  const [sku = "", unit] = name.split("@");
  const none = { scope_line: "", scope_sku: "", scope_unit: "" };
  if (kind === "all") return { ...none, scope: "all" as const };
  if (kind === "line") return { ...none, scope: "line" as const, scope_line: name };
  return unit === undefined
    ? { ...none, scope: "sku" as const, scope_sku: sku }
    : { ...none, scope: "unit" as const, scope_sku: sku, scope_unit: unit };
}
