import { msg, str } from "@lit/localize";
import type { MatchedLine, MatchLineInput, PricedCartLine } from "@order-portal/sdk/desk";
import {
  base,
  button,
  buttonStyles,
  fieldStyles,
  textArea,
  textFieldStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { troubleText } from "../state/trouble-text.ts";

/** As many lines as one order has. */
const mostLines = 2000;

/**
 * @summary Lines that are typed or pasted, a product each: what is understood is added, the rest stays.
 * @fires lines-matched - with `{lines}`, each a `PricedCartLine`
 */
export class QuickLines extends LitElement {
  static override styles = [
    base,
    buttonStyles,
    fieldStyles,
    textFieldStyles,
    css`
      :host {
        display: grid;
        gap: 10px;
        justify-items: start;
      }
      .field {
        width: 100%;
      }
      li {
        color: var(--op-danger);
        font-size: var(--op-text-small);
      }
      p {
        font-size: var(--op-text-small);
      }
    `,
  ];

  /** Tells what lines mean. */
  @property({ attribute: false }) match: (lines: MatchLineInput[]) => Promise<MatchedLine[]> = () =>
    Promise.resolve([]);
  @state() private text = "";
  @state() private busy = false;
  @state() private trouble = "";
  @state() private added = 0;
  /** What was not understood, line by line. */
  @state() private refused: readonly string[] = [];

  protected override render(): unknown {
    const count = this.added;
    return html`${textArea({
        id: "quick-lines",
        label: msg("Type or paste lines"),
        hint: msg("A line each: 3 CS BEV-101, or the name. Paste from a mail or a spreadsheet."),
        value: this.text,
        onInput: (text) => (this.text = text),
      })}
      ${button({
        label: msg("Add these lines"),
        busy: this.busy,
        disabled: this.text.trim() === "",
        onClick: () => void this.submit(),
      })}
      <div role="status">
        ${count === 0 ? nothing : html`<p>${count === 1 ? msg("1 line added.") : msg(str`${count} lines added.`)}</p>`}
        ${this.trouble === "" ? nothing : html`<p>${this.trouble}</p>`}
        <ul>
          ${this.refused.map((words) => html`<li>${words}</li>`)}
        </ul>
      </div>`;
  }

  private async submit() {
    const texts = this.text
      .split(/\r?\n/)
      .map((line) => line.replaceAll("\t", " ").trim())
      .filter((line) => line !== "")
      .slice(0, mostLines);
    if (this.busy || texts.length === 0) return;
    this.busy = true;
    this.trouble = "";
    try {
      const matched = await this.match(texts.map((text) => ({ text: text.slice(0, 500) })));
      const lines: PricedCartLine[] = [];
      const left: string[] = [];
      const refused: string[] = [];
      for (const [index, { line, problem, candidates }] of matched.entries()) {
        const text = texts[index] ?? "";
        if (line) lines.push(line);
        else {
          left.push(text);
          const named = candidates.map(({ sku, name }) => `${sku} ${name}`).join(" · ");
          refused.push([`${text}: ${problem?.detail ?? ""}`, named].filter(Boolean).join(" "));
        }
      }
      this.added = lines.length;
      this.refused = refused;
      this.text = left.join("\n");
      if (lines.length > 0) {
        this.dispatchEvent(new CustomEvent("lines-matched", { detail: { lines } }));
      }
    } catch (error) {
      this.trouble = troubleText(error);
    }
    this.busy = false;
  }
}
