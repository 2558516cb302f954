import { css, html, nothing, type TemplateResult } from "lit";
import { icon as iconTemplate } from "./icons.ts";

/** How much a button asks for attention; one `primary` a screen. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

/** What a button is made of. */
export interface ButtonOptions {
  /** What it says; with `iconOnly` only to a screen reader. */
  readonly label: unknown;
  readonly variant?: ButtonVariant;
  /** The path of an icon from `icons.ts`, before the label. */
  readonly icon?: string;
  readonly iconOnly?: boolean;
  /** At work: it keeps its width and the focus, shows a spinner and does nothing. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** As wide as what it stands in. */
  readonly wide?: boolean;
  readonly type?: "button" | "submit";
  /** The name by which the page can style it, beside `button`. */
  readonly part?: string;
  readonly onClick?: (event: MouseEvent) => void;
}

const ignore = (event: Event) => {
  event.preventDefault();
};

/** A button. Its look is that of the class `button`, which a link may bear too. */
export const button = ({
  label,
  variant = "secondary",
  icon,
  iconOnly = false,
  busy = false,
  disabled = false,
  wide = false,
  type = "button",
  part = "",
  onClick,
}: ButtonOptions): TemplateResult =>
  html`<button
    class="button ${variant}${wide ? " wide" : ""}${iconOnly ? " icon-only" : ""}"
    part="button ${part}"
    type=${type}
    ?disabled=${disabled}
    aria-busy=${busy ? "true" : nothing}
    aria-disabled=${busy ? "true" : nothing}
    aria-label=${iconOnly ? label : nothing}
    @click=${busy ? ignore : onClick}
  >
    ${icon ? iconTemplate(icon) : nothing}${iconOnly ? nothing : html`<span>${label}</span>`}
  </button>`;

/** The look of buttons, and of links that do a button's work. */
export const buttonStyles = css`
  .button {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 44px;
    padding: 8px 18px;
    border: 1px solid var(--op-border);
    border-radius: var(--op-radius-small);
    background: var(--op-raised);
    color: var(--op-ink);
    font-weight: 550;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    transition:
      background-color 0.12s,
      border-color 0.12s,
      transform 0.12s;
  }
  .button:hover {
    background: var(--op-hover);
  }
  .button:active {
    transform: scale(0.985);
  }
  .button.primary {
    border-color: var(--op-accent-edge);
    background: var(--op-fill);
    color: var(--op-on-fill);
  }
  .button.primary:hover {
    background: var(--op-fill-hover);
  }
  .button.danger {
    border-color: transparent;
    background: var(--op-danger-fill);
    color: #fff;
  }
  .button.danger:hover {
    background: color-mix(in srgb, var(--op-danger-fill) 86%, #000);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
  }
  .button.wide {
    width: 100%;
  }
  .button.icon-only {
    width: 44px;
    padding: 0;
  }
  .button.button:disabled {
    border-color: transparent;
    background: var(--op-hover);
    color: var(--op-muted);
    cursor: not-allowed;
    transform: none;
  }
  .button[aria-busy] {
    cursor: progress;
    transform: none;
  }
  /* Not just anything: all that a list holds would be looked at whenever that is busy. */
  .button[aria-busy] > :is(span, svg) {
    opacity: 0;
  }
  .button[aria-busy]::after {
    content: "";
    position: absolute;
    width: 18px;
    height: 18px;
    border: 2px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
`;
