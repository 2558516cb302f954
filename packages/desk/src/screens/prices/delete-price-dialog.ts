/** Asks before a price record is deleted. */
import { msg, str } from "@lit/localize";
import { isProblem } from "@order-portal/sdk/desk";
import { banner, button } from "@order-portal/ui";
import { html } from "lit";
import { troubleText } from "../../state/trouble-text.ts";

/** What the dialog is made of. */
export interface DeletePriceOptions {
  readonly name: string;
  readonly state: "no" | "asked" | "busy";
  readonly error: unknown;
  readonly onClose: () => void;
  /** `confirmed`: what was asked about is meant all the same. */
  readonly onDelete: (confirmed: boolean) => void;
}

export const deletePriceDialog = ({
  name,
  state,
  error,
  onClose,
  onDelete,
}: DeletePriceOptions) => {
  const asked = isProblem(error, "confirmation_needed") ? error.errors : null;
  return html`<order-portal-dialog
    placement="center"
    heading=${msg(str`Delete ${name}?`)}
    .open=${state !== "no"}
    @dialog-close=${onClose}
  >
    ${
      asked
        ? banner({ tone: "warning", text: asked.map(({ detail }) => detail).join(" ") })
        : error === undefined
          ? html`<p>
              ${msg("Prices change at once. Orders keep the prices that they were placed at.")}
            </p>`
          : banner({ tone: "danger", text: troubleText(error) })
    }
    <div slot="footer" class="buttons">
      ${button({ label: msg("Keep it"), variant: "quiet", onClick: onClose })}
      ${button({
        label: asked ? msg("Delete it all the same") : msg("Delete it"),
        variant: "danger",
        busy: state === "busy",
        onClick: () => {
          onDelete(asked !== null);
        },
      })}
    </div>
  </order-portal-dialog>`;
};
