import { css, html, type TemplateResult } from "lit";

/** Something is being waited for; `label` says what. It appears only when the wait is felt. */
export const spinner = (label: string): TemplateResult =>
  html`<span class="spinner" part="spinner" role="status"
    ><span class="visually-hidden">${label}</span></span
  >`;

/** The look of the spinner. */
export const spinnerStyles = css`
  .spinner {
    display: block;
    width: 28px;
    height: 28px;
    margin: 24px auto;
    border: 2.5px solid var(--op-line);
    border-top-color: var(--op-accent-text);
    border-radius: 50%;
    animation:
      spin 0.8s linear infinite,
      appear 0.3s 0.25s backwards;
  }
  @keyframes spin {
    to {
      transform: rotate(1turn);
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
