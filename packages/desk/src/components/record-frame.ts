/** What every form around one record has: the way back, what went wrong, and the bar that saves. */
import { msg } from "@lit/localize";
import { isProblem } from "@order-portal/sdk/desk";
import { banner, button, errorState, icons } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { troubleText } from "../state/trouble-text.ts";
import type { FieldDifference } from "./edit-conflict.ts";

/** The way back to the list. */
export const backButton = (label: string, onBack: () => void): TemplateResult =>
  html`<div>${button({ label, icon: icons.arrowLeft, variant: "quiet", onClick: onBack })}</div>`;

/** Why a record is not shown. */
export interface UnreadOptions {
  readonly error: unknown;
  /** Where it is not there any more. */
  readonly gone: string;
  /** Where it could not be read, which may work another time. */
  readonly unread: string;
  readonly onAgain: () => void;
}

/** In place of a record that could not be read. */
export function unreadRecord({ error, gone, unread, onAgain }: UnreadOptions): TemplateResult {
  const isGone = isProblem(error, "not_found");
  return errorState({
    heading: isGone ? gone : unread,
    text: troubleText(error),
    action: isGone ? nothing : button({ label: msg("Try again"), onClick: onAgain }),
  });
}

/** Says that somebody else has saved a change meanwhile, and lets choose. */
export const conflictNote = (
  differences: readonly FieldDifference[],
  onSettle: (keep: "mine" | "theirs") => void,
): TemplateResult =>
  html`<order-desk-conflict
    .differences=${differences}
    @conflict-settled=${(event: CustomEvent<{ keep: "mine" | "theirs" }>) => {
      onSettle(event.detail.keep);
    }}
  ></order-desk-conflict>`;

/** Why nothing was saved: the fields say it themselves, or the server did. */
export function faultNote(hasFaults: boolean, error: unknown) {
  if (hasFaults) {
    return banner({
      tone: "danger",
      text: msg("Nothing was saved: correct the fields marked below."),
    });
  }
  return error === undefined ? nothing : banner({ tone: "danger", text: troubleText(error) });
}

/** The same, or what the server asks before it saves, with the way to say that it is meant. */
export function askNote(hasFaults: boolean, error: unknown, onMeant: () => void) {
  if (hasFaults || !isProblem(error, "confirmation_needed")) return faultNote(hasFaults, error);
  return banner({
    tone: "warning",
    text: html`${msg("Nothing was saved yet.")}
    ${error.errors.map(({ detail }) => detail).join(" ")}`,
    action: button({ label: msg("Save all the same"), onClick: onMeant }),
  });
}

/** What the bar is made of. */
export interface SaveBarOptions {
  /** A record that is not made yet can be left, and needs nothing typed to be saved. */
  readonly isNew: boolean;
  readonly unsaved: boolean;
  readonly busy: boolean;
  /** What saving is called. */
  readonly save?: string;
  /** What taking back what was typed is called. */
  readonly drop?: string;
  readonly hint?: string;
  readonly onDrop: () => void;
}

/** Where there is something to save: the bar that stays in view. */
export function saveBar({
  isNew,
  unsaved,
  busy,
  save = msg("Save"),
  drop = isNew ? msg("Leave it") : msg("Undo the changes"),
  hint,
  onDrop,
}: SaveBarOptions) {
  if (!isNew && !unsaved) return nothing;
  return html`<div class="save-bar">
    ${hint === undefined ? nothing : html`<span class="hint">${hint}</span>`}
    ${button({ label: drop, variant: "quiet", disabled: busy, onClick: onDrop })}
    ${button({ label: save, variant: "primary", type: "submit", busy })}
  </div>`;
}
