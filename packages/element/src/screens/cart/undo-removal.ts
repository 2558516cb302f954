import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import type { Toasts } from "@order-portal/ui";
import { html, LitElement } from "lit";
import { property, query } from "lit/decorators.js";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { cartContext } from "../../contexts/cart-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import { problemText } from "../../components/problem-text.ts";
import type { CartState, CartUndo, RefusedLine } from "../../state/cart-state.ts";
import { lineKey } from "../../state/line-key.ts";
import { samePlace, type Place, type PortalState } from "../../state/portal-state.ts";

/**
 * @summary "Removed. Undo": shown for a while after lines were taken out, added or changed; and why
 *   the server would not take them, where it would not. It goes with the place where it was said.
 */
export class UndoRemoval extends LitElement {
  /** The place says itself what was added, and how to take it back: it is not said twice. */
  @property({ type: Boolean, attribute: "added-is-said" }) addedIsSaid = false;

  /** The place says itself what was refused, and why: only the rest can be taken back here. */
  @property({ type: Boolean, attribute: "refused-is-said" }) refusedIsSaid = false;

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: cartContext, subscribe: true }) cart!: CartState;
  @consume({ context: actionsContext }) actions!: Actions;

  @query("order-portal-toasts") private toasts!: Toasts;
  /** What was last spoken of; what is from before this was there is not spoken of any more. */
  private told: CartUndo | null = null;
  /** How many of its lines were known to be refused then. */
  private toldRefused = 0;
  /** The place that it stands in. */
  private place!: Place;

  protected override firstUpdated(): void {
    this.told = this.cart.undo;
    this.place = this.portal.place;
  }

  protected override updated(): void {
    const { undo, refused } = this.cart;
    const notTaken = undo?.lines.flatMap((line) => refused.get(lineKey(line)) ?? []) ?? [];
    // The screen stays behind the next one, where what is done is said too.
    const isBehind = !samePlace(this.portal.place, this.place);
    if (undo === this.told && notTaken.length === this.toldRefused && !isBehind) return;
    this.told = undo;
    this.toldRefused = notTaken.length;
    const isSaid =
      this.addedIsSaid && undo?.kind === "added" && (notTaken.length === 0 || this.refusedIsSaid);
    if (!undo || isSaid || isBehind) {
      this.toasts.dismiss();
      return;
    }
    const canUndo = notTaken.length < undo.lines.length;
    if (this.refusedIsSaid && !canUndo) {
      this.toasts.dismiss();
      return;
    }
    this.toasts.show({
      message:
        notTaken.length > 0 && !this.refusedIsSaid
          ? refusedText(notTaken, undo.lines.length)
          : undoText(withoutRefused(undo, refused)),
      ...(canUndo && {
        actionLabel: msg("Undo"),
        onAction: () => {
          this.actions.cart.undo();
        },
      }),
    });
  }

  protected override render(): unknown {
    return html`<order-portal-toasts></order-portal-toasts>`;
  }
}

/** What was taken of it. */
const withoutRefused = (undo: CartUndo, refused: CartState["refused"]): CartUndo => ({
  ...undo,
  lines: undo.lines.filter((line) => !refused.has(lineKey(line))),
});

/** Why it is not as was said a moment ago. */
function refusedText(refused: readonly RefusedLine[], of: number): string {
  const [first] = refused;
  const count = refused.length;
  if (first && count === 1)
    return msg(str`${first.line.name} was not taken. ${problemText(first.problem)}`);
  return msg(str`${count} of ${of} lines were not taken. The cart says why.`);
}

function undoText({ kind, lines }: CartUndo): string {
  const [first] = lines;
  const count = lines.length;
  const name = first?.name ?? "";
  switch (kind) {
    case "removed":
      return count === 1 ? msg(str`${name} removed`) : msg(str`${count} lines removed`);
    case "added":
      return count === 1 ? msg(str`${name} added`) : msg(str`${count} lines added`);
    case "changed":
      return count === 1 ? msg(str`${name} changed`) : msg(str`${count} lines changed`);
  }
}
