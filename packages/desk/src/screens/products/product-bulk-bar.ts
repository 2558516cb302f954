/** What can be done with the products that are ticked. */
import { msg, str } from "@lit/localize";
import type { DeskProductSummary, ProductsInput } from "@order-portal/sdk/desk";
import { banner, button, checkbox } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import type { AskedSetting } from "./setting-dialog.ts";

/** What the bar is made of. */
export interface ProductBulkOptions {
  readonly entries: readonly DeskProductSummary[];
  readonly ticked: ReadonlySet<string>;
  /** Why nothing was changed; empty where nothing went wrong. */
  readonly trouble: string;
  readonly onTick: (skus: readonly string[], on: boolean) => void;
  readonly onClear: () => void;
  /** Sets what needs no further question. */
  readonly onSet: (set: ProductsInput["set"]) => void;
  /** Asks for the value that is to be set. */
  readonly onAsk: (field: AskedSetting["field"]) => void;
}

/** The bar above the list. */
export function productBulkBar(options: ProductBulkOptions): TemplateResult {
  const { entries, ticked, onTick } = options;
  const count = ticked.size;
  return html`<div class="bulk" role="group" aria-label=${msg("Change many products")}>
    ${checkbox({
      id: "all",
      label: count === 0 ? msg("Select all shown") : msg(str`${count} selected`),
      checked: entries.every(({ sku }) => ticked.has(sku)),
      onChange: (on) => {
        onTick(
          entries.map(({ sku }) => sku),
          on,
        );
      },
    })}
    ${count === 0 ? nothing : bulkButtons(options)}
  </div>`;
}

function bulkButtons({ trouble, onSet, onAsk, onClear }: ProductBulkOptions) {
  const set = (label: string, active: boolean) =>
    button({
      label,
      onClick: () => {
        onSet({ active });
      },
    });
  const ask = (label: string, field: AskedSetting["field"]) =>
    button({
      label,
      onClick: () => {
        onAsk(field);
      },
    });
  return html`<div class="buttons">
      ${set(msg("Put on sale"), true)} ${set(msg("Take off sale"), false)}
      ${ask(msg("Category…"), "category")} ${ask(msg("Product line…"), "productLine")}
      ${ask(msg("Tax class…"), "taxClass")} ${ask(msg("New until…"), "newUntil")}
      ${button({ label: msg("Clear"), variant: "quiet", onClick: onClear })}
    </div>
    ${trouble === "" ? nothing : banner({ tone: "danger", text: trouble })}`;
}
