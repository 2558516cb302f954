import { css, html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "./money.ts";

/** One tab. */
export interface TabOption {
  readonly id: string;
  readonly label: string;
  /** How many are behind it. */
  readonly count?: number | undefined;
}

/** What a row of tabs is made of. */
export interface TabsOptions {
  /** What the tabs choose among, for a screen reader. */
  readonly label: string;
  readonly tabs: readonly TabOption[];
  readonly selected: string;
  /** The id of the element of role `tabpanel` in the same shadow tree. */
  readonly panel?: string;
  readonly locale?: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** Arrow keys move the focus along the row, as it is read; Enter or Space then selects. */
function moveFocus(event: KeyboardEvent) {
  const list = event.currentTarget as HTMLElement; // Bound to the list alone, below.
  const tabs = [...list.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = tabs.indexOf(event.target as HTMLElement);
  const forward = getComputedStyle(list).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const next =
    event.key === "Home"
      ? 0
      : event.key === "End"
        ? tabs.length - 1
        : /^Arrow(Left|Right)$/.test(event.key)
          ? (at + (event.key === forward ? 1 : -1) + tabs.length) % tabs.length
          : -1;
  if (next < 0) return;
  event.preventDefault();
  tabs[next]?.focus();
}

/** A row of tabs, one of them selected; too many for the width, it scrolls with soft edges. */
export const tabs = (options: TabsOptions): TemplateResult =>
  html`<div
    class="tabs"
    part="tabs"
    role="tablist"
    aria-label=${options.label}
    @keydown=${moveFocus}
  >
    ${options.tabs.map(({ id, label, count }) => {
      const selected = id === options.selected;
      return html`<button
        type="button"
        role="tab"
        part="tab${selected ? " tab-selected" : ""}"
        id="tab-${id}"
        aria-selected=${selected}
        aria-controls=${options.panel ?? nothing}
        tabindex=${selected ? 0 : -1}
        @click=${() => {
          options.onSelect(id);
        }}
      >
        ${label}${count === undefined ? nothing : html` <small>${formatNumber(count, options.locale)}</small>`}
      </button>`;
    })}
  </div>`;

/** The look of tabs. */
export const tabsStyles = css`
  .tabs {
    display: flex;
    gap: 4px;
    overflow-x: auto;
    scrollbar-width: none;
    overscroll-behavior-x: contain;
    scroll-padding-inline: 40px;
    box-shadow: inset 0 -1px var(--op-line);
  }
  .tabs button {
    flex: none;
    min-height: 44px;
    padding: 0 12px 2px;
    border: 0;
    background: none;
    color: var(--op-muted);
    font-weight: 550;
    white-space: nowrap;
    transition: color 0.12s;
  }
  .tabs button:hover {
    color: var(--op-ink);
  }
  .tabs button:focus-visible {
    border-radius: var(--op-radius-small);
    outline-offset: -3px;
  }
  .tabs [aria-selected="true"] {
    padding-bottom: 0;
    border-bottom: 2px solid var(--op-accent-text);
    color: var(--op-ink);
  }
  .tabs small {
    margin-inline-start: 5px;
    color: var(--op-muted);
    font-size: calc(var(--op-text-small) - 1px);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  /* Soft edges where there is more, by scrolling alone; without a timeline they are cut plainly. */
  @supports (animation-timeline: scroll(self inline)) {
    .tabs {
      animation: fade linear both;
      animation-timeline: scroll(self inline);
    }
    .tabs:dir(rtl) {
      animation-direction: reverse;
    }
  }
  @keyframes fade {
    from,
    to {
      mask: linear-gradient(90deg, #0000, #000 32px calc(100% - 32px), #0000) 0 0 /
        calc(100% + 32px);
    }
    from {
      mask-position: -32px 0;
    }
  }
`;
