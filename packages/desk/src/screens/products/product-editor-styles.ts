import { css } from "lit";

/** The look of the form of a product. */
export const productEditorStyles = css`
  .titles {
    flex: 1 1 220px;
    min-width: 0;
  }
  .titles p {
    color: var(--op-muted);
    font-variant-numeric: tabular-nums;
  }
  .columns {
    display: grid;
    gap: 16px;
    align-items: start;
  }
  .stack {
    display: grid;
    gap: 16px;
    min-width: 0;
  }
  .delete {
    justify-self: start;
  }
  .section > p.field-error {
    clear: both;
  }
  @container area (min-width: 900px) {
    .columns {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
  }
`;
