/** What price rules, promotions and discounts have in common on the wire. */
import * as z from "zod/mini";
import { Sku, UnitCode, exactText } from "./primitives.ts";

/** The name of a product line, as the supplier writes it. */
export const ProductLine = exactText(1, 200);

const decimal = z
  .string()
  .check(z.regex(/^\d{1,11}(\.\d{1,4})?$/, "a number such as 12.50, with at most four decimals"));

/** A percentage as decimal text, above 0 and at most 100: `"12.5"`. */
export const PercentText = decimal.check(
  z.refine((text) => Number(text) > 0 && Number(text) <= 100, "a percentage above 0, at most 100"),
);

/** What a price rule, a promotion or a volume discount applies to, from the widest to the narrowest. */
export const ScopeInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("all") }),
  z.strictObject({ kind: z.literal("line"), productLine: ProductLine }),
  z.strictObject({ kind: z.literal("sku"), sku: Sku }),
  z.strictObject({ kind: z.literal("unit"), sku: Sku, unit: UnitCode }),
]);
export type ScopeInput = z.output<typeof ScopeInput>;

/** The same as it is answered; `name` is the product's, null where there is none with this sku. */
export const PriceScope = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("all") }),
  z.object({ kind: z.literal("line"), productLine: z.string() }),
  z.object({ kind: z.literal("sku"), sku: z.string(), name: z.nullable(z.string()) }),
  z.object({
    kind: z.literal("unit"),
    sku: z.string(),
    unit: z.string(),
    name: z.nullable(z.string()),
  }),
]);
export type PriceScope = z.output<typeof PriceScope>;

/** Whose a price rule is: all customers', a price group's or one customer's. */
export const RuleOwnerInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("workspace") }),
  z.strictObject({ kind: z.literal("group"), code: exactText(1, 64) }),
  z.strictObject({ kind: z.literal("customer"), number: exactText(1, 64) }),
]);
export type RuleOwnerInput = z.output<typeof RuleOwnerInput>;

/** The same as it is answered. */
export const RuleOwner = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("workspace") }),
  z.object({ kind: z.literal("group"), code: z.string(), name: z.string() }),
  z.object({ kind: z.literal("customer"), number: z.string(), name: z.string() }),
]);
export type RuleOwner = z.output<typeof RuleOwner>;

/** A fixed price, or a percentage off. */
export const PriceKind = z.enum(["fixed", "percent"]);
export type PriceKind = z.output<typeof PriceKind>;

/**
 * The kind and value of a rule, promotion or code as they are asked for: `"9.25"` in the
 * workspace's currency where fixed, `"12.5"` percent off where a percentage.
 */
export const priceChange = { kind: PriceKind, value: decimal };

/** Refuses a percentage of nothing or above 100, which would make a price negative. */
export const soundPercentage = z.refine<{ kind: PriceKind; value: string }>(
  ({ kind, value }) => kind === "fixed" || PercentText.safeParse(value).success,
  { path: ["value"], error: "a percentage above 0, at most 100" },
);

/** From which quantity of a line, in base units. */
export const MinimumQuantity = z.int().check(z.gte(1), z.lte(1_000_000_000));

/** An instant with its offset, such as `2026-11-22T09:30:00Z`: a time without a zone is refused. */
export const InstantInput = z.iso.datetime({
  offset: true,
  error: "a time with its zone, such as 2026-11-22T09:30:00Z",
});

/** Whether something for a time has begun or ended. */
export const RunState = z.enum(["running", "coming", "over"]);
export type RunState = z.output<typeof RunState>;

/** What a change or a creation says where it was asked about and is meant all the same. */
export const confirmed = z.optional(z.boolean());
