/** The tabs of a customer's catalogue: All, New Arrivals, On Sale, then each category. */
import type { Tab, TabKind } from "@order-portal/contract";
import type { BuyerContext } from "../context.ts";
import type { Settings } from "../workspaces/settings.ts";
import type { Catalogue } from "./catalogue.ts";
import { openView } from "./catalogue-view.ts";
import { onSaleSet } from "./on-sale.ts";
import { newSet, soldOutSet } from "./product-lists.ts";
import { type ProductSet, intersect, ranksFrom, sizeOf, without } from "./product-set.ts";

type TabSetting = Settings["navigation"]["all"];

/** Lists the tabs that the workspace's settings show, in their order. */
export async function listTabs(context: BuyerContext): Promise<Tab[]> {
  const { navigation, stockDisplay } = context.workspace.settings;
  const view = await openView(context);
  const { catalogue } = view;
  const shown =
    stockDisplay === "hidden"
      ? without(view.visible, await soldOutSet(context, catalogue))
      : view.visible;
  const tab = (kind: TabKind, setting: TabSetting, set: ProductSet) =>
    tabOf(kind, null, setting, sizeOf(intersect(shown, set)));
  return [
    ...tab("all", navigation.all, catalogue.everything),
    ...tab("new_arrivals", navigation.newArrivals, await newSet(context, catalogue)),
    ...tab("on_sale", navigation.onSale, (await onSaleSet(context, view)).set),
    // Past Orders will have its place here: `navigation.pastOrders`.
    ...Array.from(countCategories(catalogue, shown), ([category, count]) =>
      tabOf("category", category, navigation.categories, count),
    ).flat(),
  ];
}

function tabOf(kind: TabKind, category: string | null, setting: TabSetting, count: number): Tab[] {
  const isShown = setting === "always" || (setting === "auto" && count > 0);
  return isShown ? [{ kind, category, count }] : [];
}

/** How many of the set are in each category, in the categories' order. */
function countCategories(catalogue: Catalogue, set: ProductSet): Map<string, number> {
  const { categories, categoryOf } = catalogue;
  const counts = new Uint32Array(categories.length);
  for (const rank of ranksFrom(set, 0, Infinity)) {
    const place = categoryOf[rank] ?? -1;
    if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  }
  return new Map(categories.map((category, place) => [category, counts[place] ?? 0]));
}
