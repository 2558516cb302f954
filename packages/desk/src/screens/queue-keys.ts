/** The keys of the review queue, for those who work in it all day. */
import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";

/** What a key does. */
export type QueueKey = "next" | "previous" | "approve" | "reject" | "search" | "tick" | "help";

const keys: Readonly<Record<string, QueueKey>> = {
  j: "next",
  k: "previous",
  a: "approve",
  r: "reject",
  x: "tick",
  "/": "search",
  "?": "help",
};

/** Every key with what it does, for the help. */
const keyWords = (): [key: string, words: string][] => [
  ["j, k, ↓, ↑", msg("Next and previous order")],
  ["Enter", msg("Open the order")],
  ["a", msg("Approve the open order")],
  ["r", msg("Reject the open order, with a reason")],
  ["x", msg("Tick the order that has the focus")],
  ["/", msg("Search")],
  ["?", msg("Show these keys")],
];

/** The keys with what they do. */
export const keysHelp = (): TemplateResult =>
  html`<dl class="keys">
    ${keyWords().map(
      ([key, words]) =>
        html`<div>
          <dt><kbd>${key}</kbd></dt>
          <dd>${words}</dd>
        </div>`,
    )}
  </dl>`;

/** What a key press is for; null where it belongs to a field, a dialog or the browser. */
export function queueKey(event: KeyboardEvent): QueueKey | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return null;
  const isField = target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
  const isInDialog = event.composedPath().some((one) => one instanceof HTMLDialogElement);
  if (isField || isInDialog) return null;
  return keys[event.key] ?? null;
}
