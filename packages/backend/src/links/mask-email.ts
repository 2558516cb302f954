/** An e-mail address with most of it hidden, so that its owner knows it and nobody else learns it. */

/** `maria@anders.example` becomes `m•••@a•••.example`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  const domain = email.slice(at + 1);
  const dot = domain.lastIndexOf(".");
  const ending = dot === -1 ? "" : domain.slice(dot);
  return `${firstLetter(email)}•••@${firstLetter(domain)}•••${ending}`;
}

/** A letter may be more than one UTF-16 unit. */
const firstLetter = (text: string) => [...text][0] ?? "";
