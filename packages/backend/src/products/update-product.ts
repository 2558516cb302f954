/** Stores all that was edited of a product. */
import type { DeskProduct } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { keepPicture } from "../pictures/keep-picture.ts";
import { raiseCatalogueRevision } from "../workspaces/raise-catalogue-revision.ts";
import type { ProductInput } from "./check-product.ts";
import { toDeskProduct } from "./desk-product.ts";
import { refuseProduct } from "./get-desk-product.ts";
import { productChanges } from "./product-changes.ts";
import { productErrors, refuseFields } from "./product-errors.ts";
import { lockProduct } from "./product-queries.ts";
import { storeProduct } from "./write-product.ts";

/** Stores it over the revision that was looked at, and answers the product as it is then. */
export async function updateProduct(
  context: StaffContext,
  sku: string,
  { revision, ...input }: ProductInput & { readonly revision: string },
): Promise<DeskProduct | Refusal> {
  const { store, workspace } = context;
  return transactionUnlessRefused(store, async (source) => {
    const stored = await lockProduct(source, workspace.id, sku);
    if (stored === undefined) return refuseProduct();
    const before = toDeskProduct(stored.row, stored.units, workspace);
    if (before.revision !== revision) return refuseChanged();
    const errors = await productErrors(source, workspace, sku, input, stored);
    if (errors.length > 0) return refuseFields(errors);
    const gone = await keepPicture(source, workspace, before.imageUrl, input.imageUrl);
    if (isRefusal(gone)) return gone;
    if (!(await storeProduct(source, workspace, stored, input))) return before;

    const now = await lockProduct(source, workspace.id, sku);
    if (now === undefined) return refuseProduct();
    const after = toDeskProduct(now.row, now.units, workspace);
    await writeAudit(source.db, context, {
      action: "product.updated",
      subject: { kind: "product", name: sku },
      detail: productChanges(before, after),
    });
    await raiseCatalogueRevision(source.db, workspace.id);
    return after;
  });
}

const refuseChanged = (): Refusal =>
  refuse(
    "record_changed",
    "Somebody else changed this product meanwhile: look at it anew, then store yours over it.",
  );
