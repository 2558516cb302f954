import { msg, str } from "@lit/localize";
import { button, emptyState, icons } from "@order-portal/ui";
import { html, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import type { Trouble } from "../state/trouble.ts";
import { intoView } from "./into-view.ts";
import { troubleState } from "./trouble-notice.ts";

/** What a history that cannot be shown leads to. */
export interface HistoryTroubleOptions {
  readonly trouble: Trouble;
  readonly supplier: string;
  readonly onRetry: () => void;
  readonly onCatalogue: () => void;
}

/** Past orders that cannot be shown: for now, or because the supplier no longer shows any. */
export function historyTrouble(options: HistoryTroubleOptions): TemplateResult {
  const { trouble, supplier, onRetry, onCatalogue } = options;
  if (trouble.code !== "history_off") return troubleState(trouble, onRetry);
  const words = emptyState({
    heading: msg("Past orders are not shown any more"),
    text: msg(
      str`${supplier} has switched them off. Your cart is as it was, and you can order as always.`,
    ),
    icon: icons.info,
    action: button({
      label: msg("To the catalogue"),
      variant: "primary",
      onClick: onCatalogue,
    }),
  });
  return html`<div tabindex="-1" class="history-off" ${ref(intoView)}>${words}</div>`;
}
