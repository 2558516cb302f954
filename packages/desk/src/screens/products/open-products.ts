/** The area of products: its screen and the parts that only it needs, all fetched together. */
import { defineOnce } from "@order-portal/ui";
import { PictureField } from "../../components/picture-field.ts";
import { ProductEditor } from "./product-editor.ts";
import { ProductList } from "./product-list.ts";
import { ProductsScreen } from "./products-screen.ts";
import { StockPanel } from "./stock-panel.ts";

/** Registers the parts and gives the screen. */
export function openProducts(): typeof ProductsScreen {
  defineOnce("order-desk-picture", PictureField);
  defineOnce("order-desk-product", ProductEditor);
  defineOnce("order-desk-product-list", ProductList);
  defineOnce("order-desk-stock", StockPanel);
  return ProductsScreen;
}
