import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { type CartLineInput, DeskOrder, Draft } from "@order-portal/contract";
import { foldCode } from "../carts/fold-code.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { getOrder } from "../orders/get-order.ts";
import { listOrders } from "../orders/list-orders.ts";
import { moveOrder } from "../orders/move-order.ts";
import { checkHistories } from "../testing/histories.ts";
import { type Shop, openShop } from "../testing/shop.ts";
import { onEachEngine } from "../testing/stores.ts";
import { createDraft } from "./create-draft.ts";
import { deleteDraft } from "./delete-draft.ts";
import { getDraft } from "./get-draft.ts";
import { sendDraft } from "./send-draft.ts";
import { updateDraft } from "./update-draft.ts";

const line = (sku: string, quantity: number) => ({ sku, unit: "EA", quantity });
const noFields = { purchaseOrderNumber: "", notes: "", deliveryDate: "" };
const contents = (...lines: CartLineInput[]) => ({ lines, fields: noFields });

const must = <T>(answer: T | Refusal): T => {
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  return answer;
};

onEachEngine("drafts", (openStore) => {
  const open = async (t: TestContext): Promise<Shop> =>
    openShop(await openStore(t), {
      products: [
        { sku: "TEA", name: "Tea", stock: 100, units: [{ minimum: 5 }] },
        { sku: "CUP", name: "Cup" },
      ],
      customers: [{ number: "1", name: "Café Central" }],
      rules: [{ of: "customer:1", on: "sku:TEA", kind: "fixed", value: 92_500 }],
    });
  const start = async (shop: Shop, ...lines: CartLineInput[]) =>
    must(await createDraft(await shop.staff(), { customer: "1", ...contents(...lines) }));
  const stock = async ({ store }: Shop) =>
    (
      await store.db
        .selectFrom("products")
        .select("stock")
        .where("sku", "=", "TEA")
        .executeTakeFirstOrThrow()
    ).stock;

  test("take a discount code, which counts when they are sent and is refused when it is used up", async (t) => {
    const shop = await open(t);
    const { workspaceId } = shop;
    await shop.change((db) =>
      db
        .insertInto("discount_codes")
        .values({
          workspace_id: workspaceId,
          ...{ code: "HELLO", code_folded: foldCode("HELLO"), kind: "percent", value: 10_0000 },
          ...{ starts: null, ends: null, max_uses: 1, first_order_only: 0, uses: 0 },
        })
        .execute(),
    );
    const withCode = async () =>
      must(
        await createDraft(await shop.staff(), {
          customer: "1",
          ...contents(line("CUP", 3)),
          discountCode: "hello",
        }),
      );
    const [first, second] = [await withCode(), await withCode()];
    assert.deepEqual(first.discountCode, { code: "HELLO", problem: null });
    assert.deepEqual([first.discount.amount, first.total.amount], [300, 2700]);
    const sent = must(await sendDraft(await shop.staff(), first.number, 1));
    assert.deepEqual([sent.discountCode, sent.total.amount], ["HELLO", 2700]);
    const late = await sendDraft(await shop.staff(), second.number, 1);
    assert.ok(isRefusal(late) && late.code === "discount_code_refused");
    // What does not name it leaves it; null takes it off.
    const kept = { revision: 1, ...contents(line("CUP", 2)) };
    const before = must(await updateDraft(await shop.staff(), second.number, kept));
    assert.equal(before.discountCode?.problem?.code, "code_used_up");
    const without = { ...kept, revision: 2, discountCode: null };
    const after = must(await updateDraft(await shop.staff(), second.number, without));
    assert.equal(after.discountCode, null);
    must(await sendDraft(await shop.staff(), second.number, 3));
  });

  test("hold what is not yet right, at the customer's prices, and take nothing", async (t) => {
    const shop = await open(t);
    const draft = await start(shop, line("TEA", 2), line("GONE", 1), line("CUP", 3));
    assert.deepEqual(Draft.parse(draft), draft);
    assert.deepEqual(
      draft.lines.map(({ sku, unitPrice, problem }) => [sku, unitPrice?.amount, problem?.code]),
      [
        ["TEA", 925, "quantity_below_minimum"],
        ["GONE", undefined, "product_unavailable"],
        ["CUP", 1000, undefined],
      ],
    );
    assert.equal(draft.total.amount, 3000);
    assert.equal(await stock(shop), 100);
    const sent = await sendDraft(await shop.staff(), draft.number, 1);
    assert.ok(isRefusal(sent));
    assert.deepEqual(
      sent.extras.errors?.map(({ pointer }) => pointer),
      ["/lines/0", "/lines/1"],
    );
    // The customer sees that something is being prepared, and no more.
    const customer = await shop.customer("1");
    const { orders } = must(await listOrders(customer, {}));
    assert.deepEqual(
      orders.map(({ number, status }) => [number, status]),
      [[draft.number, "draft"]],
    );
    const closed = await getOrder(customer, draft.number);
    assert.ok(isRefusal(closed) && closed.code === "not_found");
  });

  test("go into the queue at the prices of that moment, and are orders then", async (t) => {
    const shop = await open(t);
    const draft = await start(shop, line("TEA", 10));
    await shop.change((db) => db.updateTable("price_rules").set({ value: 80_000 }).execute());
    shop.clock.now += 3_600_000;
    const order = must(await sendDraft(await shop.staff("Ben"), draft.number, 1));
    assert.deepEqual(DeskOrder.parse(order), order);
    assert.deepEqual([order.status, order.total.amount], ["pending", 8000]);
    assert.equal(order.placedAt, new Date(shop.clock.now).toISOString());
    assert.deepEqual(
      order.events.map(({ status, who }) => [status, who]),
      [
        ["draft", "Anna"],
        ["pending", "Ben"],
      ],
    );
    assert.deepEqual(
      order.unusual.map(({ code }) => code),
      ["first_order"],
    );
    assert.equal(await stock(shop), 90);
    await checkHistories(shop.store);
    const seen = must(await getOrder(await shop.customer("1"), draft.number));
    assert.deepEqual([...new Set(seen.events.map(({ who }) => who))], ["Acme Foods"]);
    const again = await sendDraft(await shop.staff(), draft.number, order.revision);
    assert.ok(isRefusal(again) && again.code === "order_move_refused");
    const { revision } = order;
    const reason = "A slip";
    must(await moveOrder(await shop.staff(), draft.number, { move: "reject", reason, revision }));
    assert.equal(await stock(shop), 100);
    await checkHistories(shop.store);
  });

  test("of two who save or send one is told; what is thrown away is gone", async (t) => {
    const shop = await open(t);
    const { number } = await start(shop, line("TEA", 10));
    const [anna, ben] = [await shop.staff("Anna"), await shop.staff("Ben")];
    const both = await Promise.all([
      updateDraft(anna, number, { revision: 1, ...contents(line("TEA", 20)) }),
      updateDraft(ben, number, { revision: 1, ...contents(line("CUP", 1)) }),
      sendDraft(ben, number, 1),
    ]);
    const refused = both.filter(isRefusal);
    assert.equal(refused.length, 2);
    for (const { code } of refused) assert.match(code, /^(record_changed|order_move_refused)$/);
    const other = await start(shop, line("CUP", 1));
    assert.equal(await deleteDraft(anna, other.number, 1), undefined);
    const gone = await getDraft(anna, other.number);
    assert.ok(isRefusal(gone) && gone.code === "not_found");
    const late = await updateDraft(ben, other.number, { revision: 1, ...contents() });
    assert.ok(isRefusal(late) && late.code === "not_found");
  });

  test("are not sent for a customer who is blocked, nor without a line", async (t) => {
    const shop = await open(t);
    const { number } = await start(shop);
    const staff = await shop.staff();
    const empty = await sendDraft(staff, number, 1);
    assert.ok(isRefusal(empty) && empty.detail === "There is no line yet.");
    must(await updateDraft(staff, number, { revision: 1, ...contents(line("CUP", 1)) }));
    await shop.change((db) => db.updateTable("customers").set({ blocked: 1 }).execute());
    assert.deepEqual(
      must(await getDraft(staff, number)).problems.map(({ code }) => code),
      ["customer_blocked"],
    );
    const blocked = await sendDraft(staff, number, 2);
    assert.ok(isRefusal(blocked) && blocked.code === "line_refused");
  });
});
