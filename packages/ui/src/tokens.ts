/**
 * The look as custom properties. What a page may set is called `--order-portal-…`; what all
 * components draw with is derived from it here, once, on the outermost element, and is called
 * `--op-…`. Colours follow the `color-scheme` that the element has or inherits from the page.
 */
import { css, unsafeCSS, type CSSResult } from "lit";

const supports = (color: string): boolean =>
  typeof CSS === "object" && CSS.supports("color", color);

/** Older browsers stay light. */
const lightDark = (light: string, dark: string): string =>
  supports("light-dark(red,red)") ? `light-dark(${light},${dark})` : light;

/** Older browsers ignore the accent, so that all they show is readable. */
const derived = (color: string, fallback: string): CSSResult =>
  unsafeCSS(supports("color(from red srgb-linear calc(r*1) g b)") ? color : fallback);

const mix = (color: string, percent: number, other = "var(--op-surface)"): string =>
  `color-mix(in srgb,${color} ${percent}%,${other})`;

/** Relative luminance as WCAG defines it, of the colour that a `color(from …)` starts from. */
const luminance = "(.2126*r + .7152*g + .0722*b)";

const fromLinear = (origin: string, channel: (name: string) => string): string =>
  `color(from ${origin} srgb-linear ${["r", "g", "b"].map((name) => `calc(${channel(name)})`).join(" ")})`;

/** The colour itself, or as much darker as brings its luminance down to `most`; the hue stays. */
const atMost = (origin: string, most: number): string =>
  fromLinear(origin, (name) => `${name}*min(1,${most}/${luminance})`);

/** The colour itself, or as much lighter as brings its luminance up to `least`. */
const atLeast = (origin: string, least: number): string =>
  fromLinear(
    origin,
    (name) => `${name} + (1 - ${name})*max(0,(${least} - ${luminance})/(1.0001 - ${luminance}))`,
  );

/** White or black, whichever contrasts more: at luminance .179 they are equal, at 4.58:1. */
const step = (origin: string, sign: 1 | -1): string =>
  fromLinear(origin, () => `clamp(0,(.179 - ${luminance})*${sign}e5,1)`);

const status = (light: string, dark: string): CSSResult => unsafeCSS(lightDark(light, dark));

/**
 * The tokens, for the `static styles` of an outermost element.
 *
 * @cssprop [--order-portal-accent] - the supplier's colour; any CSS colour, bright ones too: text
 *   on it and text in it are derived with a contrast of at least 4.5:1
 * @cssprop [--order-portal-surface=#fff] - what all stands on
 * @cssprop [--order-portal-text] - text on the surface
 * @cssprop [--order-portal-font] - font family; the page's own where not set
 * @cssprop [--order-portal-font-size=15px] - size of plain text
 * @cssprop [--order-portal-radius=12px] - corner radius of cards and dialogs; controls follow
 */
export const tokens: CSSResult = css`
  :host {
    --op-accent: var(
      --order-portal-accent,
      var(--order-portal-brand-accent, ${unsafeCSS(lightDark("#1c1917", "#f4f2f0"))})
    );
    --op-surface: var(--order-portal-surface, ${unsafeCSS(lightDark("#fff", "#181716"))});
    --op-ink: var(--order-portal-text, ${unsafeCSS(lightDark("#1c1917", "#f4f2f0"))});
    --op-raised: ${unsafeCSS(lightDark("var(--op-surface)", mix("#fff", 5)))};
    --op-sunken: ${unsafeCSS(mix("var(--op-ink)", 4))};
    --op-hover: ${unsafeCSS(mix("var(--op-ink)", 7))};
    --op-line: ${unsafeCSS(mix("var(--op-ink)", 11))};
    --op-border: ${unsafeCSS(mix("var(--op-ink)", 20))};
    --op-edge: ${unsafeCSS(mix("var(--op-ink)", 52))};
    --op-muted: ${unsafeCSS(mix("var(--op-ink)", 68))};
    --op-fill: ${derived(lightDark("var(--op-accent)", atLeast("var(--op-accent)", 0.14)), "var(--op-ink)")};
    --op-on-fill: ${derived(step("var(--op-fill)", 1), "var(--op-surface)")};
    --op-fill-hover: color-mix(
      in srgb,
      var(--op-fill) 86%,
      ${derived(step("var(--op-fill)", -1), "var(--op-surface)")}
    );
    --op-accent-text: ${derived(
      lightDark(atMost("var(--op-accent)", 0.13), atLeast("var(--op-accent)", 0.36)),
      "var(--op-ink)",
    )};
    --op-accent-edge: color-mix(in srgb, var(--op-accent-text) 45%, transparent);
    --op-accent-soft: ${unsafeCSS(mix("var(--op-accent-text)", 8))};
    --op-danger: ${status("#b42318", "#fda29b")};
    --op-danger-fill: ${status("#b42318", "#d92d20")};
    --op-success: ${status("#05603a", "#6ce9a6")};
    --op-warning: ${status("#8a3a0a", "#fec84b")};
    --op-info: ${status("#1849a9", "#a4bcfd")};
    --op-shadow: 0 1px 2px rgb(0 0 0 / 0.06), 0 12px 32px -8px rgb(0 0 0 / 0.22);
    --op-radius: var(--order-portal-radius, 12px);
    --op-radius-small: min(10px, var(--op-radius));
    --op-text: var(--order-portal-font-size, 15px);
    --op-text-small: calc(var(--op-text) * 0.8667);
    --op-text-large: calc(var(--op-text) * 1.2);
  }
`;
