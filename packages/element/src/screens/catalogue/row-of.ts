import type { Product } from "@order-portal/sdk";
import type { ProductRowOptions } from "../../components/product-row.ts";
import type { Actions } from "../../contexts/actions-context.ts";
import { quantityOf } from "../../state/cart-lines.ts";
import type { CartState } from "../../state/cart-state.ts";
import { lineKey } from "../../state/line-key.ts";
import { isPreview, may, type PortalState } from "../../state/portal-state.ts";
import { otherUnits, unitOf, wantedLine } from "../../state/product-unit.ts";
import type { UnitChoice } from "../cart/sheets.ts";

/** What a product in a list is drawn of. */
export interface RowSurroundings {
  readonly portal: PortalState;
  readonly cart: CartState;
  readonly actions: Actions;
  /** The unit last chosen, by sku. */
  readonly units: ReadonlyMap<string, string>;
  readonly onUnit: (choice: UnitChoice) => void;
  /** Its sheet is asked for, or why a link is needed. */
  readonly onOpen: (sheet: Product | "link") => void;
}

/** What of all that a product's drawing depends on: where none of it has changed, it stays. */
export function rowDepends(around: RowSurroundings, product: Product): readonly unknown[] {
  const { portal, cart, units } = around;
  const unit = unitOf(product, units.get(product.sku), cart);
  if (!unit) return [];
  const line = { sku: product.sku, unit: unit.unit };
  return [
    unit.unit,
    quantityOf(cart, line),
    otherUnits(product, unit, cart).join(),
    cart.refused.get(lineKey(line)),
    portal.visitor,
    portal.locale,
  ];
}

/** A product as a row or a card takes it; null for one without units, which no list has. */
export function rowOf(around: RowSurroundings, product: Product): ProductRowOptions | null {
  const { portal, cart, actions, units } = around;
  const unit = unitOf(product, units.get(product.sku), cart);
  if (!unit) return null;
  const line = { sku: product.sku, unit: unit.unit };
  return {
    product,
    unit,
    quantity: quantityOf(cart, line),
    others: otherUnits(product, unit, cart),
    problem: cart.refused.get(lineKey(line))?.problem ?? null,
    mayOrder: may(portal, "cart:write"),
    isPreview: isPreview(portal),
    isViewer: may(portal, "account:write"),
    locale: portal.locale,
    onQuantity: (quantity) => {
      actions.cart.setQuantity(wantedLine(product, unit, quantity));
    },
    onUnit: (chosen) => {
      around.onUnit({ sku: product.sku, unit: chosen });
    },
    onOpen: () => {
      around.onOpen(product);
    },
    onAskForLink: () => {
      around.onOpen("link");
    },
  };
}
