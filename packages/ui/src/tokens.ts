/**
 * The look as custom properties. What a page may set is called `--order-portal-…`; what all
 * components draw with is derived from it here, once, on the outermost element, and is called
 * `--op-…`. Colours follow the `color-scheme` that the element has or inherits from the page.
 */
import { unsafeCSS, type CSSResult } from "lit";

const supports = (color: string): boolean =>
  typeof CSS === "object" && CSS.supports("color", color);

/** Older browsers stay light. */
const hasSchemes = supports("light-dark(red,red)");

/** Older browsers ignore the accent, so that all they show is readable. */
const hasDerivedColors = supports("color(from red srgb-linear calc(r*1) g b)");

const scheme = (light: string, dark: string): string =>
  hasSchemes ? `light-dark(${light},${dark})` : light;

const own = (name: string): string => `var(--op-${name})`;

const mix = (color: string, percent: number, other = own("surface")): string =>
  `color-mix(in srgb,${color} ${percent}%,${other})`;

const ink = (percent: number): string => mix(own("ink"), percent);

/** Relative luminance as WCAG defines it, of the colour that a `color(from …)` starts from. */
const luminance = "(.2126*r + .7152*g + .0722*b)";

/** A colour made of another one's linear channels; `~` stands for each channel in turn. */
const derive = (from: string, channel: string, fallback = "ink"): string =>
  hasDerivedColors
    ? `color(from ${own(from)} srgb-linear ${["r", "g", "b"].map((name) => `calc(${channel.replaceAll("~", name)})`).join(" ")})`
    : own(fallback);

/** The accent, or as much darker as brings its luminance down to this; the hue stays. */
const atMost = (most: number): string => derive("accent", `~*min(1,${most}/${luminance})`);

/**
 * The accent, or as much lighter as brings its luminance up to this: brighter in its own hue as
 * far as there is such a colour, then towards white.
 */
const atLeast = (least: number): string => {
  const brighter = `max(1,min(${least}/(${luminance} + .0001),1/(max(r,g,b) + .0001)))`;
  const left = `(1.0001 - ${luminance}*${brighter})`;
  return derive("accent", `1 - (1 - ~*${brighter})*min(1,${1.0001 - least}/${left})`);
};

/** White or black, whichever contrasts more: at luminance .179 they are equal, at 4.58:1. */
const contrast = (sign: "" | "-"): string =>
  derive("fill", `clamp(0,(.179 - ${luminance})*${sign}1e5,1)`, "surface");

/** The linear channels of a colour as it is written here, `#rrggbb`. */
const linear = (hex: string): number[] =>
  [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel > 0.04 ? ((channel + 0.055) / 1.055) ** 2.4 : channel / 12.92;
  });

/** The one on a light surface, the other on a dark one: a page may set one against its scheme. */
function onSurface(light: string, dark: string): string {
  if (!hasDerivedColors) return scheme(light, dark);
  const bright = linear(dark);
  const channels = linear(light).map((channel, at) => {
    const other = bright[at] ?? 0;
    return `calc(${other.toFixed(4)} + ${(channel - other).toFixed(4)}*clamp(0,(${luminance} - .179)*1e5,1))`;
  });
  return `color(from ${own("surface")} srgb-linear ${channels.join(" ")})`;
}

const radius = "var(--order-portal-radius,12px)";
const dark = "#1c1917";
const light = "#f4f2f0";

const values: Record<string, string> = {
  accent: `var(--order-portal-accent,var(--order-portal-brand-accent,${scheme(dark, light)}))`,
  surface: `var(--order-portal-surface,${scheme("#fff", "#181716")})`,
  ink: `var(--order-portal-text,${scheme(dark, light)})`,
  // What stands out from the surface, what lies in it, what the pointer is on.
  raised: scheme(own("surface"), mix("#fff", 5)),
  sunken: ink(4),
  hover: ink(7),
  // Between things, around controls, around what is typed in.
  line: ink(11),
  border: ink(20),
  edge: ink(52),
  muted: ink(68),
  // The accent as a ground and what is written on it, as a line or text, and as a tint.
  fill: hasDerivedColors ? scheme(own("accent"), atLeast(0.14)) : own("ink"),
  "on-fill": contrast(""),
  "fill-hover": mix(own("fill"), 86, contrast("-")),
  "accent-text": scheme(atMost(0.13), atLeast(0.36)),
  "accent-edge": mix(own("accent-text"), 45, "#0000"),
  "accent-soft": mix(own("accent-text"), 8),
  danger: onSurface("#b42318", "#fda29b"),
  "danger-fill": scheme("#b42318", "#d92d20"),
  success: onSurface("#05603a", "#6ce9a6"),
  warning: onSurface("#8a3a0a", "#fec84b"),
  info: onSurface("#1849a9", "#a4bcfd"),
  shadow: "0 1px 2px rgb(0 0 0/.06),0 12px 32px -8px rgb(0 0 0/.22)",
  radius,
  "radius-small": `min(10px,${radius})`,
  text: "var(--order-portal-font-size,15px)",
  "text-small": `calc(${own("text")}*.8667)`,
  "text-large": `calc(${own("text")}*1.2)`,
};

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
export const tokens: CSSResult = unsafeCSS(
  `:host{${Object.entries(values)
    .map(([name, value]) => `--op-${name}:${value}`)
    .join(";")}}`,
);
