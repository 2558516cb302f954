/** Walks a guide: does what each step says, and fails on any word of it that it cannot use. */
import type { GuidePart, GuideToken } from "./read-guide.ts";

/** What can be done at one place of the guide: at a screen, a terminal, a mailbox. */
export interface Walker {
  /** Clicks what bears this text. */
  press(text: string): Promise<void>;
  /** Types a text into the field of a label. */
  type(label: string, text: string): Promise<void>;
  /** Chooses an option in the list of a label. */
  choose(label: string, option: string): Promise<void>;
  /** Waits until a text can be read. */
  read(text: string): Promise<void>;
  /** Runs a command. */
  run(command: string): Promise<void>;
  /** Sees to it that a variable of the environment is set. */
  set(variable: string): Promise<void>;
  /** Brings every table of a folder to where files are taken. */
  takeTables(folder: string): Promise<void>;
}

/** How the walk is made. */
export interface Walk {
  /** Who walks below a heading of the guide; a heading that is not named cannot be walked. */
  readonly walkers: Readonly<Record<string, Walker>>;
  /** What is done by words alone, to the letter. */
  readonly phrases: Readonly<Record<string, () => Promise<void>>>;
  /** Called where the guide has a picture. */
  readonly picture: (file: string) => Promise<void>;
}

/** Walks all of it; the steps are counted through, and every phrase is somewhere. */
export async function walkGuide(parts: readonly GuidePart[], walk: Walk): Promise<void> {
  let walker: Walker | undefined;
  let steps = 0;
  const said = new Set<string>();
  for (const part of parts) {
    if (part.kind === "heading") walker = walk.walkers[part.text];
    else if (part.kind === "picture") await walk.picture(part.file);
    else {
      steps += 1;
      if (part.number !== steps) throw new Error(`Step ${part.number} should be ${steps}.`);
      if (walker === undefined) throw new Error(`Nobody walks step ${part.number}.`);
      await walkStep(part, walker, walk.phrases, said);
    }
  }
  const unsaid = Object.keys(walk.phrases).filter((phrase) => !said.has(phrase));
  if (unsaid.length > 0) throw new Error(`The guide does not say: ${unsaid.join("; ")}`);
}

type Step = Extract<GuidePart, { kind: "step" }>;

async function walkStep(
  { number, tokens, after }: Step,
  walker: Walker,
  phrases: Walk["phrases"],
  said: Set<string>,
): Promise<void> {
  const say = async (words: string) => {
    let count = 0;
    for (const [phrase, act] of Object.entries(phrases)) {
      if (!words.includes(phrase)) continue;
      said.add(phrase);
      count += 1;
      await act();
    }
    return count;
  };
  let spoken = 0;
  let verb: Verb | null = null;
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    if (token === undefined) break;
    spoken += await say(token.before);
    verb = verbOf(token, tokens[index + 1], verb);
    if (verb === null) {
      const where = `${token.before}${token.text}`.trim();
      throw new Error(`Step ${number}: the walk has no use for “${where}”.`);
    }
    try {
      index += await act(verb, token, tokens[index + 1], walker);
    } catch (error) {
      throw new Error(`Step ${number}, at “${token.text}”`, { cause: error });
    }
  }
  spoken += await say(after);
  if (tokens.length + spoken === 0) throw new Error(`Step ${number} says nothing to do.`);
}

type Verb = "type" | "choose" | "press" | "read" | "run" | "set" | "take tables";

/** What is to be done with a token, by the words before it and what follows. */
function verbOf(
  { kind, text, before }: GuideToken,
  next: GuideToken | undefined,
  former: Verb | null,
): Verb | null {
  const words = before.toLowerCase();
  if (kind === "code") {
    if (next?.kind === "bold" && next.before === " into ") return "type";
    if (/\brun $/.test(words)) return "run";
    if (/\bevery table of $/.test(words)) return "take tables";
    return /^[A-Z][A-Z_]+$/.test(text) ? "set" : null;
  }
  if (next?.kind === "bold" && next.before === " under ") return "choose";
  if (/\b(press|go to|then to|take) $/.test(words)) return "press";
  if (/\b(you read|prints) $/.test(words)) return "read";
  // One of several: “you read A, B and C”.
  return former === "read" && /^(,| and|, and) $/.test(words) ? former : null;
}

/** Does it; answers how many tokens it took. */
async function act(
  verb: Verb,
  { text }: GuideToken,
  next: GuideToken | undefined,
  walker: Walker,
): Promise<number> {
  switch (verb) {
    case "type":
      await walker.type(next?.text ?? "", text);
      return 2;
    case "choose":
      await walker.choose(next?.text ?? "", text);
      return 2;
    case "press":
      await walker.press(text);
      return 1;
    case "read":
      await walker.read(text);
      return 1;
    case "run":
      await walker.run(text);
      return 1;
    case "set":
      await walker.set(text);
      return 1;
    case "take tables":
      await walker.takeTables(text);
      return 1;
  }
}
