import { css, html, type TemplateResult } from "lit";

/** Quiet rows where a list will be; `label` says to a screen reader what is coming. */
export const skeletonRows = (count: number, label: string): TemplateResult =>
  html`<div class="skeleton" part="skeleton" role="status">
    <span class="visually-hidden">${label}</span>
    ${Array.from({ length: count }, () => html`<div><i></i><b></b><u></u></div>`)}
  </div>`;

/** The look of skeleton rows. */
export const skeletonStyles = css`
  .skeleton div {
    display: grid;
    grid-template: auto auto / 64px minmax(0, 1fr);
    gap: 10px 14px;
    align-content: center;
    height: var(--skeleton-row, 96px);
    border-bottom: 1px solid var(--op-line);
  }
  .skeleton i,
  .skeleton b,
  .skeleton u {
    border-radius: 6px;
    background: var(--op-hover);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .skeleton i {
    grid-row: span 2;
    height: 64px;
    border-radius: var(--op-radius-small);
  }
  .skeleton b,
  .skeleton u {
    align-self: end;
    width: min(62%, 320px);
    height: 14px;
  }
  .skeleton u {
    align-self: start;
    width: min(34%, 160px);
    height: 12px;
  }
  @keyframes breathe {
    from {
      opacity: 0.45;
    }
  }
`;
