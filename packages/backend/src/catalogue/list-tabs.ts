/** The tabs of a portal: All, New Arrivals, On Sale, Past Orders, then each category. */
import type { Tab, TabKind } from "@order-portal/contract";
import type { BuyerContext } from "../context.ts";
import { stockDisplayOf } from "../customers/stock-display.ts";
import { pastOrdersTab } from "../history/past-orders-tab.ts";
import type { Settings } from "../workspaces/settings.ts";
import type { Catalogue } from "./catalogue.ts";
import { openView } from "./catalogue-view.ts";
import { onSaleSet } from "./on-sale.ts";
import { newSet, soldOutSet } from "./product-lists.ts";
import { type ProductSet, intersect, ranksFrom, sizeOf, without } from "./product-set.ts";

type TabSetting = Settings["navigation"]["all"];

/** Lists the tabs that the workspace's settings show, in their order. */
export async function listTabs(context: BuyerContext): Promise<Tab[]> {
  const { navigation } = context.workspace.settings;
  const view = await openView(context);
  const { catalogue, visible } = view;
  const hidden =
    stockDisplayOf(context) === "hidden"
      ? intersect(visible, await soldOutSet(context, catalogue))
      : nothing(catalogue);
  const shown = without(visible, hidden);
  const tab = (kind: TabKind, setting: TabSetting, set: ProductSet) =>
    tabOf(kind, null, setting, sizeOf(intersect(shown, set)));
  const counts = categoryCounts(catalogue, visible);
  const hiddenCounts = countCategories(catalogue, hidden);
  return [
    ...tab("all", navigation.all, catalogue.everything),
    ...tab("new_arrivals", navigation.newArrivals, await newSet(context, catalogue)),
    ...tab("on_sale", navigation.onSale, (await onSaleSet(context, view)).set),
    ...(await pastOrdersTab(context)),
    ...catalogue.categories.flatMap((category, place) => {
      const seen = counts[place] ?? 0;
      // Whatever the setting: the name of a category may tell of another customer's own products.
      if (seen === 0) return [];
      const count = seen - (hiddenCounts[place] ?? 0);
      return tabOf("category", category, navigation.categories, count);
    }),
  ];
}

const nothing = ({ everything }: Catalogue): ProductSet => new Uint32Array(everything.length);

function tabOf(kind: TabKind, category: string | null, setting: TabSetting, count: number): Tab[] {
  const isShown = setting === "always" || (setting === "auto" && count > 0);
  return isShown ? [{ kind, category, count }] : [];
}

/** How many of each set are in each category: known for as long as the set is. */
const known = new WeakMap<ProductSet, Uint32Array>();

function categoryCounts(catalogue: Catalogue, set: ProductSet): Uint32Array {
  let counts = known.get(set);
  if (counts === undefined) {
    counts = countCategories(catalogue, set);
    known.set(set, counts);
  }
  return counts;
}

function countCategories({ categories, categoryOf }: Catalogue, set: ProductSet): Uint32Array {
  const counts = new Uint32Array(categories.length);
  for (const rank of ranksFrom(set, 0, Infinity)) {
    const place = categoryOf[rank] ?? -1;
    if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}
