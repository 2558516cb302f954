/**
 * For `ref()`: takes the buyer to these words. The list that they take the place of may have been
 * scrolled far, and what had the focus may have gone with it.
 */
export function intoView(words: Element | undefined): void {
  // Not before it is in the page.
  queueMicrotask(() => {
    words?.scrollIntoView({ block: "nearest" });
    if (document.activeElement !== document.body || !(words instanceof HTMLElement)) return;
    words.focus({ preventScroll: true });
  });
}
