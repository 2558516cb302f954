import { CellGrid, defineOnce } from "@order-portal/ui";
import { QuantityGrid } from "./quantity-grid.ts";

/** Registers the Quantity Grid, unless it is. */
export function define(): void {
  defineOnce("order-portal-cells", CellGrid);
  defineOnce("order-portal-grid", QuantityGrid);
}
