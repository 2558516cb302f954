/** What runs in a page to measure frames and keys. */

declare global {
  interface Window {
    /** What has been measured since the last time it was taken; put in by `watchFrames`. */
    measured: { frames: number[]; keys: number[] };
  }
}

/**
 * Runs in the page, from before its own scripts on. Notes the time between frames, and from each
 * key to the end of the frame in which its effect is drawn.
 */
export function watchFrames(): void {
  window.measured = { frames: [], keys: [] };
  let last: number | null = null;
  const frame = (now: number) => {
    if (last !== null) window.measured.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);

  const onKey = (event: KeyboardEvent) => {
    const pressed = event.timeStamp;
    requestAnimationFrame(() => {
      // The message arrives when the frame has been drawn.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        window.measured.keys.push(performance.now() - pressed);
        port1.close();
      };
      port2.postMessage(null);
    });
  };
  addEventListener("keydown", onKey, { capture: true });
}
