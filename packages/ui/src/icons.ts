/** Icons: one template, and per icon nothing but its path, so that only those used are shipped. */
import { html, type TemplateResult } from "lit";

/** An icon of 20 px in the text's colour. It says nothing to a screen reader: label its control. */
export const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
    <path d=${path}></path>
  </svg>`;

/** More of it. */
export const plus = "M10 4.5v11M4.5 10h11";
/** Less of it. */
export const minus = "M4.5 10h11";
/** Take it out. */
export const trash = "M4 6h12M8 6V4h4v2M5.5 6l.7 10h7.6l.7-10M8.5 9v4M11.5 9v4";
/** Close, clear. */
export const cross = "M5.5 5.5l9 9M14.5 5.5l-9 9";
/** Done. */
export const check = "M4.5 10.5l3.6 3.6 7.4-8";
/** Find. */
export const magnifier = "M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l3.5 3.5";
/** The cart. */
export const cart =
  "M2.5 3.5h2l2 9h8l1.8-6.5H5.1M7.5 16.5a.8.8 0 1 0 0-.1M13.5 16.5a.8.8 0 1 0 0-.1";
/** A product without a picture. */
export const parcel = "M10 2.8 16.5 6v8L10 17.2 3.5 14V6L10 2.8ZM3.5 6 10 9.3 16.5 6M10 9.3v7.9";
/** Something that is sold. */
export const tag = "M3.5 3.5h6.2l6.8 6.8-6.2 6.2-6.8-6.8V3.5ZM7 7.1v-.1";
/** Before the one above. */
export const arrowUp = "M10 16V4.5M5 9.5l5-5 5 5";
/** Behind the one below. */
export const arrowDown = "M10 4v11.5M5 10.5l5 5 5-5";
/** More below, or open. */
export const chevronDown = "M5.5 8l4.5 4.5L14.5 8";
/** Something to know. */
export const info = "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.2v4M10 6.6v.1";
/** Something to mind. */
export const warning = "M10 3.2 17.3 16H2.7L10 3.2ZM10 8.2v3.6M10 13.9v.1";
/** No connection. */
export const offline =
  "M3 3l14 14M6.2 11.3a5.6 5.6 0 0 1 2.4-1.3M11.8 10a5.6 5.6 0 0 1 2 1.3M3.4 8.2a9.6 9.6 0 0 1 3-2M9.2 5.2a9.6 9.6 0 0 1 7.4 3M10 14.5v.1";
/** Go back. */
export const arrowLeft = "M16 10H4.5M9 5l-5 5 5 5";
/** A day. */
export const calendar = "M3.5 5.5h13v11h-13ZM3.5 9h13M7 3.5v3.5M13 3.5v3.5";
/** Take it back. */
export const undo = "M7.5 4.5 4 8l3.5 3.5M4 8h7.5a4.5 4.5 0 0 1 0 9H9";
/** Do it again. */
export const redo = "M12.5 4.5 16 8l-3.5 3.5M16 8H8.5a4.5 4.5 0 0 0 0 9H11";
/** People. */
export const people =
  "M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 16.5c0-3 2.4-5 5.5-5s5.5 2 5.5 5M13 9.3a2.7 2.7 0 1 0-.8-5.2M14.8 11.8c2 .6 3.2 2.3 3.2 4.7";
/** One person: the own account. */
export const person =
  "M10 10a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8ZM3.5 17c0-3.2 2.9-5.2 6.5-5.2s6.5 2 6.5 5.2";
/** To have on the clipboard. */
export const copy = "M7 7V3.5h9.5V13H13M3.5 7H13v9.5H3.5Z";
/** Two arrows, one up and one down: what goes in and out. */
export const transfer = "M6.5 16V4.5M3.5 7.5l3-3 3 3M13.5 4v11.5M10.5 12.5l3 3 3-3";
/** Prices: so many percent. */
export const price =
  "M15 5 5 15M6.2 8.2a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM13.8 15.8a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z";
/** Something to begin, or to reach. */
export const flag = "M5 17.5V3M5 3.8h10.5l-2.6 3.7 2.6 3.7H5";
/** Mail. */
export const envelope = "M3 5h14v10.5H3ZM3 5.5l7 5.5 7-5.5";
/** A business: a shop with its awning. */
export const storefront =
  "M3.5 9v7.5h13V9M2.5 7.5 4.2 3.5h11.6l1.7 4a2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1-5 0ZM8 16.5V12h4v4.5";
/** Settings: knobs on rails. */
export const sliders = "M3 6h7M14 6h3M12 4v4M3 14h3M10 14h7M8 12v4";
