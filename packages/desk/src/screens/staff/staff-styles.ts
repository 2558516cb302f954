import { css } from "lit";

/** What the parts of the team's screen look like beside all areas. */
export const staffStyles = css`
  :host {
    display: block;
  }
  .part {
    display: grid;
    gap: 16px;
  }
  .part > .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .part h3 {
    margin-top: 8px;
    font-size: var(--op-text);
    font-weight: 650;
  }
  .who small {
    display: block;
    color: var(--op-muted);
    font-size: var(--op-text-small);
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .row-buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0 4px;
    margin-block: -10px;
    margin-inline-end: -18px;
  }
  @media (min-width: 900px) {
    .row-buttons {
      flex-wrap: nowrap;
    }
    .row-buttons .button {
      white-space: nowrap;
    }
  }
  .form {
    display: grid;
    gap: 16px;
  }
  .key-values + .form {
    margin-top: 12px;
  }
  .end-buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
  }
  .zone {
    display: grid;
    gap: 12px;
    margin-top: 20px;
    padding-top: 16px;
    border-top: 1px solid var(--op-line);
  }
  fieldset {
    display: grid;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 550;
  }
`;
