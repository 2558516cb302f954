/** Whether a password may be chosen. */
import { checkPasswordRules, type PasswordRule } from "@order-portal/contract";
import type { CurrentWorkspace } from "../context.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { isCommonPassword } from "./common-passwords.ts";

/** Who chooses it: what stands in a password of one's own name or address is soon guessed. */
interface Chooser {
  readonly email: string;
  readonly name: string;
}

/** Refuses a password that the workspace's policy does not let pass, or that many people have. */
export async function refusePassword(
  { settings }: Pick<CurrentWorkspace, "settings">,
  password: string,
  chooser: Chooser,
  pointer = "/password",
): Promise<Refusal | null> {
  const policy = settings.accounts.password;
  const missing = checkPasswordRules(policy, password).filter(({ isMet }) => !isMet);
  const detail =
    missing.length > 0
      ? `It needs ${missing.map(({ rule }) => words[rule](policy.minimum)).join(", ")}.`
      : isOwn(password, chooser)
        ? "Take one that is not your name or address."
        : (await isCommonPassword(password))
          ? "Many people have this password, so it is the first to be guessed. Take another one."
          : null;
  if (detail === null) return null;
  return refuse("password_refused", detail, {
    errors: [{ pointer, code: "invalid", detail }],
  });
}

const words: Readonly<Record<PasswordRule, (minimum: number) => string>> = {
  length: (minimum) => `at least ${minimum} characters`,
  lower: () => "a lower-case letter",
  upper: () => "an upper-case letter",
  digit: () => "a digit",
  special: () => "a special character",
};

function isOwn(password: string, { email, name }: Chooser): boolean {
  const folded = password.toLowerCase();
  return [email, email.split("@")[0] ?? email, name].some((own) => own.toLowerCase() === folded);
}
