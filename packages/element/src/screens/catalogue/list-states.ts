import { msg, str } from "@lit/localize";
import { button, emptyState, icons, skeletonRows } from "@order-portal/ui";
import { html, type TemplateResult } from "lit";
import type { Actions } from "../../contexts/actions-context.ts";
import { troubleBanner, troubleState } from "../../components/trouble-notice.ts";
import type { ListQuestion } from "../../state/catalogue-state.ts";
import type { Trouble } from "../../state/trouble.ts";

/** The list before its first products. */
export const loadingList = (): TemplateResult => skeletonRows(8, msg("Loading products"));

/** What stands at the end of the list while its next page is on its way. */
export const moreBelow = (): TemplateResult => skeletonRows(3, msg("Loading more products"));

/** A list without products: a search that met none, or a tab that has none. */
export function emptyList(question: ListQuestion, onClear: () => void): TemplateResult {
  if (!question.search) {
    return emptyState({
      heading: msg("Nothing here yet"),
      text: msg("Products will show as soon as there are any."),
      icon: icons.parcel,
    });
  }
  return emptyState({
    heading: msg(str`No products match “${question.search}”`),
    text: msg("Try fewer letters, or another word for it."),
    icon: icons.magnifier,
    action: button({ label: msg("Clear search"), onClick: onClear }),
  });
}

/** A list that could not be had: beside the one in view, or in its place. */
export function listTrouble(trouble: Trouble, hasList: boolean, actions: Actions): TemplateResult {
  const retry = () => {
    actions.catalogue.retry();
  };
  if (!hasList) return troubleState(trouble, retry);
  return html`<div class="list-trouble">
    ${troubleBanner(trouble, button({ label: msg("Try again"), onClick: retry }))}
  </div>`;
}
