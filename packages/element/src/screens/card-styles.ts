import { css } from "lit";

/** The look of screens that are one short message in the middle. */
export const cardStyles = css`
  :host {
    display: grid;
    place-items: center;
    padding: clamp(24px, 9cqi, 88px) 16px;
  }
  .card {
    display: grid;
    justify-items: center;
    gap: 12px;
    width: 100%;
    max-width: 440px;
    text-align: center;
  }
  h1 {
    font-size: clamp(24px, 7cqi, 32px);
    font-weight: 680;
    letter-spacing: -0.02em;
    line-height: 1.15;
    overflow-wrap: anywhere;
    outline: none;
    text-wrap: balance;
  }
  .brand {
    margin-bottom: 8px;
  }
  .brand img {
    height: 48px;
  }
  .lead {
    color: var(--op-muted);
    font-size: var(--op-text-large);
    text-wrap: pretty;
  }
  .actions {
    display: grid;
    gap: 8px;
    width: 100%;
    max-width: 320px;
    margin-top: 12px;
  }
`;
