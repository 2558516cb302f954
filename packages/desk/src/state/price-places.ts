/** Whose a price is and what it applies to, in words. */
import { msg, str } from "@lit/localize";
import type { PriceScope, RuleOwner } from "@order-portal/sdk/desk";

/** Whose a rule is. */
export function ownerWords(owner: RuleOwner): string {
  switch (owner.kind) {
    case "workspace":
      return msg("All customers");
    case "group":
      return msg(str`Price group ${owner.name}`);
    case "customer":
      return owner.name;
  }
}

/** What something applies to. */
export function scopeWords(scope: PriceScope): string {
  switch (scope.kind) {
    case "all":
      return msg("everything");
    case "line":
      return msg(str`product line ${scope.productLine}`);
    case "sku":
      return scope.name ?? scope.sku;
    case "unit":
      return `${scope.name ?? scope.sku}, ${scope.unit}`;
  }
}

/** What the audit log calls a price record, `customer:C1 sku:TEA@CS`, in words; else as it is. */
export function recordNameWords(kind: string, name: string): string {
  switch (kind) {
    case "price_rule": {
      const [, owner, scope] =
        /^(workspace|(?:group|customer):.*) (all|(?:line|sku):.*)$/.exec(name) ?? [];
      if (owner === undefined || scope === undefined) return name;
      return `${ownerNameWords(owner)} ${onWhat(scope)}`;
    }
    case "promotion": {
      const [, own, scope] = /^(.*) \((all|(?:line|sku):.*)\)$/.exec(name) ?? [];
      return own === undefined || scope === undefined ? name : `${own} ${onWhat(scope)}`;
    }
    case "volume_discount":
      return /^(all$|line:|sku:)/.test(name) ? onWhat(name) : name;
    default:
      return name;
  }
}

function ownerNameWords(owner: string): string {
  const [kind = "", ...key] = owner.split(":");
  const name = key.join(":");
  if (kind === "workspace") return msg("for all customers");
  return kind === "group" ? msg(str`for price group ${name}`) : msg(str`for customer ${name}`);
}

function onWhat(scope: string): string {
  const [kind = "", ...key] = scope.split(":");
  const name = key.join(":");
  if (kind === "all") return msg("on everything");
  if (kind === "line") return msg(str`on product line ${name}`);
  const at = name.lastIndexOf("@");
  const what = at < 0 ? name : `${name.slice(0, at)}, ${name.slice(at + 1)}`;
  return msg(str`on ${what}`);
}
