/** Reads again what changes by itself: now and then, and as soon as somebody looks at the page again. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** How often, in milliseconds. */
const readEvery = 60_000;

/** Keeps something fresh while its host is on the page, and the page in sight. */
export class KeptFresh implements ReactiveController {
  readonly #read: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, read: () => void) {
    this.#read = read;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(this.#look, readEvery);
    document.addEventListener("visibilitychange", this.#look);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    document.removeEventListener("visibilitychange", this.#look);
  }

  readonly #look = () => {
    if (document.visibilityState !== "hidden") this.#read();
  };
}
