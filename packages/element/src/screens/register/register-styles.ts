import { css } from "lit";

/** The look of registering, beside that of all screens before a session. */
export const registerStyles = css`
  .way {
    display: grid;
    gap: 4px;
    padding: 16px;
    border: 1px solid var(--op-border);
    border-radius: var(--op-radius);
    background: var(--op-raised);
    text-align: var(--op-start);
    cursor: pointer;
  }
  .way:hover {
    background: var(--op-hover);
  }
  .way strong {
    font-size: var(--op-text-large);
    font-weight: 620;
  }
  .way span {
    color: var(--op-muted);
  }
  .code-form {
    justify-items: center;
  }
  .code-form .field {
    justify-items: center;
  }
  .code-form .buttons {
    width: 100%;
  }
  /* Six places that fit, where the portal is narrow. */
  .code {
    --place: min(43px, calc((100cqi - 32px) / 6 - 5px));
  }
`;
