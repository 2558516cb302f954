import { msg } from "@lit/localize";
import { banner, bannerStyles, base, button, buttonStyles } from "@order-portal/ui";
import { css, html, LitElement } from "lit";
import { property } from "lit/decorators.js";

/** One field that two people have filled differently, in words. */
export interface FieldDifference {
  readonly label: string;
  /** What the person before the screen typed. */
  readonly mine: string;
  /** What somebody else has stored meanwhile. */
  readonly theirs: string;
}

/**
 * @summary Tells that somebody else changed the record meanwhile, shows both, and asks which stands.
 * @fires conflict-settled - with `{keep: "mine" | "theirs"}`; `mine` still has to be saved
 */
export class EditConflict extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
        margin-block-end: 16px;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      :is(th, td) {
        padding: 8px 10px;
        border-bottom: 1px solid var(--op-line);
        text-align: var(--op-start);
        vertical-align: baseline;
        overflow-wrap: anywhere;
      }
      thead th {
        color: var(--op-muted);
        font-size: var(--op-text-small);
        font-weight: 550;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  /** Where both differ; where nowhere, their change touched nothing that is shown. */
  @property({ attribute: false }) differences: readonly FieldDifference[] = [];

  protected override render(): unknown {
    return html`${banner({
        tone: "warning",
        text: msg("Somebody else saved a change while you were typing. Nothing of yours is lost."),
      })}
      ${
        this.differences.length === 0
          ? html`<p>
              ${msg("What they saved and what you typed agree in every field shown here.")}
            </p>`
          : html`<table>
              <thead>
                <tr>
                  <th scope="col">${msg("Field")}</th>
                  <th scope="col">${msg("You typed")}</th>
                  <th scope="col">${msg("Saved meanwhile")}</th>
                </tr>
              </thead>
              <tbody>
                ${this.differences.map(
                  ({ label, mine, theirs }) =>
                    html`<tr>
                      <th scope="row">${label}</th>
                      <td>${mine || "–"}</td>
                      <td>${theirs || "–"}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`
      }
      <div class="buttons">
        ${button({ label: msg("Go on with mine"), onClick: () => this.settle("mine") })}
        ${button({
          label: msg("Take what is saved"),
          variant: "quiet",
          onClick: () => this.settle("theirs"),
        })}
      </div>`;
  }

  private settle(keep: "mine" | "theirs") {
    this.dispatchEvent(new CustomEvent("conflict-settled", { detail: { keep } }));
  }
}
