/** Addresses that are suggested for a street as it is typed, and what taking one makes of it. Pure. */
import type { Address } from "@order-portal/sdk";

/** The addresses whose street begins as it is typed. */
export function addressesLike(known: readonly Address[], street: string): Address[] {
  const like = known.filter(({ line1 }) => line1.toLowerCase().startsWith(street.toLowerCase()));
  // One place may be on file under several names, as billing and as shipping address.
  const places = new Map(like.map((one) => [JSON.stringify({ ...one, label: "" }), one]));
  return [...places.values()];
}

/** A whole address in place of what is typed, but for who is there. */
export const replacedBy = (found: Address, typed: Address): Address => ({
  ...found,
  label: typed.label || found.label,
});

/** What a place on the map makes of what is typed: what it says nothing of stays. */
export function filledBy(found: Address, typed: Address): Address {
  const isSameCountry = found.country === typed.country;
  const filled = { ...typed, country: found.country };
  filled.line1 = withNumber(found.line1, typed.line1);
  for (const part of ["city", "region", "postalCode"] as const) {
    filled[part] = found[part] || (isSameCountry ? typed[part] : "");
  }
  return filled;
}

/** A street that is known without its houses keeps the number that was typed, where it stood. */
function withNumber(street: string, typed: string): string {
  if (/\d/.test(street)) return street;
  const [before] = /^\d\S*/.exec(typed.trim()) ?? [];
  if (before !== undefined) return `${before} ${street}`;
  const [behind = ""] = /\s\d\S*$/.exec(typed.trim()) ?? [];
  return street + behind;
}
