/** What stands above the lines: whose they are, and what was put into the cart of them. */
import { msg, str } from "@lit/localize";
import type { ReorderLine, ReorderQuery } from "@order-portal/sdk";
import { formatNumber } from "@order-portal/ui";
import { html, nothing } from "lit";

/** What is ordered again. */
export function leadText(lines: readonly ReorderLine[], source: ReorderQuery | "latest"): string {
  const [first] = lines;
  const orders = new Set(lines.map(({ order }) => order));
  if (source === "latest")
    return msg(str`Your last order, ${first?.order ?? ""}, as it would be now.`);
  if (source.skus?.length === 1) return msg("This product, as it would be now.");
  if (source.skus?.length) return msg("What you ticked, as it would be now.");
  return orders.size === 1
    ? msg(str`Order ${first?.order ?? ""} as it would be now.`)
    : msg("Your orders as they would be now.");
}

/** How many lines were put into the cart. */
export function addedText(lines: number, locale: string | undefined): unknown {
  if (lines === 0) return nothing;
  return html`<strong class="added">
    ${
      lines === 1
        ? msg("1 line has been added to your cart.")
        : msg(str`${formatNumber(lines, locale)} lines have been added to your cart.`)
    }
  </strong>`;
}
