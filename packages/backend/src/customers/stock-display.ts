/** What becomes of products that are out of stock, for the one who looks. */
import type { StockDisplay } from "@order-portal/contract";
import type { BuyerContext } from "../context.ts";

/** The customer's own stock display, else the workspace's. */
export const stockDisplayOf = ({ actor, workspace }: BuyerContext): StockDisplay =>
  actor.customer?.stockDisplay ?? workspace.settings.stockDisplay;
