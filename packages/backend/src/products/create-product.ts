/** Makes a product. */
import type { DeskProduct } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { keepPicture } from "../pictures/keep-picture.ts";
import { raiseCatalogueRevision } from "../workspaces/raise-catalogue-revision.ts";
import type { ProductInput } from "./check-product.ts";
import { getDeskProduct } from "./get-desk-product.ts";
import { productErrors, refuseFields } from "./product-errors.ts";
import { insertProduct } from "./write-product.ts";

/** A product to be made. */
export type NewProduct = ProductInput & { readonly sku: string; readonly stock: number | null };

/** Makes it with its units, wholly or not at all, and answers it as it is then. */
export async function createProduct(
  context: StaffContext,
  product: NewProduct,
): Promise<DeskProduct | Refusal> {
  const { store, workspace } = context;
  const refused = await transactionUnlessRefused(store, async (source) => {
    const errors = await productErrors(source, workspace, product.sku, product, undefined);
    if (errors.length > 0) return refuseFields(errors);
    if ((await insertProduct(source, workspace, product)) === undefined) return refuseSku();
    const gone = await keepPicture(source, workspace, null, product.imageUrl);
    if (isRefusal(gone)) return gone;
    await raiseCatalogueRevision(source.db, workspace.id);
    await writeAudit(source.db, context, {
      action: "product.created",
      subject: { kind: "product", name: product.sku },
      detail: { after: product },
    });
    return undefined;
  });
  return isRefusal(refused) ? refused : getDeskProduct(context, product.sku);
}

function refuseSku(): Refusal {
  const detail = "There is already a product with this sku.";
  return refuse("name_taken", detail, { errors: [{ pointer: "/sku", code: "invalid", detail }] });
}
