/** Above the list of orders: the search, a new order, and the tabs by status. */
import { msg } from "@lit/localize";
import type { DeskSession } from "@order-portal/sdk/desk";
import { button, icons, searchField, tabs } from "@order-portal/ui";
import { html, type TemplateResult } from "lit";
import { deskTabs, type QueuePlace } from "../state/queue-place.ts";
import { tabLabel } from "../state/tab-words.ts";

/** What is above the list. */
export interface QueueTopOptions {
  readonly search: string;
  readonly status: QueuePlace["status"];
  readonly desk: DeskSession;
  readonly onSearch: (search: string) => void;
  /** An order is to be written. */
  readonly onStart: () => void;
  readonly onStatus: (status: QueuePlace["status"]) => void;
}

/** The search and the tabs; what waits is counted on its tab, and drafts where there are any. */
export function queueTop(options: QueueTopOptions): TemplateResult {
  const { counts, workspace } = options.desk;
  return html`<div class="top">
      ${searchField({
        label: msg("Order, purchase order number or customer"),
        value: options.search,
        onSearch: options.onSearch,
      })}
      ${button({
        label: msg("Start an order"),
        icon: icons.plus,
        iconOnly: true,
        onClick: options.onStart,
      })}
    </div>
    ${tabs({
      label: msg("Orders"),
      selected: options.status,
      panel: "orders",
      locale: workspace.locale,
      tabs: deskTabs.map((status) => ({
        id: status,
        label: tabLabel(status),
        count:
          status === "pending" || (status === "draft" && counts[status])
            ? counts[status]
            : undefined,
      })),
      onSelect: (id) => {
        options.onStatus(deskTabs.find((tab) => tab === id) ?? "pending");
      },
    })}`;
}
