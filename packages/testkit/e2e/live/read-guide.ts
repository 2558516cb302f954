/**
 * Reads a guide whose numbered steps are to be walked: what is **bold** is clicked or read on the
 * screen, what is `code` is typed. Nothing else of Markdown is understood there, and nothing of it
 * is left over: whoever walks says which of them was used.
 */

/** A bold text or a code text in a step, with the words between it and the one before. */
export interface GuideToken {
  readonly kind: "bold" | "code";
  readonly text: string;
  /** The words before it, since the token or the beginning before. */
  readonly before: string;
}

/** What a guide has, in its order. */
export type GuidePart =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "picture"; readonly file: string }
  | {
      readonly kind: "step";
      readonly number: number;
      readonly tokens: readonly GuideToken[];
      /** The words behind the last token. */
      readonly after: string;
    };

const tokenPattern = /\*\*(?<bold>[^*]+)\*\*|`(?<code>[^`]+)`/g;

/** Reads the parts; text between the steps is for people alone. */
export function readGuide(markdown: string): GuidePart[] {
  const parts: GuidePart[] = [];
  for (const line of markdown.split("\n")) {
    const heading = /^## (.+)$/.exec(line)?.[1];
    const picture = /^!\[[^\]]*\]\((.+)\)$/.exec(line)?.[1];
    const [, number, text] = /^(\d+)\. (.+)$/.exec(line) ?? [];
    if (heading !== undefined) parts.push({ kind: "heading", text: heading });
    if (picture !== undefined) parts.push({ kind: "picture", file: picture });
    if (text !== undefined) parts.push(readStep(Number(number), text));
  }
  return parts;
}

function readStep(number: number, text: string): GuidePart {
  const tokens: GuideToken[] = [];
  let end = 0;
  for (const match of text.matchAll(tokenPattern)) {
    const { bold, code } = match.groups ?? {};
    const before = text.slice(end, match.index);
    tokens.push({ kind: bold === undefined ? "code" : "bold", text: bold ?? code ?? "", before });
    end = match.index + match[0].length;
  }
  return { kind: "step", number, tokens, after: text.slice(end) };
}
