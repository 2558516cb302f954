import { css } from "lit";

/** The look of the place beside the queue, where one order is looked at. */
export const orderPaneStyles = css`
  :host {
    display: block;
  }
  .skeleton {
    padding-inline: 16px;
  }
  .note {
    padding: 12px 16px 0;
  }
  .back {
    padding: 4px 4px 0;
  }
  @container queue (min-width: 820px) {
    .back {
      display: none;
    }
    .choose {
      display: grid;
      min-height: calc(100dvh - var(--desk-head));
      place-items: center;
    }
  }
`;
