import { msg } from "@lit/localize";
import type { Tab } from "@order-portal/sdk";
import type { TabOption } from "@order-portal/ui";
import { questionOfTab, sameQuestion, type ListQuestion } from "../../state/catalogue-state.ts";

/** A tab's place in the list: category names may hold what an id may not. */
export type TabId = string;

/** The catalogue's tabs as a row of tabs shows them. */
export function tabOptions(tabs: readonly Tab[]): TabOption[] {
  return tabs.map((tab, index) => ({
    id: String(index),
    label: tabLabel(tab),
    count: tab.kind === "all" ? undefined : tab.count,
  }));
}

/** The tab that a question came from; empty where it is of none. */
export function selectedTab(tabs: readonly Tab[], question: ListQuestion): TabId {
  const index = tabs.findIndex((tab) => sameQuestion(questionOfTab(tab), question));
  return index < 0 ? "" : String(index);
}

function tabLabel(tab: Tab): string {
  switch (tab.kind) {
    case "all":
      return msg("All");
    case "new_arrivals":
      return msg("New Arrivals");
    case "on_sale":
      return msg("On Sale");
    case "past_orders":
      return msg("Past Orders");
    default:
      return tab.category ?? "";
  }
}
