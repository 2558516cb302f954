import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { openShop } from "../testing/shop.ts";
import { type OpenStore, onEachEngine } from "../testing/stores.ts";
import { createRecord } from "./create-record.ts";
import { deleteRecord } from "./delete-record.ts";
import { getRecord } from "./get-record.ts";
import { discountCodeKind } from "./kinds/discount-code-kind.ts";
import { priceGroupKind } from "./kinds/price-group-kind.ts";
import { priceRuleKind } from "./kinds/price-rule-kind.ts";
import { promotionKind } from "./kinds/promotion-kind.ts";
import { volumeDiscountKind } from "./kinds/volume-discount-kind.ts";
import { listDiscountCodes } from "./list-discount-codes.ts";
import { listPriceGroups } from "./list-price-groups.ts";
import { listPriceRules } from "./list-price-rules.ts";
import { listPromotions } from "./list-promotions.ts";
import { listVolumeDiscounts } from "./list-volume-discounts.ts";
import { updateRecord } from "./update-record.ts";

/** Tea at 10.00 each and 115.00 the case, coffee at 20.00; Anton in the group GOLD. */
async function openTeaShop(t: TestContext, openStore: OpenStore) {
  const shop = await openShop(await openStore(t), {
    products: [
      {
        sku: "TEA",
        name: "Tea",
        product_line: "Hot drinks",
        units: [
          { unit: "EA", price: 100_000 },
          { unit: "CS", factor: 12, price: 1_150_000 },
        ],
      },
      {
        sku: "COFFEE",
        name: "Coffee",
        product_line: "Hot drinks",
        units: [{ unit: "EA", price: 200_000 }],
      },
    ],
    customers: [{ number: "A", name: "Anton", group: "GOLD" }, { number: "B" }],
  });
  return { ...shop, as: await shop.staff() };
}

function must<T>(answer: T | Refusal): T {
  if (!isRefusal(answer)) return answer;
  throw new Error(`${answer.code}: ${answer.detail} ${JSON.stringify(answer.extras.errors)}`);
}

/** The code of a refusal, and which fields it names for which reason. */
const refusal = (answer: unknown) =>
  isRefusal(answer)
    ? [answer.code, ...(answer.extras.errors ?? []).map(({ pointer, code }) => [pointer, code])]
    : assert.fail("It was not refused.");

const everyone = { kind: "workspace" } as const;
const everything = { kind: "all" } as const;
const tea = { kind: "sku", sku: "TEA" } as const;
const tenPercent = {
  owner: everyone,
  scope: everything,
  minimumQuantity: 1,
  kind: "percent",
  value: "10",
} as const;

