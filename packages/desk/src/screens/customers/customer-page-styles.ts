import { css } from "lit";

/** What a customer's page has beside the look of all forms. */
export const customerPageStyles = css`
  .head .button.quiet {
    margin-inline-start: -12px;
    padding-inline: 12px;
  }
  .jumps {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    margin-inline: -8px;
  }
  .jumps button {
    min-height: 40px;
    padding: 4px 8px;
    border: 0;
    background: none;
    color: var(--op-accent-text);
    font-weight: 550;
  }
  .columns
    :is(h3, order-desk-customer-accounts, order-desk-customer-catalogue, order-desk-customer-link) {
    scroll-margin-block-start: 130px;
  }
  .columns {
    display: grid;
    gap: 16px;
    min-width: 0;
  }
  .entry {
    display: grid;
    gap: 14px;
    min-width: 0;
    margin: 0;
    padding: 14px;
    border: 1px solid var(--op-line);
    border-radius: var(--op-radius-small);
  }
  .entry legend {
    padding-inline: 6px;
    font-weight: 550;
    overflow-wrap: anywhere;
  }
  .entry-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
  }
  .entry-foot .button {
    margin-inline-start: auto;
  }
  .setting {
    display: grid;
    gap: 4px 12px;
    align-items: start;
  }
  .setting .button {
    justify-self: start;
  }
  .section a:not(.button) {
    color: var(--op-accent-text);
    font-weight: 550;
  }
  .minded {
    padding-inline-start: 30px;
    color: var(--op-warning);
    font-weight: 550;
  }
  .rules {
    display: grid;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
    overflow-wrap: anywhere;
  }
  @container area (min-width: 640px) {
    .setting {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .setting .button {
      margin-block-start: 28px;
    }
  }
  @container area (min-width: 980px) {
    .jumps {
      display: none;
    }
    .columns {
      grid-template-columns: minmax(0, 1fr) 380px;
      align-items: start;
    }
  }
`;
