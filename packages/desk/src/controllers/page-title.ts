/** The page's title with how many orders wait, so that the browser's tab tells of them. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Keeps the title while its host is on the page. */
export class PageTitle implements ReactiveController {
  #own = "";

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#own = document.title.replace(/^\(\d+\) /, "");
  }

  hostDisconnected(): void {
    document.title = this.#own;
  }

  /** Shows a count; none where nothing waits. */
  show(count: number): void {
    document.title = count === 0 ? this.#own : `(${count}) ${this.#own}`;
  }
}
