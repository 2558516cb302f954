/** What a workspace asks of a customer's password: one rule for the server and for whoever types. */
import * as z from "zod/mini";

/** What a password has to have. */
export const PasswordPolicy = z.object({
  /** `characters`: a lower- and an upper-case letter, a digit and a special one; `length`: none of it. */
  kind: z.string(),
  /** The fewest characters. */
  minimum: z.int(),
});
export type PasswordPolicy = z.output<typeof PasswordPolicy>;

/** The parts of a policy, in the order in which they are shown. */
export const passwordRules = ["length", "lower", "upper", "digit", "special"] as const;
export type PasswordRule = (typeof passwordRules)[number];

const meets: Readonly<Record<PasswordRule, (password: string, minimum: number) => boolean>> = {
  // As a person counts: a character outside the basic plane is one.
  length: (password, minimum) => [...password].length >= minimum,
  lower: (password) => /\p{Ll}/u.test(password),
  upper: (password) => /\p{Lu}/u.test(password),
  digit: (password) => /\p{Nd}/u.test(password),
  special: (password) => /[^\p{L}\p{N}]/u.test(password),
};

/** Each rule of a policy, and whether a password meets it. */
export function checkPasswordRules(
  { kind, minimum }: PasswordPolicy,
  password: string,
): { rule: PasswordRule; isMet: boolean }[] {
  return passwordRules
    .filter((rule) => rule === "length" || kind === "characters")
    .map((rule) => ({ rule, isMet: meets[rule](password, minimum) }));
}
