import type { ReactiveControllerHost } from "lit";

/** What the portal's controllers belong to: the outermost element. */
export type Host = ReactiveControllerHost & HTMLElement;