onEachEngine("Price records", (openStore) => {
  test("a rule is made, changed and deleted, each written down, and prices follow at once", async (t) => {
    const { as, store, staff } = await openTeaShop(t, openStore);
    const owner = { kind: "customer", number: "A" } as const;
    const input = { owner, scope: tea, minimumQuantity: 1, kind: "fixed", value: "9.25" } as const;
    const made = must(await createRecord(priceRuleKind, as, input));
    assert.deepEqual(
      [made.owner, made.scope, made.value],
      [
        { kind: "customer", number: "A", name: "Anton" },
        { kind: "sku", sku: "TEA", name: "Tea" },
        "9.25",
      ],
    );
    const { id, revision } = made;
    const changed = must(
      await updateRecord(priceRuleKind, as, id, { ...input, value: "9", revision }),
    );
    assert.equal(changed.value, "9.00");
    assert.deepEqual(must(await getRecord(priceRuleKind, as, id)), changed);
    must(await deleteRecord(priceRuleKind, as, id, changed));
    assert.deepEqual(refusal(await getRecord(priceRuleKind, as, id)), ["not_found"]);

    const log = await store.db.selectFrom("audit_entries").selectAll().orderBy("id").execute();
    assert.deepEqual(
      log.map(({ action, subject }) => [action, subject]),
      ["created", "updated", "deleted"].map((verb) => [`price_rule.${verb}`, "customer:A sku:TEA"]),
    );
    const { catalogueRevision } = (await staff()).workspace;
    assert.equal(catalogueRevision, as.workspace.catalogueRevision + 3);
  });

  test("of two who change the same the second is told", async (t) => {
    const { as } = await openTeaShop(t, openStore);
    const { id, revision } = must(await createRecord(priceRuleKind, as, tenPercent));
    const change = (value: string) =>
      updateRecord(priceRuleKind, as, id, { ...tenPercent, value, revision });
    const answers = await Promise.all([change("11"), change("12")]);
    assert.deepEqual(answers.map((answer) => (isRefusal(answer) ? answer.code : "stored")).sort(), [
      "record_changed",
      "stored",
    ]);
    assert.deepEqual(refusal(await deleteRecord(priceRuleKind, as, id, { revision })), [
      "record_changed",
    ]);
  });

  test("a price above the base price, or under half of it, is asked about with its products", async (t) => {
    const { as } = await openTeaShop(t, openStore);
    const fixed = (value: string, more: object = {}) =>
      createRecord(priceRuleKind, as, {
        ...tenPercent,
        scope: { kind: "line", productLine: "Hot drinks" } as const,
        kind: "fixed",
        value,
        ...more,
      });
    const asked = await fixed("15");
    assert.deepEqual(refusal(asked), ["confirmation_needed", ["/value", "price_above_base"]]);
    assert.match(
      isRefusal(asked) ? asked.detail : "",
      /Tea \(EA\) €15.00 instead of €10.00, Tea \(CS\) €180.00 instead of €115.00/,
    );
    assert.deepEqual(refusal(await fixed("0.92")), [
      "confirmation_needed",
      ["/value", "price_under_half"],
    ]);
    assert.deepEqual(
      refusal(await createRecord(priceRuleKind, as, { ...tenPercent, value: "90" })),
      ["confirmation_needed", ["/value", "price_under_half"]],
    );
    assert.equal(must(await listPriceRules(as, {})).priceRules.length, 0);
    assert.equal(must(await fixed("15", { confirmed: true })).value, "15.00");
  });

  test("what is not there is refused beside its field, and so is what is there already", async (t) => {
    const { as } = await openTeaShop(t, openStore);
    const create = (more: object) => createRecord(priceRuleKind, as, { ...tenPercent, ...more });
    const scopes = [
      { kind: "sku", sku: "MILK" },
      { kind: "unit", sku: "TEA", unit: "KG" },
      { kind: "line", productLine: "Cold drinks" },
    ];
    for (const [index, field] of ["sku", "unit", "productLine"].entries()) {
      assert.deepEqual(refusal(await create({ scope: scopes[index] })), [
        "invalid_request",
        [`/scope/${field}`, "invalid"],
      ]);
    }
    assert.deepEqual(refusal(await create({ owner: { kind: "group", code: "TIN" } })), [
      "invalid_request",
      ["/owner/code", "invalid"],
    ]);
    assert.deepEqual(refusal(await create({ owner: { kind: "customer", number: "Z" } })), [
      "invalid_request",
      ["/owner/number", "invalid"],
    ]);
    const twice = await Promise.all([create({}), create({})]);
    assert.deepEqual(twice.map((answer) => isRefusal(answer) && answer.code).sort(), [
      false,
      "name_taken",
    ]);
  });

  test("rules are found by owner, customer, group and sku, page by page", async (t) => {
    const { as } = await openTeaShop(t, openStore);
    const owners = [
      everyone,
      { kind: "group", code: "GOLD" } as const,
      { kind: "customer", number: "A" } as const,
      { kind: "customer", number: "B" } as const,
    ];
    for (const owner of owners) {
      must(await createRecord(priceRuleKind, as, { ...tenPercent, owner, scope: tea }));
    }
    const count = async (question: Parameters<typeof listPriceRules>[1]) =>
      must(await listPriceRules(as, question)).priceRules.length;
    assert.equal(await count({ owner: "customer" }), 2);
    assert.equal(await count({ customer: "A" }), 1);
    assert.equal(await count({ group: "GOLD" }), 1);
    assert.equal(await count({ customer: "NOBODY" }), 0);
    assert.equal(await count({ search: "TE" }), 4);
    assert.equal(await count({ search: "CO" }), 0);
    const first = must(await listPriceRules(as, { limit: 3 }));
    const cursor = first.nextCursor ?? "";
    const second = must(await listPriceRules(as, { limit: 3, cursor }));
    const ids = [...first.priceRules, ...second.priceRules].map(({ id }) => id);
    assert.equal(new Set(ids).size, 4);
    assert.equal(second.nextCursor, null);
    assert.ok(isRefusal(await listPriceRules(as, { limit: 3, cursor, search: "TE" })));
  });

  test("overlapping promotions on the same products are asked about, both named", async (t) => {
    const { as, clock } = await openTeaShop(t, openStore);
    const day = (number: number) => `2026-12-${String(number).padStart(2, "0")}T00:00:00+01:00`;
    const autumn = {
      name: "Autumn",
      scope: tea,
      kind: "percent",
      value: "10",
      starts: day(1),
      ends: day(10),
    } as const;
    const made = must(await createRecord(promotionKind, as, autumn));
    assert.deepEqual([made.state, made.starts], ["coming", "2026-11-30T23:00:00.000Z"]);
    const advent = { ...autumn, name: "Advent", starts: day(9), ends: null };
    const asked = await createRecord(promotionKind, as, advent);
    assert.deepEqual(refusal(asked), ["confirmation_needed", ["/starts", "promotions_overlap"]]);
    assert.match(isRefusal(asked) ? asked.detail : "", /Advent and Autumn would run/);
    must(await createRecord(promotionKind, as, { ...advent, starts: day(10) }));
    assert.deepEqual(
      refusal(await createRecord(promotionKind, as, { ...autumn, name: "Odd", ends: day(1) })),
      ["invalid_request", ["/ends", "invalid"]],
    );
    clock.now = Date.parse(day(10));
    const names = async (state: "running" | "coming" | "over") =>
      must(await listPromotions(as, { state })).promotions.map((one) => [one.name, one.state]);
    assert.deepEqual(await names("over"), [["Autumn", "over"]]);
    assert.deepEqual(await names("running"), [["Advent", "running"]]);
    assert.deepEqual(await names("coming"), []);
  });

  test("all tiers of a scope are one record, which keeps its id", async (t) => {
    const { as } = await openTeaShop(t, openStore);
    const tier = (minimumQuantity: number, percent: string) => ({ minimumQuantity, percent });
    const tiers = [tier(48, "10"), tier(12, "5")];
    const made = must(await createRecord(volumeDiscountKind, as, { scope: tea, tiers }));
    assert.deepEqual(made.tiers, [tier(12, "5"), tier(48, "10")]);
    const { id, revision } = made;
    const change = (next: typeof tiers, more: object = {}) =>
      updateRecord(volumeDiscountKind, as, id, { scope: tea, tiers: next, revision, ...more });
    assert.deepEqual(refusal(await change([tier(12, "5"), tier(12, "6")])), [
      "invalid_request",
      ["/tiers/1/minimumQuantity", "invalid"],
    ]);
    assert.deepEqual(refusal(await change([tier(12, "5"), tier(24, "4")])), [
      "confirmation_needed",
      ["/tiers/1/percent", "tier_never_counts"],
    ]);
    const changed = must(await change([tier(6, "3"), tier(48, "10"), tier(96, "12.5")]));
    assert.deepEqual([changed.id, changed.tiers.length], [id, 3]);
    assert.ok(isRefusal(await createRecord(volumeDiscountKind, as, { scope: tea, tiers })));
    must(await createRecord(volumeDiscountKind, as, { scope: everything, tiers }));
    const listed = must(await listVolumeDiscounts(as, { limit: 1 }));
    assert.equal(listed.volumeDiscounts[0]?.scope.kind, "all");
    const cursor = listed.nextCursor ?? "";
    const second = must(await listVolumeDiscounts(as, { limit: 1, cursor }));
    assert.deepEqual(second.volumeDiscounts, [changed]);
    const whole = must(await listVolumeDiscounts(as, {}));
    assert.deepEqual(
      whole.volumeDiscounts.map(({ scope, tiers: each }) => [scope.kind, each.length]),
      [
        ["all", 2],
        ["sku", 3],
      ],
    );
    must(await deleteRecord(volumeDiscountKind, as, id, changed));
    assert.equal(must(await listVolumeDiscounts(as, { search: "TEA" })).volumeDiscounts.length, 0);
  });

  test("a code is the same however it is typed, and its uses are no change of it", async (t) => {
    const { as, store } = await openTeaShop(t, openStore);
    const open = { starts: null, ends: null, maximumUses: 1, firstOrderOnly: true };
    const input = { ...open, code: "Welcome", kind: "fixed", value: "5" } as const;
    const made = must(await createRecord(discountCodeKind, as, input));
    assert.deepEqual([made.value, made.state, made.uses], ["5.00", "running", 0]);
    assert.deepEqual(
      refusal(await createRecord(discountCodeKind, as, { ...input, code: "WELCOME" })),
      ["name_taken", ["/code", "invalid"]],
    );
    assert.deepEqual(
      refusal(await createRecord(discountCodeKind, as, { ...input, code: "X", value: "0.005" })),
      ["invalid_request", ["/value", "invalid"]],
    );
    assert.deepEqual(
      refusal(
        await createRecord(discountCodeKind, as, {
          ...input,
          code: "X",
          kind: "percent",
          value: "80",
        }),
      ),
      ["confirmation_needed", ["/value", "discount_over_half"]],
    );
    await store.transaction((db) => db.updateTable("discount_codes").set({ uses: 1 }).execute());
    const used = must(await getRecord(discountCodeKind, as, made.id));
    assert.deepEqual([used.revision, used.uses, used.state], [made.revision, 1, "used_up"]);
    const codes = async (state: "used_up" | "running") =>
      must(await listDiscountCodes(as, { state, search: "wel" })).discountCodes.length;
    assert.deepEqual([await codes("used_up"), await codes("running")], [1, 0]);
  });

  test("a price group that has customers is deleted only when it is meant, with its rules", async (t) => {
    const { as, store } = await openTeaShop(t, openStore);
    const [gold] = must(await listPriceGroups(as, { search: "gol" })).priceGroups;
    assert.ok(gold !== undefined);
    assert.equal(gold.customerCount, 1);
    const owner = { kind: "group", code: "GOLD" } as const;
    must(await createRecord(priceRuleKind, as, { ...tenPercent, owner }));
    const { id, revision } = gold;
    const asked = await deleteRecord(priceGroupKind, as, id, { revision });
    assert.deepEqual(refusal(asked), ["confirmation_needed", ["", "in_use"]]);
    must(await deleteRecord(priceGroupKind, as, id, { revision, confirmed: "true" }));
    assert.equal(must(await listPriceRules(as, {})).priceRules.length, 0);
    const anton = await store.db
      .selectFrom("customers")
      .select("price_group_id")
      .where("number", "=", "A")
      .executeTakeFirstOrThrow();
    assert.equal(anton.price_group_id, null);
  });

  test("records of another workspace are not there", async (t) => {
    const { as, store } = await openTeaShop(t, openStore);
    const other = await (await openShop(store, { slug: "zeta" })).staff();
    const { id, revision } = must(await createRecord(priceRuleKind, as, tenPercent));
    assert.deepEqual(refusal(await getRecord(priceRuleKind, other, id)), ["not_found"]);
    assert.deepEqual(
      refusal(await updateRecord(priceRuleKind, other, id, { ...tenPercent, revision })),
      ["not_found"],
    );
    assert.deepEqual(refusal(await deleteRecord(priceRuleKind, other, id, { revision })), [
      "not_found",
    ]);
    assert.equal(must(await listPriceRules(other, {})).priceRules.length, 0);
  });
});
