import { css } from "lit";

/** The look of the cart in use, and of those that are put aside. */
export const keptCartsStyles = css`
  .banner {
    margin-block: 12px;
  }
  .own {
    --toasts-inset: 84px;
  }
  .in-use,
  .kept {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding: 14px 0;
    border-bottom: 1px solid var(--op-line);
  }
  .in-use {
    margin-bottom: 20px;
    padding: 14px 16px;
    border: 1px solid var(--op-line);
    border-radius: var(--op-radius);
    background: var(--op-raised);
  }
  .in-use > div,
  .kept > div {
    flex: 1 1 160px;
    min-width: 0;
  }
  .in-use h2,
  .kept h2 {
    font-size: inherit;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .in-use p,
  .kept p {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .together {
    display: grid;
    gap: 8px;
  }
  .together p {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
`;
