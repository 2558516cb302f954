/**
 * The element in which another one scrolls up and down; null: the page itself. It looks through
 * slots and out of shadow trees, as the layout does.
 */
export function nearestScroller(element: Element): Element | null {
  let node: Element | null = element;
  for (;;) {
    const parent: Node | null = node.assignedSlot ?? node.parentNode;
    node = parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
    if (!node || node === document.body || node === document.documentElement) return null;
    if (/auto|scroll|overlay/.test(getComputedStyle(node).overflowY)) return node;
  }
}
