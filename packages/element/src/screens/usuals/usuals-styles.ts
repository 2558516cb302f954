import { css } from "lit";

/** The look of the usuals. What they are high together is kept for them in the catalogue's styles. */
export const usualsStyles = css`
  :host {
    display: block;
    border-bottom: 1px solid var(--op-line);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    height: 48px;
  }
  header h2 {
    font-size: inherit;
  }
  .fold {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 44px;
    padding: 0 8px 0 0;
    border: 0;
    border-radius: var(--op-radius-small);
    background: none;
    font-weight: 650;
  }
  .fold svg {
    color: var(--op-muted);
    transition: rotate 0.15s;
  }
  .fold[aria-expanded="false"] svg {
    rotate: -90deg;
  }
  .fold[aria-expanded="false"]:dir(rtl) svg {
    rotate: 90deg;
  }
  header > .button {
    color: var(--op-accent-text);
  }
  .strip {
    display: flex;
    gap: 20px;
    min-height: calc(var(--op-text) * 4 + 94px);
    padding-bottom: 10px;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scrollbar-width: thin;
    scroll-padding-inline: 16px;
  }
  /* While nothing in it can be focused, it does not scroll either. */
  .strip[aria-busy="true"] {
    overflow: hidden;
  }
  .group {
    flex: none;
  }
  .group h3 {
    position: sticky;
    inset-inline-start: 0;
    width: max-content;
    padding-bottom: 4px;
    color: var(--op-muted);
    font-size: var(--op-text-small);
    font-weight: 550;
    line-height: 1.2;
  }
  ul {
    display: flex;
    gap: 8px;
  }
  .card {
    display: flex;
    flex-direction: column;
    width: 172px;
    height: calc(var(--op-text) * 4 + 58px);
    padding: 8px;
    border: 1px solid var(--op-line);
    border-radius: var(--op-radius-small);
    background: var(--op-raised);
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
  }
  .coming {
    flex: none;
    align-self: end;
    background: var(--op-sunken);
  }
  .card .button {
    min-height: 40px;
    margin-top: auto;
    padding-block: 4px;
  }
  .name,
  .fact {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name {
    font-weight: 600;
  }
  .fact {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  /* As high as the two facts whose place it takes; all of it is in its title and in the cart. */
  .refusal {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    color: var(--op-danger);
    font-size: var(--op-text-small);
  }
  .whole {
    width: 220px;
  }
  .whole p {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .in-cart {
    color: var(--op-accent-text);
    font-weight: 550;
  }
  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
    color: var(--op-muted);
  }
`;
