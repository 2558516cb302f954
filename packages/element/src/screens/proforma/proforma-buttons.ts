import { consume } from "@lit/context";
import { msg } from "@lit/localize";
import type { Order } from "@order-portal/sdk";
import { banner, bannerStyles, base, button, buttonStyles, icons } from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { offer } from "../../components/download.ts";
import { troubleBanner, troubleStyles } from "../../components/trouble-notice.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import type { PortalState } from "../../state/portal-state.ts";
import type { Trouble } from "../../state/trouble.ts";
import { printOrder } from "./print-order.ts";

/** @summary An order as a paper: to be printed, or kept as a PDF. */
export class ProformaButtons extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    troubleStyles,
    css`
      :host {
        display: contents;
      }
      .banner {
        flex-basis: 100%;
        text-align: var(--op-start);
      }
    `,
  ];

  @property({ attribute: false }) order: Order | null = null;
  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: actionsContext }) actions!: Actions;

  @state() private isMaking = false;
  @state() private isBlocked = false;
  @state() private trouble: Trouble | null = null;
  private flight: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.flight?.abort();
  }

  protected override render(): unknown {
    if (!this.order) return nothing;
    return html`${button({
      label: msg("Print"),
      variant: "quiet",
      part: "print",
      onClick: () => {
        this.print();
      },
    })}
    ${button({
      label: msg("Pro-forma (PDF)"),
      icon: icons.arrowDown,
      variant: "quiet",
      busy: this.isMaking,
      part: "proforma",
      onClick: () => void this.take(),
    })}
    ${
      this.isBlocked
        ? banner({
            tone: "warning",
            text: msg(
              "Your browser let no page be opened to print. Allow it for this site, or take the PDF.",
            ),
          })
        : nothing
    }
    ${this.trouble ? troubleBanner(this.trouble) : nothing}`;
  }

  private print() {
    const { workspace, visitor, locale } = this.portal;
    if (!this.order || !workspace) return;
    const customer = visitor?.customer ?? null;
    this.isBlocked = !printOrder({ order: this.order, customer, workspace, locale });
  }

  private async take() {
    const { order } = this;
    if (!order) return;
    this.flight?.abort();
    const { signal } = (this.flight = new AbortController());
    const { locale } = this.portal;
    this.isMaking = true;
    this.trouble = null;
    try {
      const file = await this.actions.call(
        (client) => client.orders.proforma(order.number, { locale }, { signal }),
        { signal },
      );
      offer(file.blob, file.name);
    } catch (error) {
      if (!signal.aborted) this.trouble = troubleOf(error);
    }
    this.isMaking = false;
  }
}
