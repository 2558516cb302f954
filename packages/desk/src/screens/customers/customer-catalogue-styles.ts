import { css } from "lit";

/** The look of the choice of a catalogue. */
export const customerCatalogueStyles = css`
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .label {
    padding: 0;
    font-weight: 550;
  }
  .ticks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
    gap: 0 16px;
  }
  .ticks label {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 40px;
  }
  .ticks input {
    flex: none;
    width: 20px;
    height: 20px;
    accent-color: var(--op-accent-text);
  }
  .products {
    display: grid;
    gap: 14px;
  }
  .picked {
    max-height: 320px;
    margin: 0;
    padding: 0;
    overflow: auto;
    border: 1px solid var(--op-line);
    border-radius: var(--op-radius-small);
    list-style: none;
  }
  .picked li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding-inline-start: 12px;
    overflow-wrap: anywhere;
  }
  .picked li + li {
    border-top: 1px solid var(--op-line);
  }
  .picked button {
    display: grid;
    flex: none;
    place-items: center;
    width: 44px;
    height: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--op-muted);
  }
`;
