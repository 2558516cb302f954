import { css } from "lit";

/** The look of the pad and of what was entered. */
export const quickOrderStyles = css`
  .quick {
    display: grid;
    gap: 16px;
    min-width: 0;
  }
  .pad {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 110px;
    gap: 12px;
    align-items: end;
  }
  .pad .field:first-child {
    grid-column: 1 / -1;
  }
  .pad .label {
    font-weight: 550;
  }
  .said {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 24px;
    color: var(--op-success);
    font-weight: 550;
  }
  .entered {
    --quantity-width: 132px;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding: 12px 0;
    border-bottom: 1px solid var(--op-line);
  }
  .entered .what {
    flex: 1 1 180px;
    min-width: 0;
  }
  .entered .name {
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .entered .from {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .entered.gone .what {
    opacity: 0.6;
  }
  @container (min-width: 600px) {
    .pad {
      grid-template-columns: minmax(0, 1fr) 110px auto;
    }
    .pad.with-unit {
      grid-template-columns: minmax(0, 1fr) 110px minmax(130px, 200px) auto;
    }
    .pad .field:first-child {
      grid-column: auto;
    }
  }
`;
