/** Passwords: argon2id, off the event loop, and dear enough that guessing does not pay. */
import { hash, verify } from "@node-rs/argon2";

/** 32 MiB and eight passes, by the library's default algorithm: some 60 ms on a small server. */
const cost = { memoryCost: 32_768, timeCost: 8, parallelism: 1 };

/** How many passwords are worked on at once; a flood must not take all memory and threads. */
const places = 2;
/** How many may wait for their turn: a second or two, and not for as long as somebody guesses. */
const mostWaiting = 24;
let taken = 0;
const waiting: (() => void)[] = [];

/** What is stored of a password. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password.normalize("NFKC"), cost));

let nobody: Promise<string> | undefined;

/**
 * Whether a password is the one that was stored. Where there is no account, `stored` is undefined:
 * it takes just as long and is always wrong, so that nobody learns which addresses have one.
 */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  nobody ??= hashPassword("nobody has this password").catch((error: unknown) => {
    nobody = undefined;
    throw error;
  });
  const reference = stored ?? (await nobody);
  const right = await inTurn(() => verify(reference, password.normalize("NFKC")));
  return right && stored !== undefined;
}

/** Too many passwords wait already: whoever asks comes again in a moment. */
export class PasswordsBusy extends Error {
  override readonly name = "PasswordsBusy";
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= mostWaiting) throw new PasswordsBusy("Too many passwords at once.");
  if (taken >= places) await new Promise<void>((resolve) => waiting.push(resolve));
  else taken += 1;
  try {
    return await work();
  } finally {
    // A place is handed on to the next, or given back.
    const next = waiting.shift();
    if (next === undefined) taken -= 1;
    else next();
  }
}
