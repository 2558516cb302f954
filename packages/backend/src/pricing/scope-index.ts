/** Finding what applies to a product and unit without looking at what does not. */
import type { ProductFacts, Scope } from "./types.ts";

/** Entries by their scope. Within one scope they keep the order in which they were given. */
export interface ScopeIndex<Entry> {
  readonly skus: ReadonlyMap<string, SkuEntries<Entry>>;
  readonly lines: ReadonlyMap<string, readonly Entry[]>;
  readonly all: readonly Entry[];
}

/** The entries of one sku: those of a unit of it, and those of the sku itself. */
interface SkuEntries<Entry> {
  readonly units: Map<string, Entry[]>;
  readonly any: Entry[];
}

/** What applies: one list for each scope that has any, the narrowest scope first. */
export type ScopeMatches<Entry> = readonly (readonly Entry[])[];

/** Files entries by the scope of each. */
export function indexByScope<Entry extends { readonly scope: Scope }>(
  entries: readonly Entry[],
): ScopeIndex<Entry> {
  const skus = new Map<string, SkuEntries<Entry>>();
  const lines = new Map<string, Entry[]>();
  const all: Entry[] = [];
  const ofSku = (sku: string) => getOrMake(skus, sku, () => ({ units: new Map(), any: [] }));
  for (const entry of entries) {
    const { scope } = entry;
    switch (scope.kind) {
      case "all":
        all.push(entry);
        break;
      case "line":
        getOrMake(lines, scope.productLine, () => []).push(entry);
        break;
      case "sku":
        ofSku(scope.sku).any.push(entry);
        break;
      case "unit":
        getOrMake(ofSku(scope.sku).units, scope.unit, () => []).push(entry);
        break;
    }
  }
  return { skus, lines, all };
}

/** What applies to a unit of a product: of the unit, then of the sku, its product line, and all. */
export function matchScopes<Entry>(
  index: ScopeIndex<Entry>,
  product: ProductFacts,
  unit: string,
): ScopeMatches<Entry> {
  const matches: (readonly Entry[])[] = [];
  const ofSku = index.skus.get(product.sku);
  if (ofSku !== undefined) {
    const ofUnit = ofSku.units.get(unit);
    if (ofUnit !== undefined) matches.push(ofUnit);
    if (ofSku.any.length > 0) matches.push(ofSku.any);
  }
  const ofLine = product.productLine === null ? undefined : index.lines.get(product.productLine);
  if (ofLine !== undefined) matches.push(ofLine);
  if (index.all.length > 0) matches.push(index.all);
  return matches;
}

/** The map's value of that key; a new one, put there first, where it has none. */
export function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make();
  map.set(key, made);
  return made;
}
