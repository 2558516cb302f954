/** Letters that lose more than an accent on their way to ASCII. */
const spelled: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", ø: "o", å: "a", ª: "a" };

function plainWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/[ßæøåª]/g, (letter) => spelled[letter] ?? letter)
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’.]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

/**
 * A made-up address for a person at a business, under the reserved domain `.example`:
 * Maria Anders at Alfreds Futterkiste is `maria.anders@alfreds-futterkiste.example`.
 */
export function emailAddress(person: string, business: string): string {
  const names = plainWords(person);
  const mailbox = [names[0], names.length > 1 ? names.at(-1) : undefined]
    .filter((name) => name !== undefined)
    .join(".");
  return `${mailbox}@${plainWords(business).join("-")}.example`;
}
