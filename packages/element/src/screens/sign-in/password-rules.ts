import { msg, str } from "@lit/localize";
import { checkPasswordRules, type PasswordPolicy, type PasswordRule } from "@order-portal/sdk";
import { icon, icons } from "@order-portal/ui";
import { css, html, type TemplateResult } from "lit";

const words: Readonly<Record<PasswordRule, (minimum: number) => string>> = {
  length: (minimum) => msg(str`At least ${minimum} characters`),
  lower: () => msg("A lower-case letter"),
  upper: () => msg("An upper-case letter"),
  digit: () => msg("A digit"),
  special: () => msg("A special character, such as ! or -"),
};

/** What a new password has to have, each part ticked as it is typed. */
export const passwordRules = (policy: PasswordPolicy, password: string): TemplateResult =>
  html`<ul class="rules" aria-label=${msg("What the password needs")}>
    ${checkPasswordRules(policy, password).map(
      ({ rule, isMet }) =>
        html`<li class=${isMet ? "met" : ""}>
          ${icon(isMet ? icons.check : icons.minus)}
          <span class="visually-hidden">${isMet ? msg("Met:") : msg("Missing:")}</span>
          ${words[rule](policy.minimum)}
        </li>`,
    )}
  </ul>`;

/** Whether a password meets a policy. */
export const isGoodPassword = (policy: PasswordPolicy, password: string): boolean =>
  checkPasswordRules(policy, password).every(({ isMet }) => isMet);

/** The look of the rules. */
export const passwordRuleStyles = css`
  .rules {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0;
    color: var(--op-muted);
    font-size: var(--op-text-small);
    list-style: none;
  }
  .rules li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .rules svg {
    width: 16px;
    height: 16px;
    flex: none;
  }
  .rules .met {
    color: var(--op-success);
  }
`;
