/** One product with all that staff edit. */
import type { DeskProduct } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { toDeskProduct } from "./desk-product.ts";
import { findProduct } from "./product-queries.ts";

/** Reads a product, on sale or not. */
export async function getDeskProduct(
  { store, workspace }: StaffContext,
  sku: string,
): Promise<DeskProduct | Refusal> {
  const found = await findProduct(store, workspace.id, sku);
  return found === undefined ? refuseProduct() : toDeskProduct(found.row, found.units, workspace);
}

/** Refuses a product that is not there, or not the workspace's. */
export const refuseProduct = (): Refusal =>
  refuse("not_found", "There is no such product: it may have been deleted.");
