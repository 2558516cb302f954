/** Deletes a product that nothing refers to. */
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { keepPicture } from "../pictures/keep-picture.ts";
import { raiseCatalogueRevision } from "../workspaces/raise-catalogue-revision.ts";
import { toDeskProduct } from "./desk-product.ts";
import { refuseProduct } from "./get-desk-product.ts";
import { lockProduct } from "./product-queries.ts";
import { type Reference, referencesTo } from "./product-references.ts";

const words: Readonly<Record<Reference, string>> = {
  orders: "orders",
  prices: "prices",
  customers: "customers' catalogues or part numbers",
};

/** Deletes it with its units; what stands in carts and shopping lists is unavailable then. */
export async function deleteProduct(
  context: StaffContext,
  sku: string,
): Promise<Refusal | undefined> {
  const { store, workspace } = context;
  const done = await transactionUnlessRefused(store, async (source) => {
    const { db } = source;
    const stored = await lockProduct(source, workspace.id, sku);
    if (stored === undefined) return refuseProduct();
    const { id } = stored.row;
    const references = await referencesTo(source, workspace.id, { id, sku });
    if (references.length > 0) return refuseDeletion(references);
    const gone = await keepPicture(source, workspace, stored.row.image_url, null);
    if (isRefusal(gone)) return gone;
    await db.deleteFrom("product_words").where("product_id", "=", id).execute();
    await db.deleteFrom("product_units").where("product_id", "=", id).execute();
    await db.deleteFrom("products").where("id", "=", id).execute();
    await writeAudit(db, context, {
      action: "product.deleted",
      subject: { kind: "product", name: sku },
      detail: { before: toDeskProduct(stored.row, stored.units, workspace) },
    });
    await raiseCatalogueRevision(db, workspace.id);
    return undefined;
  });
  return isRefusal(done) ? done : undefined;
}

const refuseDeletion = (references: readonly Reference[]): Refusal =>
  refuse(
    "record_in_use",
    `It cannot be deleted: ${references.map((name) => words[name]).join(" and ")} refer to it. Take it off sale instead.`,
  );
