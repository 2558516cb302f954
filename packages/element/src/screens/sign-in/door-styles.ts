import { bannerStyles, base, buttonStyles, fieldStyles } from "@order-portal/ui";
import { css } from "lit";
import { brandStyles } from "../../components/brand.ts";
import { contactStyles } from "../../components/contact.ts";
import { troubleStyles } from "../../components/trouble-notice.ts";
import { cardStyles } from "../card-styles.ts";
import { headingStyles } from "../screen.ts";

/** The look of the screens before a session: a card with a form in it. */
export const doorStyles = [
  base,
  headingStyles,
  buttonStyles,
  bannerStyles,
  fieldStyles,
  brandStyles,
  contactStyles,
  troubleStyles,
  cardStyles,
  css`
    .form {
      display: grid;
      gap: 16px;
      width: 100%;
      max-width: 360px;
      margin-top: 8px;
      text-align: var(--op-start);
    }
    .form .buttons {
      display: grid;
      gap: 8px;
      margin-top: 4px;
    }
    .links {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 0 16px;
    }
    .form .hint {
      color: var(--op-muted);
      text-align: center;
      text-wrap: pretty;
    }
    .link {
      min-height: 44px;
      padding: 4px 0;
      border: 0;
      background: none;
      color: var(--op-accent-text);
      font-weight: 550;
      text-decoration: underline;
      text-underline-offset: 3px;
      cursor: pointer;
    }
    .contact {
      margin-top: 12px;
    }
  `,
];
