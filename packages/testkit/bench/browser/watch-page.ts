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
 * Runs in the page. Looks before each frame; what is there then is on the screen when the frame has
 * been drawn, which is when a message sent within the frame arrives.
 */
export function watchPage(watched: Watched): void {
  window.painted = {};
  const waiting = new Map(Object.entries(watched));

  const isThere = (root: Document | ShadowRoot, selector: string): boolean => {
    if (root.querySelector(selector) !== null) return true;
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot && isThere(element.shadowRoot, selector)) return true;
    }
    return false;
  };
  const afterFrame = (then: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      then();
      port1.close();
    };
    port2.postMessage(null);
  };
  const look = () => {
    for (const [name, selector] of waiting) {
      if (!isThere(document, selector)) continue;
      waiting.delete(name);
      afterFrame(() => {
        window.painted[name] = performance.now();
        window.tellPainted?.(name);
      });
    }
    if (waiting.size > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
