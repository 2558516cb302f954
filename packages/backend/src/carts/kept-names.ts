/** The names that customers give to what they keep: carts put aside, and shopping lists. */
import { type Refusal, refuse } from "../http/refusal.ts";

/** A name in the form in which it is unique: neither capitals nor spaces tell two apart. */
export const foldName = (name: string): string =>
  name.normalize("NFKC").toLowerCase().normalize("NFKC").replace(/\s+/g, " ").trim();

/** Refuses a name that another has; `pointer` says where in the request it stands. */
export function refuseName(name: string, pointer: string): Refusal {
  const detail = `There is one called "${name}" already: choose another name.`;
  return refuse("name_taken", detail, { errors: [{ pointer, code: "invalid", detail }] });
}

/** The id that a request names; undefined where it can be none. */
export const parseId = (id: string): number | undefined =>
  /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined;
