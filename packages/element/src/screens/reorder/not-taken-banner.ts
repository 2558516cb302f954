import { msg } from "@lit/localize";
import { banner } from "@order-portal/ui";
import { html, nothing } from "lit";
import { problemText } from "../../components/problem-text.ts";
import type { RefusedLine } from "../../state/cart-state.ts";

/**
 * What the server would not put into the cart, and why: above all lines, each of which says it too.
 *
 * @param of how many lines were to be added
 */
export function notTakenBanner(refused: readonly RefusedLine[], of: number): unknown {
  if (refused.length === 0) return nothing;
  const title =
    refused.length < of ? msg("Not everything could be added.") : msg("Nothing could be added.");
  return banner({
    tone: "danger",
    text: html`<strong>${title}</strong>
      <ul>
        ${refused.map(({ line, problem }) => html`<li>${line.name}: ${problemText(problem)}</li>`)}
      </ul>`,
  });
}
