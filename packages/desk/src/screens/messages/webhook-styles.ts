import { css } from "lit";

/** The look of endpoints: a card each, for what is said of them is of very different length. */
export const webhookStyles = css`
  .endpoints {
    display: grid;
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .endpoints .section {
    gap: 8px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
  }
  .line h3 {
    min-width: 0;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .endpoints .buttons {
    margin-inline-start: -2px;
  }
`;
