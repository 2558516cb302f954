/** Step 1 of the ladder: which price rule decides. */
import { type CompiledChange, compileChange } from "./price-change.ts";
import { requireWhole } from "./require-facts.ts";
import { type ScopeIndex, type ScopeMatches, indexByScope } from "./scope-index.ts";
import type { PriceRule, Scope } from "./types.ts";

/** A price rule made ready to be chosen and applied. */
export interface CompiledRule {
  readonly source: PriceRule;
  readonly scope: Scope;
  readonly minimumQuantity: number;
  readonly change: CompiledChange;
}

/** The rules of one owner by scope; within a scope those of larger minimum quantities first. */
export function indexRules(rules: readonly PriceRule[]): ScopeIndex<CompiledRule> {
  const compiled = rules.map((rule) => ({
    source: rule,
    scope: rule.scope,
    minimumQuantity: requireWhole(rule.minimumQuantity, "A rule's minimum quantity"),
    change: compileChange(rule, rule.scope),
  }));
  // Storage holds no two rules alike in owner, scope and minimum; the id makes their order certain.
  compiled.sort((a, b) => b.minimumQuantity - a.minimumQuantity || a.source.id - b.source.id);
  return indexByScope(compiled);
}

/**
 * The rule that decides: of the first owner that has any whose minimum the quantity reaches, the
 * one of the narrowest scope, and of these the one of the largest minimum. Null where none does.
 *
 * `owners` are each owner's matches, customer first, then price group, then workspace;
 * `baseQuantity` is the line's quantity in base units.
 */
export function choosePriceRule(
  owners: readonly ScopeMatches<CompiledRule>[],
  baseQuantity: number,
): CompiledRule | null {
  for (const scopes of owners) {
    for (const rules of scopes) {
      for (const rule of rules) if (rule.minimumQuantity <= baseQuantity) return rule;
    }
  }
  return null;
}
