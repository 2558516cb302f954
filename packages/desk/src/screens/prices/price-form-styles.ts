import { css } from "lit";

/** The look of a price record's form, beside that of all forms. */
export const priceFormStyles = css`
  .made-up {
    display: grid;
    gap: 8px 14px;
    justify-items: start;
  }
  .made-up > .field {
    width: 100%;
  }
  .tier {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
    gap: 8px 14px;
    align-items: start;
  }
  .tier > .button {
    /* Beside the controls, below the line of the labels. */
    margin-block-start: 1.75em;
  }
  @container area (min-width: 640px) {
    .made-up {
      grid-template-columns: minmax(0, 320px) auto;
    }
    .made-up > .button {
      margin-block-start: 1.75em;
    }
  }
`;
