import { msg, str } from "@lit/localize";
import { PortalProblem } from "@order-portal/sdk/desk";
import type { LinkMessage, LinkMessagePreview, LinkWords, OrderDesk } from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  checkbox,
  checkboxStyles,
  errorState,
  fieldStyles,
  noticeStyles,
  skeletonRows,
  skeletonStyles,
  textArea,
  textField,
  textFieldStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { troubleText } from "../../state/trouble-text.ts";
import { areaStyles } from "../area-styles.ts";
import { linkStyles } from "./link-styles.ts";

/** Words that were looked at and may be sent. */
export interface WordsAgreed extends LinkWords {
  /** They are to be kept for the messages to come. */
  readonly keep: boolean;
}

/**
 * @summary The message that brings a link: its words, and how one customer gets it, before it goes.
 * @fires words-agreed - with `WordsAgreed`
 * @fires words-dropped - nothing is to be sent
 */
export class LinkWordsForm extends LitElement {
  static override styles = [
    base,
    areaStyles,
    bannerStyles,
    buttonStyles,
    checkboxStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    textFieldStyles,
    linkStyles,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  /** The number of the customer whose message is shown beforehand. */
  @property() customer = "";
  /** What the button says that sends. */
  @property() action = "";

  @state() private stored: LinkMessage | null = null;
  @state() private words: LinkWords = { subject: "", text: "" };
  @state() private keep = true;
  @state() private preview: LinkMessagePreview | null = null;
  @state() private busy = false;
  @state() private error: unknown = undefined;

  protected override firstUpdated(): void {
    void this.read();
  }

  protected override render(): unknown {
    if (this.stored === null) {
      return this.error === undefined
        ? skeletonRows(4, msg("Loading the message"))
        : errorState({
            heading: msg("The message cannot be shown"),
            text: troubleText(this.error),
            action: button({ label: msg("Try again"), onClick: () => void this.read() }),
          });
    }
    return this.preview ? this.shown(this.preview) : this.form();
  }

  private form() {
    const { words } = this;
    const general = this.error !== undefined && !this.errorAt("/subject") && !this.errorAt("/text");
    return html`<form class="words" novalidate @submit=${this.look}>
      ${general ? banner({ tone: "danger", text: troubleText(this.error) }) : nothing}
      ${textField({
        id: "link-subject",
        label: msg("Subject"),
        required: true,
        maxLength: 200,
        value: words.subject,
        error: this.errorAt("/subject"),
        onInput: (subject) => this.type({ subject }),
      })}
      ${textArea({
        id: "link-text",
        label: msg("Text"),
        hint: msg(
          "{{customer}} becomes the customer's name, {{supplier}} yours, {{link}} the link. An empty line begins a paragraph.",
        ),
        required: true,
        maxLength: 5000,
        value: words.text,
        error: this.errorAt("/text"),
        onInput: (text) => this.type({ text }),
      })}
      ${checkbox({
        id: "link-keep",
        label: msg("Keep these words for the next time"),
        checked: this.keep,
        onChange: (keep) => (this.keep = keep),
      })}
      <div class="buttons">
        ${button({ label: msg("See the message"), variant: "primary", type: "submit", busy: this.busy })}
        ${button({ label: msg("Back"), variant: "quiet", onClick: this.drop })}
      </div>
    </form>`;
  }

  private shown({ to, fromName, subject, text }: LinkMessagePreview) {
    return html`<div class="words">
      <div class="message" tabindex="0" role="group" aria-label=${msg("The message")}>
        <p class="hint">
          ${msg(str`From ${fromName}`)}${to === null ? nothing : html`<br />${msg(str`To ${to}`)}`}
        </p>
        <p class="subject">${subject}</p>
        <p class="text">${text}</p>
      </div>
      <p class="hint">
        ${msg("The link shown here opens nothing: the real one is in the message alone. The message has your logo and colour.")}
      </p>
      <div class="buttons">
        ${button({ label: this.action, variant: "primary", onClick: this.agree })}
        ${button({
          label: msg("Change the words"),
          variant: "quiet",
          onClick: () => (this.preview = null),
        })}
      </div>
    </div>`;
  }

  private async read(): Promise<void> {
    this.error = undefined;
    try {
      this.stored = await this.client.links.message();
      this.words = { subject: this.stored.subject, text: this.stored.text };
    } catch (error) {
      this.error = error;
    }
  }

  private type(change: Partial<LinkWords>): void {
    this.words = { ...this.words, ...change };
  }

  private async look(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.error = undefined;
    try {
      this.preview = await this.client.links.preview(this.customer, this.words);
    } catch (error) {
      this.error = error;
    }
    this.busy = false;
  }

  private errorAt(pointer: string): string | undefined {
    if (!(this.error instanceof PortalProblem)) return undefined;
    return this.error.errors.find((entry) => entry.pointer === pointer)?.detail;
  }

  private readonly agree = () => {
    const { subject, text } = this.stored ?? this.words;
    const isNew = subject !== this.words.subject || text !== this.words.text;
    const detail: WordsAgreed = { ...this.words, keep: this.keep && isNew };
    this.dispatchEvent(new CustomEvent("words-agreed", { detail }));
  };

  private readonly drop = () => {
    this.dispatchEvent(new CustomEvent("words-dropped"));
  };
}
