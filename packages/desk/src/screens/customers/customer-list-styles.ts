import { css } from "lit";

/** What the list of customers has beside the look of all lists. */
export const customerListStyles = css`
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    min-height: 44px;
    color: var(--op-muted);
  }
  /* What is done to those that are ticked stays in sight, however far down they are. */
  .state.ticked {
    position: sticky;
    top: var(--desk-head, 0);
    z-index: 1;
    padding-block: 6px;
    background: var(--op-surface);
  }
  .who {
    display: flex;
    align-items: start;
    gap: 12px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .who input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 1px 0 0;
    accent-color: var(--op-accent-text);
  }
  .number {
    display: block;
    font-weight: 400;
  }
  .filters > .search {
    flex: 1 1 100%;
  }
  .filters .select {
    flex: 0 1 auto;
    max-width: 240px;
  }
  @container area (max-width: 639px) {
    .filters .select {
      flex: 1 1 140px;
    }
    .filters .select select {
      width: 100%;
    }
  }
`;
