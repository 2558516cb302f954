/** Changes one thing of many products: on or off sale, category, product line, tax class, new. */
import type { ProductsChanged } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { CurrentWorkspace, StaffContext } from "../context.ts";
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import type { Refusal } from "../http/refusal.ts";
import { raiseCatalogueRevision } from "../workspaces/raise-catalogue-revision.ts";
import { endOfDay } from "./new-until.ts";
import { refuseFields } from "./product-errors.ts";

/** What is set of each; what is not named stays. */
export interface ProductsSetting {
  readonly active?: boolean | undefined;
  readonly category?: string | null | undefined;
  readonly productLine?: string | null | undefined;
  readonly taxClass?: string | null | undefined;
  /** `YYYY-MM-DD`. */
  readonly newUntil?: string | null | undefined;
}

type Columns = Partial<
  Pick<Row<"products">, "active" | "category" | "product_line" | "tax_class" | "new_until">
>;

/** Sets it for all of these at once, and tells how many are different now. */
export async function changeProducts(
  context: StaffContext,
  { skus, set }: { readonly skus: readonly string[]; readonly set: ProductsSetting },
): Promise<ProductsChanged | Refusal> {
  const { store, workspace } = context;
  const { taxClass } = set;
  if (typeof taxClass === "string" && !(taxClass in workspace.settings.taxRates)) {
    const detail = `The workspace has no tax class ${taxClass}.`;
    return refuseFields([{ pointer: "/set/taxClass", code: "invalid", detail }]);
  }
  const wanted = [...new Set(skus)];
  const columns = toColumns(set, workspace);
  return transactionUnlessRefused(store, async (source) => {
    const rows = await lockProducts(source, workspace.id, wanted);
    const changed = rows.filter((row) =>
      Object.entries(columns).some(([column, value]) => row[column as keyof Columns] !== value),
    );
    if (changed.length > 0) {
      await source.db
        .updateTable("products")
        .set(columns)
        .where(
          "id",
          "in",
          changed.map(({ id }) => id),
        )
        .execute();
      await writeAudit(source.db, context, {
        action: "products.changed",
        subject: {
          kind: "product",
          name: changed
            .map(({ sku }) => sku)
            .join(", ")
            .slice(0, 200),
        },
        detail: { after: set, skus: changed.map(({ sku }) => sku) },
      });
      await raiseCatalogueRevision(source.db, workspace.id);
    }
    const known = new Set(rows.map(({ sku }) => sku));
    return {
      changed: changed.length,
      unchanged: rows.length - changed.length,
      missing: wanted.filter((sku) => !known.has(sku)),
    };
  });
}

function toColumns(set: ProductsSetting, { timeZone }: CurrentWorkspace): Columns {
  const { active, category, productLine, taxClass, newUntil } = set;
  return {
    ...(active !== undefined && { active: active ? 1 : 0 }),
    ...(category !== undefined && { category }),
    ...(productLine !== undefined && { product_line: productLine }),
    ...(taxClass !== undefined && { tax_class: taxClass }),
    ...(newUntil !== undefined && {
      new_until: newUntil === null ? null : endOfDay(newUntil, timeZone, null),
    }),
  };
}

/** Always in the same order, so that two changes never wait for each other. */
function lockProducts(
  { db, engine }: Source,
  workspaceId: number,
  skus: readonly string[],
): Promise<Row<"products">[]> {
  const query = db
    .selectFrom("products")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("sku", "in", skus)
    .orderBy("id");
  return (engine === "postgres" ? query.forNoKeyUpdate() : query).execute();
}
