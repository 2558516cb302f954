/** Asks before a product is deleted, and offers to take it off sale where it cannot be. */
import { msg, str } from "@lit/localize";
import { isProblem } from "@order-portal/sdk/desk";
import { banner, button } from "@order-portal/ui";
import { html, nothing } from "lit";
import { troubleText } from "../../state/trouble-text.ts";

/** What the dialog is made of. */
export interface DeleteDialogOptions {
  readonly name: string;
  readonly state: "no" | "asked" | "busy";
  readonly error: unknown;
  /** Whether it is on sale, and so can be taken off instead. */
  readonly onSale: boolean;
  readonly onClose: () => void;
  readonly onDelete: () => void;
  readonly onTakeOff: () => void;
}

export const deleteDialog = (options: DeleteDialogOptions) => {
  const { name, state, error, onSale, onClose, onDelete, onTakeOff } = options;
  const isInUse = isProblem(error, "record_in_use");
  return html`<order-portal-dialog
    placement="center"
    heading=${msg(str`Delete ${name}?`)}
    .open=${state !== "no"}
    @dialog-close=${onClose}
  >
    ${
      error === undefined
        ? html`<p>
            ${msg(
              "It cannot be brought back. What is in carts and shopping lists of it can no longer be ordered.",
            )}
          </p>`
        : banner({ tone: "danger", text: troubleText(error) })
    }
    <div slot="footer" class="buttons">
      ${button({ label: msg("Keep it"), variant: "quiet", onClick: onClose })}
      ${
        isInUse
          ? onSale
            ? button({ label: msg("Take it off sale"), variant: "primary", onClick: onTakeOff })
            : nothing
          : button({
              label: msg("Delete it"),
              variant: "danger",
              busy: state === "busy",
              onClick: onDelete,
            })
      }
    </div>
  </order-portal-dialog>`;
};
