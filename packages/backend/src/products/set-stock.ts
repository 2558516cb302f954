/** Sets a product's stock, or moves it by a difference: orders take of it meanwhile. */
import type { DeskProduct } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { raiseCatalogueRevision } from "../workspaces/raise-catalogue-revision.ts";
import { raiseStockRevision } from "../workspaces/raise-stock-revision.ts";
import { getDeskProduct, refuseProduct } from "./get-desk-product.ts";
import { lockProduct } from "./product-queries.ts";

/** What the stock is to be: so many base units, null where no longer tracked; or so many more. */
export type StockChange = { readonly set: number | null } | { readonly change: number };

/** The most base units that a product has. */
const mostStock = 1_000_000_000;

/** Changes the stock and answers the product as it is then. */
export async function setStock(
  context: StaffContext,
  sku: string,
  wanted: StockChange,
): Promise<DeskProduct | Refusal> {
  const { store, workspace } = context;
  const refused = await transactionUnlessRefused(store, async (source) => {
    const stored = await lockProduct(source, workspace.id, sku);
    if (stored === undefined) return refuseProduct();
    const before = stored.row.stock;
    const after = stockAfter(before, wanted);
    if (isRefusal(after)) return after;
    if (after === before) return undefined;
    await source.db
      .updateTable("products")
      .set({ stock: after })
      .where("id", "=", stored.row.id)
      .execute();
    await writeAudit(source.db, context, {
      action: "product.stock_changed",
      subject: { kind: "product", name: sku },
      detail: { before: { stock: before }, after: { stock: after } },
    });
    await tellCaches(source, workspace.id, before !== null && after !== null);
    return undefined;
  });
  return isRefusal(refused) ? refused : getDeskProduct(context, sku);
}

/** Whether a product's stock is tracked belongs to the catalogue; how much there is does not. */
const tellCaches = (source: Source, workspaceId: number, wasTracked: boolean) =>
  wasTracked
    ? raiseStockRevision(source.db, workspaceId)
    : raiseCatalogueRevision(source.db, workspaceId);

function stockAfter(before: number | null, wanted: StockChange): number | null | Refusal {
  if ("set" in wanted) return wanted.set;
  if (before === null) {
    return refuseStock("/change", "The stock of this product is not tracked: set it first.");
  }
  const after = before + wanted.change;
  if (after < 0) {
    return refuseStock("/change", `There are only ${before}: so many cannot be taken out.`);
  }
  return after <= mostStock ? after : refuseStock("/change", `More than ${mostStock} is too many.`);
}

const refuseStock = (pointer: string, detail: string): Refusal =>
  refuse("invalid_request", detail, { errors: [{ pointer, code: "invalid", detail }] });
