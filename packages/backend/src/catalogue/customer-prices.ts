/**
 * The price rules that count for one customer, made ready and kept for as long as the workspace's
 * catalogue revision lasts. What customers share (promotions, volume discounts, the rules of the
 * workspace and of each price group) is kept once.
 */
import type { BuyerContext, CurrentWorkspace } from "../context.ts";
import type { Source } from "../database/statement.ts";
import type { Store } from "../database/store.ts";
import {
  type PriceBook,
  type RuleOwner,
  type WorkspacePrices,
  compilePrices,
  openPriceBook,
} from "../pricing/index.ts";
import { freightRule, taxFacts } from "../workspaces/pricing-settings.ts";
import { type BoundedCache, type Kept, boundedCache } from "./bounded-cache.ts";
import { readPriceRules, readPromotions, readVolumeDiscounts } from "./price-rule-queries.ts";

/** Rules made ready, by owner. */
type Rules = WorkspacePrices["rules"];

/** What a customer's prices are made of. */
export interface CustomerPrices {
  readonly prices: WorkspacePrices;
  /** The customer's own rules, which nobody shares; null where there are none. */
  readonly own: PriceBook["rules"][number] | null;
}

interface PriceCaches {
  /** Workspaces with their promotions and volume discounts, but without rules. */
  readonly workspaces: BoundedCache<WorkspacePrices>;
  /** The rules of one owner; empty where there are none. */
  readonly rules: BoundedCache<Rules>;
}

/** How many rules, promotions and discounts are kept; each takes some 300 bytes. */
const rulesBound = 300_000;

const caches = new WeakMap<Store, PriceCaches>();

/** The prices that count for the context's customer, or for a visitor without one. */
export async function openCustomerPrices(context: BuyerContext): Promise<CustomerPrices> {
  const { store, workspace, now } = context;
  let kept = caches.get(store);
  if (kept === undefined) {
    kept = { workspaces: boundedCache(rulesBound), rules: boundedCache(rulesBound) };
    caches.set(store, kept);
  }
  const { workspaces, rules } = kept;
  const question = (key: string) => ({
    key: `${workspace.id} ${key}`,
    version: workspace.catalogueRevision,
    now: now(),
  });
  const base = workspaces.get(question("all"), () => readWorkspacePrices(store, workspace));
  const owned = ownersOf(context).map((owner) =>
    rules.get(question(JSON.stringify(owner)), () => readRules(store, workspace, owner)),
  );
  return combine(context, await base, await Promise.all(owned));
}

/** The same, read afresh by a transaction that has met another catalogue revision. */
export async function readCustomerPrices(
  source: Source,
  context: BuyerContext,
): Promise<CustomerPrices> {
  const base = await readWorkspacePrices(source, context.workspace);
  const owned: Rules[] = [];
  for (const owner of ownersOf(context)) {
    owned.push((await readRules(source, context.workspace, owner)).value);
  }
  return combine(context, base.value, owned);
}

/** The customer's price book at an instant. */
export function openBook(
  { actor: { customer } }: BuyerContext,
  { prices }: CustomerPrices,
  at: number,
): PriceBook {
  return openPriceBook(prices, customer, at);
}

/** Whose rules count, the customer's own first. */
function ownersOf({ actor: { customer } }: BuyerContext): RuleOwner[] {
  const owners: RuleOwner[] = [];
  if (customer !== null) {
    owners.push({ kind: "customer", customerId: customer.id });
    if (customer.priceGroupId !== null) {
      owners.push({ kind: "group", priceGroupId: customer.priceGroupId });
    }
  }
  return [...owners, { kind: "workspace" }];
}

/** `owned` are the rules of each owner, in the order of `ownersOf`. */
function combine(
  { actor: { customer } }: BuyerContext,
  base: WorkspacePrices,
  owned: readonly Rules[],
): CustomerPrices {
  const [own] = customer === null ? [] : (owned[0]?.values() ?? []);
  return {
    prices: { ...base, rules: new Map(owned.flatMap((rules) => [...rules])) },
    own: own ?? null,
  };
}

async function readWorkspacePrices(
  source: Source,
  workspace: CurrentWorkspace,
): Promise<Kept<WorkspacePrices>> {
  const promotions = await readPromotions(source, workspace);
  const volumeDiscounts = await readVolumeDiscounts(source, workspace);
  return {
    value: compilePrices({ ...settingsFacts(workspace), rules: [], promotions, volumeDiscounts }),
    weight: promotions.length + volumeDiscounts.length + 10,
  };
}

async function readRules(
  source: Source,
  workspace: CurrentWorkspace,
  owner: RuleOwner,
): Promise<Kept<Rules>> {
  const rules = await readPriceRules(source, workspace, owner);
  const facts = { ...settingsFacts(workspace), promotions: [], volumeDiscounts: [] };
  // Most customers have none of their own: these are kept at next to no cost.
  const value: Rules = rules.length === 0 ? noRules : compilePrices({ ...facts, rules }).rules;
  return { value, weight: rules.length + 1 };
}

const noRules: Rules = new Map();

const settingsFacts = ({ currency, priceScale, settings }: CurrentWorkspace) => ({
  currency,
  priceScale,
  tax: taxFacts(settings),
  freight: freightRule(settings, currency),
});
