/** Filters of a list as the page's fragment has them: texts by name, an empty one where any will do. */

/** A text for each name. */
type Texts<Filter> = Readonly<Record<keyof Filter, string>>;

/** Those that are set, by name. */
const setOf = <Filter extends Texts<Filter>>(filter: Filter): [string, string][] =>
  Object.entries<string>(filter).filter(([, text]) => text !== "");

/** The filters that are set, as a call names them. */
export const setFilters = <Filter extends Texts<Filter>>(
  filter: Filter,
): { [Name in keyof Filter]?: Exclude<Filter[Name], ""> } =>
  // Each is its own, and not empty.
  Object.fromEntries(setOf(filter)) as { [Name in keyof Filter]?: Exclude<Filter[Name], ""> };

/** The part of a way that filters are; empty where nothing is filtered. */
export const formatFilter = <Filter extends Texts<Filter>>(filter: Filter): string =>
  new URLSearchParams(setOf(filter)).toString();

/**
 * Reads the part of a way; whatever it does not understand filters nothing.
 *
 * @param none the filters, all empty: what is not named there is not read
 * @param choices of a filter that is no free text, what it may be
 */
export function parseFilter<Filter extends Texts<Filter>>(
  part: string,
  none: Filter,
  choices: { readonly [Name in keyof Filter]?: readonly Filter[Name][] } = {},
): Filter {
  const given = new URLSearchParams(part);
  const known = new Map<string, readonly string[] | undefined>(Object.entries(choices));
  const texts = Object.keys(none).map((name) => {
    const text = (given.get(name) ?? "").slice(0, longest);
    return [name, known.get(name)?.includes(text) === false ? "" : text] as const;
  });
  // A text for each name, one of its choices where there are any.
  return Object.fromEntries(texts) as Filter;
}

/** A longer text is no number, name or address. */
const longest = 300;
