import { msg, str } from "@lit/localize";
import { banner, button, formatNumber, icons } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { troubleBanner } from "../../components/trouble-notice.ts";
import type { AddedReport } from "./add-all-to-cart.ts";
import type { ListController } from "./list-controller.ts";

/** Two have renamed a list at once. */
export interface RenameConflict {
  /** The name that it has now. */
  readonly theirs: string;
  /** The name that this buyer wanted. */
  readonly ours: string;
}

/** What is to be said of a list, above it. */
export interface ListNoticesOptions {
  readonly list: ListController;
  readonly conflict: RenameConflict | null;
  /** The buyer has decided on a name; null: the one it has now. */
  readonly onConflict: (name: string | null) => void;
}

/** What has happened to a list that its buyer must know. */
export function listNotices(options: ListNoticesOptions): unknown {
  const { list, conflict } = options;
  return html`${conflict ? conflictNotice(conflict, options.onConflict) : nothing}
  ${list.saveTrouble ? saveNotice(list) : nothing}
  ${
    list.isShared
      ? banner({
          text: msg(
            "Somebody else is changing this list too. What they have changed is shown here.",
          ),
        })
      : nothing
  }`;
}

function conflictNotice(
  { theirs, ours }: RenameConflict,
  onConflict: ListNoticesOptions["onConflict"],
): TemplateResult {
  return banner({
    tone: "warning",
    text: msg(str`Somebody has just named this list “${theirs}”. You wanted “${ours}”.`),
    action: html`${button({
      label: msg(str`Keep “${theirs}”`),
      onClick: () => {
        onConflict(null);
      },
    })}
    ${button({
      label: msg(str`Name it “${ours}”`),
      onClick: () => {
        onConflict(ours);
      },
    })}`,
  });
}

/** Changes that are not saved: when there is no connection they are sent by themselves later. */
function saveNotice(list: ListController): TemplateResult | typeof nothing {
  const { saveTrouble } = list;
  if (!saveTrouble) return nothing;
  if (saveTrouble.code === "offline") {
    return banner({
      tone: "warning",
      icon: icons.offline,
      text: msg(
        "Your changes of this list are not saved yet. They are sent when the connection is back.",
      ),
    });
  }
  return troubleBanner(
    saveTrouble,
    list.mayTryAgain
      ? button({ label: msg("Try again"), onClick: () => void list.send() })
      : button({
          label: msg("Undo my changes"),
          onClick: () => {
            list.giveUp();
          },
        }),
  );
}

/** What became of the lines that were to go into the cart; `onCart`: where it is not in sight. */
export function addedNotice(
  { added, notAdded }: AddedReport,
  locale: string | undefined,
  onCart: (() => void) | undefined,
): TemplateResult {
  const count = formatNumber(added, locale);
  const said =
    added === 0
      ? msg("Nothing was added to the cart.")
      : added === 1
        ? msg("1 line is in the cart.")
        : msg(str`${count} lines are in the cart.`);
  return banner({
    tone: notAdded.length > 0 ? "warning" : "success",
    icon: notAdded.length > 0 ? icons.warning : icons.check,
    text: html`<strong>${said}</strong> ${
        notAdded.length === 0
          ? nothing
          : html`${msg("These could not be added:")}
              <ul>
                ${notAdded.map(
                  ({ name, unitLabel, reason }) =>
                    html`<li>${msg(str`${name}, ${unitLabel}: ${reason}`)}</li>`,
                )}
              </ul>`
      }`,
    action: added > 0 && onCart ? button({ label: msg("View cart"), onClick: onCart }) : nothing,
  });
}
