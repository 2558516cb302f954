import { msg, str } from "@lit/localize";
import { isProblem, type KeptCart } from "@order-portal/sdk";
import {
  banner,
  button,
  emptyState,
  formatNumber,
  icons,
  skeletonRows,
  type Toasts,
} from "@order-portal/ui";
import { html, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { formatInstant } from "../../components/dates.ts";
import { troubleBanner, troubleState } from "../../components/trouble-notice.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { cartLines } from "../../state/cart-lines.ts";
import { hasUnpricedChanges } from "../../state/cart-state.ts";
import type { Trouble } from "../../state/trouble.ts";
import { PlaceScreen } from "../place-screen.ts";
import { cartInUse, keptCartRow, linesText } from "./kept-cart-rows.ts";
import { KeptCartsController } from "./kept-carts-controller.ts";
import { keptCartsStyles } from "./kept-carts-styles.ts";

/** What is being asked: a name for the cart in use, and which one is gone on with after. */
interface Question {
  /** Null: nothing, an empty cart is next. */
  readonly next: KeptCart | null;
}

/** @summary The carts that are put aside, to be gone on with; and the cart in use, to put aside. */
export class KeptCartsScreen extends PlaceScreen {
  static override styles = [PlaceScreen.styles, keptCartsStyles];

  @state() private question: Question | null = null;
  @state() private nameError = "";
  @state() private isBusy = false;
  /** What has become of the carts last. */
  @state() private done = "";
  @state() private failure: Trouble | null = null;
  @query("order-portal-toasts.own") private toasts!: Toasts;

  private readonly kept = new KeptCartsController(this, () => this.actions);

  override returned(): void {
    this.done = "";
    this.failure = null;
    void this.kept.load();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.portal.place !== this.place) this.kept.throwAway();
  }

  protected override renderBody(): unknown {
    return html`${this.renderNotices()} ${this.renderInUse()} ${this.renderKept()}
      ${this.renderQuestion()}<order-portal-toasts class="own"></order-portal-toasts>`;
  }

  private renderNotices() {
    return html`${this.failure ? troubleBanner(this.failure) : nothing}
    ${
      this.done
        ? banner({
            tone: "success",
            icon: icons.check,
            text: this.done,
            action: this.hasPanel()
              ? nothing
              : button({
                  label: msg("View cart"),
                  onClick: () => {
                    this.openSheet("cart");
                  },
                }),
          })
        : nothing
    }`;
  }

  /** The cart in use; nothing where it is empty, for then there is nothing to put aside. */
  private renderInUse() {
    const count = cartLines(this.cart).length;
    if (count === 0) return nothing;
    return cartInUse({
      count,
      total: this.cart.priced && !hasUnpricedChanges(this.cart) ? this.cart.priced.total : null,
      locale: this.portal.locale,
      onKeep: () => {
        this.ask({ next: null });
      },
    });
  }

  private renderKept() {
    const carts = this.kept.shown;
    if (this.kept.trouble) return troubleState(this.kept.trouble, () => void this.kept.load());
    if (!carts) return skeletonRows(3, msg("Loading the carts put aside"));
    if (carts.length === 0) {
      return emptyState({
        heading: msg("No cart is put aside"),
        text: msg(
          "Put a cart aside when something else comes first: it keeps its lines, notes and order fields, and you go on with it when you like.",
        ),
        icon: icons.cart,
      });
    }
    return html`<ul role="list" aria-label=${msg("Carts put aside")}>
      ${carts.map((cart) =>
        keptCartRow({
          cart,
          locale: this.portal.locale,
          timeZone: this.portal.workspace?.timeZone,
          isBusy: this.isBusy,
          onGoOn: () => {
            if (cartLines(this.cart).length > 0) this.ask({ next: cart });
            else void this.goOn(cart);
          },
          onThrowAway: () => {
            this.delete(cart);
          },
        }),
      )}
    </ul>`;
  }

  private renderQuestion() {
    const { question } = this;
    const next = question?.next ?? null;
    return html`<order-portal-name-dialog
      exportparts="dialog, dialog-header, dialog-body"
      .heading=${next ? msg(str`Go on with ${next.name}`) : msg("Put the cart aside")}
      .label=${next ? msg("Name for the cart in use") : msg("Name of the cart")}
      .action=${msg("Put aside")}
      .value=${this.suggestedName()}
      .error=${this.nameError}
      ?busy=${this.isBusy}
      ?open=${question !== null}
      @dialog-close=${() => {
        this.question = null;
      }}
      @name-submit=${(event: CustomEvent<string>) => {
        if (next) void this.goOn(next, event.detail);
        else void this.keep(event.detail);
      }}
    >
      ${
        next
          ? html`<p>
                ${msg(
                  str`There is something in your cart (${linesText(cartLines(this.cart).length, this.portal.locale)}). Put it aside, or add both together.`,
                )}
              </p>
              <div class="together" slot="below">
                ${button({
                  label: msg("Add together"),
                  wide: true,
                  disabled: this.isBusy,
                  onClick: () => void this.goOn(next),
                })}
                <p>${msg("Quantities of the same product add up.")}</p>
              </div>`
          : nothing
      }
    </order-portal-name-dialog>`;
  }

  private ask(question: Question) {
    this.nameError = "";
    this.question = question;
  }

  private suggestedName() {
    const { locale, workspace } = this.portal;
    const now = formatInstant(new Date().toISOString(), locale, workspace?.timeZone);
    return this.cart.priced?.fields.purchaseOrderNumber || msg(str`Cart of ${now}`);
  }

  private async keep(name: string) {
    const exchange = await this.exchange(() => this.kept.keep(name), name);
    const [kept] = exchange?.carts ?? [];
    if (!kept) return;
    this.toasts.show({
      message: msg(str`Put aside as “${kept.name}”`),
      actionLabel: msg("Undo"),
      onAction: () => void this.goOn(kept),
    });
  }

  private async goOn(cart: KeptCart, keepCurrentAs?: string) {
    const isAdded = keepCurrentAs === undefined && cartLines(this.cart).length > 0;
    const exchange = await this.exchange(
      () => this.kept.open(cart.id, keepCurrentAs),
      keepCurrentAs ?? "",
    );
    if (!exchange) return;
    this.done = isAdded
      ? msg(str`“${cart.name}” was added to your cart.`)
      : msg(str`“${cart.name}” is your cart now.`);
  }

  private async exchange<Answer>(run: () => Promise<Answer>, name: string) {
    this.isBusy = true;
    this.failure = null;
    this.toasts.dismiss(); // What it would have taken back is not as it was any more.
    this.done = this.nameError = "";
    try {
      const answer = await run();
      this.question = null;
      return answer;
    } catch (error) {
      if (isProblem(error, "name_taken")) {
        this.nameError = msg(str`There is a cart called “${name}” already.`);
      } else {
        this.question = null;
        this.failure = troubleOf(error);
      }
      return undefined;
    } finally {
      this.isBusy = false;
    }
  }

  private delete(cart: KeptCart) {
    const { locale } = this.portal;
    const leaving = this.kept.delete(cart.id);
    this.toasts.show({
      message:
        leaving.length === 1
          ? msg(str`“${cart.name}” thrown away`)
          : msg(str`${formatNumber(leaving.length, locale)} carts thrown away`),
      actionLabel: msg("Undo"),
      onAction: () => {
        this.kept.undoDelete(leaving);
      },
    });
    this.focus(); // The row that had the focus has gone.
  }
}
