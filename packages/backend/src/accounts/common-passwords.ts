/** The passwords that many people have: those that are guessed first. */

/** Read when the first password is chosen: some tens of thousands of words. */
let common: Promise<ReadonlySet<string>> | undefined;

/**
 * Whether many people have a password, in whatever case, and with whatever signs behind it: who is
 * asked for an upper-case letter and a special character makes `Password1!` of `password1`.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  const words = await (common ??= readList());
  const folded = password.toLowerCase();
  return words.has(folded) || words.has(folded.replace(/[^\p{L}\p{N}]+$/u, ""));
}

async function readList(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"].map(String));
}
