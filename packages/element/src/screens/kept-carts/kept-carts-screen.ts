import { msg, str } from "@lit/localize";
import { isProblem, type KeptCart } from "@order-portal/sdk";
import {
  banner,
  button,
  emptyState,
  formatMoney,
  formatNumber,
  icons,
  skeletonRows,
  type Toasts,
} from "@order-portal/ui";
import { css, html, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { formatInstant } from "../../components/dates.ts";
import { troubleBanner, troubleState } from "../../components/trouble-notice.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { cartLines } from "../../state/cart-lines.ts";
import { hasUnpricedChanges } from "../../state/cart-state.ts";
import type { Trouble } from "../../state/trouble.ts";
import { PlaceScreen } from "../place-screen.ts";
import { KeptCartsController } from "./kept-carts-controller.ts";

/** What is being asked: a name for the cart in use, and which one is gone on with after. */
interface Question {
  /** Null: nothing, an empty cart is next. */
  readonly next: KeptCart | null;
}

/** @summary The carts that are put aside, to be gone on with; and the cart in use, to put aside. */
export class KeptCartsScreen extends PlaceScreen {
  static override styles = [
    PlaceScreen.styles,
    css`
      .banner {
        margin-block: 12px;
      }
      .own {
        --toasts-inset: 84px;
      }
      .in-use,
      .kept {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        align-items: center;
        padding: 14px 0;
        border-bottom: 1px solid var(--op-line);
      }
      .in-use {
        margin-bottom: 20px;
        padding: 14px 16px;
        border: 1px solid var(--op-line);
        border-radius: var(--op-radius);
        background: var(--op-raised);
      }
      .in-use > div,
      .kept > div {
        flex: 1 1 160px;
        min-width: 0;
      }
      .in-use h2,
      .kept h2 {
        font-size: inherit;
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .in-use p,
      .kept p {
        color: var(--op-muted);
        font-size: var(--op-text-small);
      }
      .together {
        display: grid;
        gap: 8px;
      }
      .together p {
        color: var(--op-muted);
        font-size: var(--op-text-small);
      }
    `,
  ];

  @state() private question: Question | null = null;
  @state() private nameError = "";
  @state() private isBusy = false;
  @state() private goneOnWith = "";
  @state() private failure: Trouble | null = null;
  @query("order-portal-toasts.own") private toasts!: Toasts;

  private readonly kept = new KeptCartsController(this, () => this.actions);

  override returned(): void {
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
      this.goneOnWith
        ? banner({
            tone: "success",
            icon: icons.check,
            text: msg(str`“${this.goneOnWith}” is your cart now.`),
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
    const { locale } = this.portal;
    const count = cartLines(this.cart).length;
    const total =
      this.cart.priced && !hasUnpricedChanges(this.cart)
        ? formatMoney(this.cart.priced.total, locale)
        : "…";
    if (count === 0) return nothing;
    return html`<section class="in-use" aria-label=${msg("The cart in use")}>
      <div>
        <h2>${msg("The cart in use")}</h2>
        <p>${msg(str`${this.countText(count)}, total ${total}`)}</p>
      </div>
      ${button({
        label: msg("Put aside"),
        part: "keep",
        onClick: () => {
          this.ask({ next: null });
        },
      })}
    </section>`;
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
      ${carts.map((cart) => html`<li class="kept">${this.renderCart(cart)}</li>`)}
    </ul>`;
  }

  private renderCart(cart: KeptCart) {
    const { locale, workspace } = this.portal;
    const when = formatInstant(cart.keptAt, locale, workspace?.timeZone);
    return html`<div>
        <h2>${cart.name}</h2>
        <p>${msg(str`${this.countText(cart.lineCount)}, put aside ${when}`)}</p>
      </div>
      ${button({
        label: html`${msg("Go on")}<span class="visually-hidden">
            ${msg(str`with ${cart.name}`)}</span
          >`,
        disabled: this.isBusy,
        onClick: () => {
          if (cartLines(this.cart).length > 0) this.ask({ next: cart });
          else void this.goOn(cart);
        },
      })}
      ${button({
        label: msg(str`Throw ${cart.name} away`),
        icon: icons.trash,
        iconOnly: true,
        variant: "quiet",
        onClick: () => {
          this.delete(cart);
        },
      })}`;
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
                  str`There is something in your cart (${this.countText(cartLines(this.cart).length)}). Put it aside, or add both together.`,
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

  private countText(count: number) {
    return count === 1 ? msg("1 line") : msg(str`${formatNumber(count, this.portal.locale)} lines`);
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
    const exchange = await this.exchange(
      () => this.kept.open(cart.id, keepCurrentAs),
      keepCurrentAs ?? "",
    );
    if (exchange) this.goneOnWith = cart.name;
  }

  private async exchange<Answer>(run: () => Promise<Answer>, name: string) {
    this.isBusy = true;
    this.failure = null;
    this.goneOnWith = this.nameError = "";
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
    this.kept.delete(cart.id);
    this.toasts.show({
      message: msg(str`“${cart.name}” thrown away`),
      actionLabel: msg("Undo"),
      onAction: () => {
        this.kept.undoDelete(cart.id);
      },
    });
    this.focus(); // The row that had the focus has gone.
  }
}
