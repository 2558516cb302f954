/** What is put into a page before its own scripts: notes when something has been painted. */

/** What a page is watched for. */
export interface Watched {
  /** What is noted under a name: a CSS selector of what must be there, in any shadow tree. */
  readonly [name: string]: string;
}

declare global {
  interface Window {
    /** When each was painted, in milliseconds since the navigation began; put in by `watchPage`. */
    painted: Record<string, number>;
    /** Tells the benchmark; put in by Playwright. */
    tellPainted?: (name: string) => void;
  }
}

/**
 * Runs in the page. Sees whatever is put into the document or a shadow tree, which costs nothing
 * while nothing happens; it is on the screen when the next frame has been drawn, which is when a
 * message sent within that frame arrives.
 */
export function watchPage(watched: Watched): void {
  window.painted = {};
  const waiting = new Map(Object.entries(watched));

  const note = (name: string) => {
    waiting.delete(name);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        window.painted[name] = performance.now();
        window.tellPainted?.(name);
        port1.close();
      };
      port2.postMessage(null);
    });
  };
  const look = (changes: MutationRecord[]) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const [name, selector] of waiting) {
          if (node.matches(selector) || node.querySelector(selector) !== null) note(name);
        }
      }
    }
  };
  const observer = new MutationObserver(look);
  const watch = (root: Node) => {
    observer.observe(root, { childList: true, subtree: true });
  };
  watch(document);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- Called on its own element below.
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    watch(root);
    return root;
  };
}
