import { msg, str } from "@lit/localize";
import type { OrderDesk } from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  checkbox,
  checkboxStyles,
  fieldStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { LinksRun } from "../../controllers/links-run.ts";
import { outcomeText } from "../../state/link-words.ts";
import { download, linksCsv } from "../../state/links-csv.ts";
import { troubleText } from "../../state/trouble-text.ts";
import { areaStyles } from "../area-styles.ts";
import type { LinkTargets } from "../../state/link-targets.ts";
import { linkStyles } from "./link-styles.ts";
import type { WordsAgreed } from "./link-words-form.ts";

/** What is being asked, or done. */
type Step = "choose" | "words" | "run";

/**
 * @summary Portal links for many customers at once: as a file for a mail merge, or sent by e-mail.
 */
export class ManyLinks extends LitElement {
  static override styles = [
    base,
    areaStyles,
    bannerStyles,
    buttonStyles,
    checkboxStyles,
    fieldStyles,
    linkStyles,
  ];

  @property({ attribute: false }) client!: OrderDesk;

  @state() private targets: LinkTargets | null = null;
  @state() private step: Step = "choose";
  @state() private replace = false;
  /** The first customer, whose message is shown beforehand. */
  @state() private first = "";
  @state() private downloaded = false;
  @state() private insists = false;
  @state() private words: WordsAgreed | null = null;
  @state() private trouble = "";
  private readonly run = new LinksRun(this);

  /** Whether links were made that nobody has yet. */
  get unsaved(): boolean {
    return !this.downloaded && this.run.state.links.some(({ url }) => url !== null);
  }

  /** Opens for these customers. */
  begin(targets: LinkTargets): void {
    this.run.reset();
    this.targets = targets;
    this.step = "choose";
    this.replace = false;
    this.downloaded = false;
    this.insists = false;
    this.words = null;
    this.trouble = "";
  }

  protected override render(): unknown {
    const { targets } = this;
    const count =
      targets === null ? 0 : "numbers" in targets ? targets.numbers.length : targets.total;
    return html`<order-portal-dialog
      heading=${count === 1 ? msg("Link for 1 customer") : msg(str`Links for ${count} customers`)}
      .open=${targets !== null}
      @dialog-close=${this.onClosed}
    >
      <div class="words">
        ${this.trouble ? banner({ tone: "danger", text: this.trouble }) : nothing}
        ${targets === null ? nothing : this.body()}
      </div>
    </order-portal-dialog>`;
  }

  private body() {
    switch (this.step) {
      case "choose":
        return this.choice();
      case "words":
        return html`<order-desk-link-words
          .client=${this.client}
          .customer=${this.first}
          .action=${msg("Send to all of them")}
          @words-dropped=${() => (this.step = "choose")}
          @words-agreed=${(event: CustomEvent<WordsAgreed>) => void this.begun(event.detail)}
        ></order-desk-link-words>`;
      case "run":
        return this.progress();
    }
  }

  private choice() {
    return html`<p>
        ${msg("A link's secret is not kept: links are shown in the file, or go out by e-mail, and cannot be shown again. Blocked customers are left out.")}
      </p>
      ${checkbox({
        id: "replace",
        label: msg("Replace links that there are"),
        hint: msg(
          "Old links stop at once, and whoever is in by one is out with the next click. Carts are kept. Without it, customers who have a link are left alone.",
        ),
        checked: this.replace,
        onChange: (replace) => (this.replace = replace),
      })}
      <div class="buttons">
        ${button({
          label: msg("Make them, for a file"),
          variant: "primary",
          onClick: () => void this.begun(null),
        })}
        ${button({ label: msg("Send by e-mail …"), onClick: () => void this.chooseWords() })}
      </div>`;
  }

  private progress() {
    const { busy, total, links, error } = this.run.state;
    const count = (outcome: string) => links.filter((link) => link.outcome === outcome).length;
    const done = this.words === null ? count("made") : count("sent");
    const rest = links.filter(({ outcome }) => outcome !== "made" && outcome !== "sent");
    return html`<progress
        aria-label=${msg("Progress")}
        max=${total ?? 1}
        .value=${links.length}
      ></progress>
      <p role="status">
        ${
          total === null
            ? msg("Finding the customers")
            : this.words === null
              ? msg(str`${done} links made, ${links.length} of ${total} customers looked at.`)
              : msg(str`${done} links sent, ${links.length} of ${total} customers looked at.`)
        }
      </p>
      ${error === undefined ? nothing : banner({ tone: "danger", text: troubleText(error) })}
      ${
        this.insists
          ? banner({
              tone: "warning",
              text: msg(
                "Nobody has these links yet, and they cannot be shown again. Save the file first, or close once more.",
              ),
            })
          : nothing
      }
      ${
        rest.length === 0
          ? nothing
          : html`<ul class="refused" tabindex="0" aria-label=${msg("Left out")}>
              ${rest.slice(0, 200).map(
                (link) =>
                  html`<li>
                    ${link.name || link.number}
                    <span class="hint">${outcomeText(link)}</span>
                  </li>`,
              )}
            </ul>`
      }
      <div class="buttons">
        ${busy ? button({ label: msg("Stop"), onClick: () => this.run.stop() }) : nothing}
        ${
          !busy && (this.run.unfinished || error !== undefined)
            ? button({ label: msg("Go on"), onClick: () => void this.go() })
            : nothing
        }
        ${
          links.some(({ url }) => url !== null)
            ? button({
                label: msg("Save as CSV"),
                variant: "primary",
                disabled: busy,
                onClick: this.save,
              })
            : nothing
        }
        ${button({ label: msg("Close"), variant: "quiet", disabled: busy, onClick: this.leave })}
      </div>`;
  }

  private async chooseWords(): Promise<void> {
    const { targets } = this;
    if (targets === null) return;
    this.trouble = "";
    try {
      if ("numbers" in targets) {
        this.first = targets.numbers[0] ?? "";
      } else {
        const page = await this.client.customers.list({ ...targets.filters, limit: 1 });
        this.first = page.customers[0]?.number ?? "";
      }
      this.step = "words";
    } catch (error) {
      this.trouble = troubleText(error);
    }
  }

  private async begun(words: WordsAgreed | null): Promise<void> {
    this.words = words;
    this.step = "run";
    if (words?.keep) {
      // The words go out with this run whether or not they can be kept.
      const { subject, text } = words;
      await this.client.links.setMessage({ subject, text }).catch(() => undefined);
    }
    await this.go();
  }

  private async go(): Promise<void> {
    const { targets, replace, words } = this;
    if (targets === null) return;
    const sent = words && { subject: words.subject, text: words.text };
    await this.run.run(this.client, targets, { replace, words: sent });
    this.dispatchEvent(new CustomEvent("links-made"));
  }

  private readonly save = () => {
    const day = new Date().toISOString().slice(0, 10);
    download(`portal-links-${day}.csv`, linksCsv(this.run.state.links));
    this.downloaded = true;
    this.insists = false;
  };

  /** The first time it is only warned, where links would be lost. */
  private readonly leave = () => {
    if (this.unsaved && !this.insists) {
      this.insists = true;
      return;
    }
    this.targets = null;
    this.run.reset();
  };

  /** The dialog has closed itself, by Escape or its own button. */
  private readonly onClosed = () => {
    const { targets } = this;
    if (targets === null) return;
    const isBusy = this.run.state.busy;
    if (!isBusy) this.leave();
    if (!isBusy && this.targets === null) return;
    // It is opened again, with what is asked in it.
    this.targets = null;
    void this.updateComplete.then(() => (this.targets = targets));
  };
}
