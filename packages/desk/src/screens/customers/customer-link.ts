import { msg, str } from "@lit/localize";
import type { DeskCustomer, LinkState, MadeLink, OrderDesk } from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  icons,
  keyValues,
  keyValuesStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { FormSubmission } from "../../controllers/form-submission.ts";
import { outcomeText, secretOf } from "../../state/link-words.ts";
import { formatAge, formatTime, type Clock } from "../../state/times.ts";
import type { Told } from "../area-screen.ts";
import { areaStyles } from "../area-styles.ts";
import { linkStyles } from "./link-styles.ts";
import type { WordsAgreed } from "./link-words-form.ts";

/**
 * @summary A customer's portal link: made, copied, sent, made anew.
 * @fires link-told - with a `Told`
 * @fires link-changed - with the link's state as it is then
 */
export class CustomerLink extends LitElement {
  static override styles = [
    base,
    areaStyles,
    bannerStyles,
    buttonStyles,
    keyValuesStyles,
    linkStyles,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  @property({ attribute: false }) customer!: DeskCustomer;
  @property({ attribute: false }) clock: Clock = { locale: "en", timeZone: "UTC" };

  /** The link that was made here: it is known now, and never again. */
  @state() private made: MadeLink | null = null;
  @state() private asks: "replace" | "send" | null = null;
  private readonly call = new FormSubmission(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("customer");
    if (before && before.number !== this.customer.number) {
      this.made = null;
      this.asks = null;
    }
  }

  protected override render(): unknown {
    const { link, blocked } = this.customer;
    return html`<section class="section" aria-labelledby="link">
      <h3 id="link">${msg("Portal link")}</h3>
      ${link === null ? html`<p class="hint">${msg("None yet.")}</p>` : this.state(link)}
      ${this.call.trouble ? banner({ tone: "danger", text: this.call.trouble }) : nothing}
      ${
        blocked
          ? html`<p class="hint">${msg("A blocked customer's link opens nothing.")}</p>`
          : this.made
            ? this.fresh(this.made.url ?? "")
            : this.actions(link)
      }
      <order-portal-dialog
        placement="center"
        heading=${msg("Make a new link?")}
        .open=${this.asks === "replace"}
        @dialog-close=${() => this.close("replace")}
      >
        <p>
          ${msg("The old link stops at once, and whoever is in by it is out with the next click. The cart is kept.")}
        </p>
        <div slot="footer" class="buttons">
          ${button({
            label: msg("Make a new link"),
            variant: "danger",
            busy: this.call.busy,
            onClick: () => void this.make(true),
          })}
          ${button({ label: msg("Keep the old one"), onClick: () => this.close("replace") })}
        </div>
      </order-portal-dialog>
      <order-portal-dialog
        heading=${msg("Send the link by e-mail")}
        .open=${this.asks === "send"}
        @dialog-close=${() => this.close("send")}
      >
        ${this.asks === "send" ? this.sending() : nothing}
      </order-portal-dialog>
    </section>`;
  }

  private state({ madeAt, lastUsedAt }: LinkState) {
    return keyValues([
      [msg("Made"), formatTime(madeAt, this.clock)],
      [
        msg("Last used"),
        lastUsedAt === null ? msg("Never") : formatAge(lastUsedAt, this.clock, Date.now()),
      ],
    ]);
  }

  private actions(link: LinkState | null) {
    const { email } = this.customer;
    return html`${
        link === null
          ? nothing
          : html`<p class="hint">
              ${msg("Its secret is not kept here, so the link cannot be shown again: it is in the customer's hands. If it is lost, make a new one.")}
            </p>`
      }
      <div class="buttons">
        ${
          link === null
            ? button({
                label: msg("Make the link"),
                variant: "primary",
                busy: this.call.busy,
                onClick: () => void this.make(false),
              })
            : button({ label: msg("Make a new link …"), onClick: () => (this.asks = "replace") })
        }
        ${button({
          label: link === null ? msg("Make and send …") : msg("Make a new one and send …"),
          disabled: email === null,
          onClick: () => (this.asks = "send"),
        })}
      </div>
      ${email === null ? this.noEmail() : nothing}`;
  }

  private fresh(url: string) {
    return html`${banner({
        tone: "success",
        icon: icons.check,
        text: msg("This is the link. It is shown now and never again: copy it or send it."),
      })}
      <p class="address">${url}</p>
      <div class="buttons">
        ${button({ label: msg("Copy"), variant: "primary", onClick: () => void this.copy(url) })}
        ${button({
          label: msg("Send by e-mail …"),
          disabled: this.customer.email === null,
          onClick: () => (this.asks = "send"),
        })}
        ${button({ label: msg("Done"), variant: "quiet", onClick: () => (this.made = null) })}
      </div>
      ${this.customer.email === null ? this.noEmail() : nothing}`;
  }

  private noEmail() {
    return html`<p class="hint">
      ${msg("To send it, enter the customer's e-mail address and save.")}
    </p>`;
  }

  private sending() {
    const replaces = this.made === null && this.customer.link !== null;
    return html`${
        replaces
          ? banner({
              tone: "warning",
              text: msg(
                "A new link is made and sent. The old one stops at once; the cart is kept.",
              ),
            })
          : nothing
      }
      ${this.call.trouble ? banner({ tone: "danger", text: this.call.trouble }) : nothing}
      <order-desk-link-words
        .client=${this.client}
        .customer=${this.customer.number}
        .action=${msg(str`Send to ${this.customer.email ?? ""}`)}
        @words-dropped=${() => this.close("send")}
        @words-agreed=${(event: CustomEvent<WordsAgreed>) => void this.send(event.detail)}
      ></order-desk-link-words>`;
  }

  private async make(replace: boolean): Promise<void> {
    await this.call.send(async () => {
      const { links } = await this.client.links.make([this.customer.number], { replace });
      const [made] = links;
      this.asks = null;
      if (made?.outcome !== "made") throw new Error(made && outcomeText(made));
      this.made = made;
      this.changed();
    });
  }

  private async send({ keep, ...words }: WordsAgreed): Promise<void> {
    await this.call.send(async () => {
      if (keep) await this.client.links.setMessage(words);
      const { number, email } = this.customer;
      const secret = this.made ? secretOf(this.made.url ?? "") : undefined;
      const { links } = await this.client.links.send([{ number, secret }], {
        replace: true,
        ...words,
      });
      const [sent] = links;
      this.asks = null;
      // Made and not sent: it can be copied.
      if (sent?.url) this.made = sent;
      if (sent && secret === undefined) this.changed();
      if (sent?.outcome === "sent") {
        this.made = null;
        this.tell({ message: msg(str`The link is on its way to ${email ?? ""}.`) });
      } else if (sent) {
        this.tell({ message: outcomeText(sent) });
      }
    });
  }

  private async copy(url: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      this.tell({ message: msg("The link is on the clipboard.") });
    } catch {
      this.tell({ message: msg("The browser does not let it be copied: mark it and copy it.") });
    }
  }

  private close(what: "replace" | "send"): void {
    if (this.asks === what) this.asks = null;
  }

  private changed(): void {
    const link: LinkState = { madeAt: new Date().toISOString(), lastUsedAt: null };
    this.dispatchEvent(new CustomEvent("link-changed", { detail: link }));
  }

  private tell(told: Told): void {
    this.dispatchEvent(new CustomEvent<Told>("link-told", { detail: told }));
  }
}
