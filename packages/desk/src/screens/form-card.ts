import { css } from "lit";

/** The look of the screens with one form in the middle. */
export const formCardStyles = css`
  :host {
    display: grid;
    min-height: 100dvh;
    padding: 24px 16px;
    place-items: center;
    background: var(--op-sunken);
  }
  form {
    display: grid;
    gap: 16px;
    width: min(400px, 100%);
    padding: 32px 28px;
    border: 1px solid var(--op-line);
    border-radius: calc(var(--op-radius) * 1.3);
    background: var(--op-raised);
    box-shadow: 0 1px 2px rgb(0 0 0 / 0.05);
  }
  h1 {
    font-size: calc(var(--op-text) * 1.5);
    font-weight: 680;
    letter-spacing: -0.015em;
    line-height: 1.2;
    outline: none;
  }
  .lead {
    margin-top: -10px;
    color: var(--op-muted);
  }
`;
