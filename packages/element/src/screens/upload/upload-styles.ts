import { css } from "lit";

/** The look of the screen itself. */
export const uploadStyles = css`
  .upload {
    display: grid;
    gap: 16px;
    min-width: 0;
  }
  .bar {
    position: sticky;
    z-index: 2;
    inset-block-start: var(--order-portal-sticky-top, 0px);
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    padding-block: 8px;
    background: var(--op-surface);
  }
  .summary {
    display: grid;
    flex: 1 1 200px;
    gap: 6px;
    font-weight: 600;
  }
  progress {
    width: 100%;
    max-width: 360px;
    height: 6px;
    accent-color: var(--op-accent-text);
  }
  .banner ul {
    padding-inline-start: 18px;
    list-style: disc;
  }
  #lines {
    min-width: 0;
  }
  .actions,
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .none,
  .rest p {
    color: var(--op-muted);
  }
  .rest {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
  }
`;
