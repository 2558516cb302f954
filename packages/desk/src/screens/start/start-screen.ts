import { msg, str } from "@lit/localize";
import type { FirstSteps } from "@order-portal/sdk/desk";
import {
  base,
  button,
  buttonStyles,
  emptyState,
  errorState,
  icon,
  icons,
  noticeStyles,
  skeletonRows,
  skeletonStyles,
} from "@order-portal/ui";
import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { firstStepWords } from "../../state/first-step-words.ts";
import { troubleText } from "../../state/trouble-text.ts";
import { AreaScreen } from "../area-screen.ts";
import { areaStyles } from "../area-styles.ts";
import { startStyles } from "./start-styles.ts";

/**
 * @summary What a new workspace still needs before its customers order, each step ticked by what is
 * really there. Once all is done, or put away, it does not come back.
 */
export class StartScreen extends AreaScreen {
  static override styles = [
    base,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    areaStyles,
    startStyles,
  ];

  @state() private found: FirstSteps | null = null;
  @state() private error: unknown;
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // Where the desk lies open beside the supplier's page, a step may be done there meanwhile.
    window.addEventListener("focus", this.onFocus);
    void this.read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("focus", this.onFocus);
  }

  protected override render(): unknown {
    if (this.found === null) {
      return this.error === undefined
        ? skeletonRows(6, msg("Loading"))
        : errorState({
            heading: msg("The first steps cannot be shown"),
            text: troubleText(this.error),
            action: button({ label: msg("Try again"), onClick: () => void this.read() }),
          });
    }
    return this.found.finished ? this.allDone() : this.list(this.found.steps);
  }

  private allDone() {
    return emptyState({
      icon: icons.check,
      heading: msg("You are live"),
      text: msg("Everything is in place. New orders appear in the review queue by themselves."),
      action: button({ label: msg("To the orders"), variant: "primary", onClick: this.leave }),
    });
  }

  private list(steps: FirstSteps["steps"]) {
    const done = steps.filter((step) => step.done).length;
    const next = steps.find((step) => !step.done);
    return html`<div class="page">
      <div class="head">
        <h2 tabindex="-1">${msg("Get started")}</h2>
        ${button({
          label: msg("Put this list away"),
          variant: "quiet",
          busy: this.busy,
          onClick: () => void this.dismiss(),
        })}
      </div>
      <p class="progress">
        <progress
          max=${steps.length}
          value=${done}
          aria-label=${msg("Steps that are done")}
        ></progress>
        <span>${msg(str`${done} of ${steps.length} done`)}</span>
      </p>
      <ol class="steps">
        ${steps.map((step) => this.step(step, step === next))}
      </ol>
    </div>`;
  }

  private step({ name, done }: FirstSteps["steps"][number], isNext: boolean) {
    const words = firstStepWords(name);
    if (words === null) return nothing;
    return html`<li class=${done ? "done" : isNext ? "next" : ""}>
      <span class="tick">${done ? icon(icons.check) : nothing}</span>
      <div class="what">
        <h3>
          ${words.heading}${done ? html`<span class="visually-hidden"> – ${msg("done")}</span>` : nothing}
        </h3>
        <p>${words.text}</p>
      </div>
      <a class="button ${isNext ? "primary" : ""}" href=${words.href}>${words.action}</a>
    </li>`;
  }

  private readonly onFocus = () => void this.read();

  private async read(): Promise<void> {
    try {
      this.found = await this.client.firstSteps.get();
      this.error = undefined;
    } catch (error) {
      // What was seen stays, where there is anything.
      this.error = error;
    }
  }

  private async dismiss(): Promise<void> {
    this.busy = true;
    try {
      await this.client.firstSteps.dismiss();
      this.leave();
    } catch (error) {
      this.tell({ message: troubleText(error) });
    } finally {
      this.busy = false;
    }
  }

  private readonly leave = () => {
    this.go([], "orders");
    this.changed();
  };
}
