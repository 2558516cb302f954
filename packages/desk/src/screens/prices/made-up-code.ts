/** Letters and digits that nobody takes for one another on paper or on the phone. */
const signs = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** A discount code that is hard to guess: `K7QM-2XHD`. */
export function madeUpCode(): string {
  const random = crypto.getRandomValues(new Uint32Array(8));
  const code = Array.from(random, (number) => signs.charAt(number % signs.length)).join("");
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
