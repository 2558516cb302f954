import { css } from "lit";

/** The look of the first steps: one below the other, the next one put forward. */
export const startStyles = css`
  .page {
    max-width: 860px;
  }
  .progress {
    display: flex;
    align-items: center;
    gap: 12px;
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  progress {
    flex: 0 1 240px;
    height: 8px;
    overflow: hidden;
    border: 0;
    border-radius: 999px;
    background: var(--op-line);
    appearance: none;
  }
  progress::-webkit-progress-bar {
    background: var(--op-line);
  }
  progress::-webkit-progress-value {
    border-radius: 999px;
    background: var(--op-fill);
  }
  progress::-moz-progress-bar {
    background: var(--op-fill);
  }
  .steps {
    display: grid;
    margin: 0;
    padding: 0;
    border: 1px solid var(--op-line);
    border-radius: var(--op-radius);
    background: var(--op-raised);
    list-style: none;
  }
  .steps li {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    align-items: start;
    gap: 4px 14px;
    padding: 18px;
    border-bottom: 1px solid var(--op-line);
  }
  .steps li:last-child {
    border-bottom: 0;
  }
  .steps .button {
    grid-column: 2;
    justify-self: start;
    margin-top: 8px;
  }
  .tick {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border: 2px solid var(--op-edge);
    border-radius: 50%;
  }
  .done .tick {
    border-color: var(--op-fill);
    background: var(--op-fill);
    color: var(--op-on-fill);
  }
  .next .tick {
    border-color: var(--op-fill);
  }
  .what h3 {
    font-size: var(--op-text);
    font-weight: 620;
    line-height: 28px;
  }
  .done h3 {
    color: var(--op-muted);
  }
  .what p {
    max-width: 62ch;
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  @container area (min-width: 640px) {
    .steps li {
      grid-template-columns: 28px minmax(0, 1fr) auto;
      align-items: center;
    }
    .steps .button {
      grid-column: 3;
      margin-top: 0;
    }
  }
`;
