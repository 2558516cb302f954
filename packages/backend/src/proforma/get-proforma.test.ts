import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { extractText, getDocumentProxy } from "unpdf";
import { randomUUID } from "node:crypto";
import { updateCart } from "../carts/update-cart.ts";
import type { CustomerContext } from "../context.ts";
import { isRefusal } from "../http/refusal.ts";
import { submitOrder } from "../orders/submit-order.ts";
import { openShop, type Shop, type ShopFacts } from "../testing/shop.ts";
import { onEachEngine, type OpenStore } from "../testing/stores.ts";
import { getDeskProforma, getProforma } from "./get-proforma.ts";

const name = (i: number) => `Product ${String(i)} of Ελλάδα and Москва, Łódź`;

const facts: ShopFacts = {
  products: Array.from({ length: 200 }, (_, i) => ({
    sku: `SKU-${String(i + 1)}`,
    name: name(i + 1),
    units: [{ price: (i + 1) * 10_000 }],
  })),
  customers: [{ number: "1", name: "Καφέ Αθήνα" }, { number: "2" }],
  codes: [{ code: "TENTH" }],
};

async function order(customer: CustomerContext, count: number): Promise<string> {
  const lines = Array.from({ length: count }, (_, i) => {
    return { sku: `SKU-${String(i + 1)}`, unit: "EA", quantity: 1 };
  });
  const cart = await updateCart(customer, { lines, discountCode: "TENTH" });
  assert.ok(!isRefusal(cart), JSON.stringify(cart));
  const placed = await submitOrder(customer, cart.proof ?? "", randomUUID());
  assert.ok(!isRefusal(placed), JSON.stringify(placed));
  return placed.number;
}

/** The text of each page, with spaces as one types them. */
async function read(file: Awaited<ReturnType<typeof getProforma>>): Promise<string[]> {
  assert.ok(!isRefusal(file), JSON.stringify(file));
  assert.equal(file.mediaType, "application/pdf");
  const pdf = await getDocumentProxy(new Uint8Array(Buffer.from(file.data, "base64")));
  const { text } = await extractText(pdf, { mergePages: false });
  return text.map((page) => page.replaceAll(/\s+/g, " "));
}

onEachEngine("pro-forma", (openStore: OpenStore) => {
  const open = async (t: TestContext): Promise<Shop> => openShop(await openStore(t), facts);

  test("reads as the order is, in each script, with its head on each page", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const number = await order(customer, 120);
    const pages = await read(await getProforma(customer, number, { locale: "el-GR" }));
    assert.ok(pages.length > 2, `${String(pages.length)} pages`);
    for (const [at, page] of pages.entries()) {
      assert.ok(page.includes(`Σελίδα ${String(at + 1)} από ${String(pages.length)}`), page);
      if (page.includes("SKU-")) assert.ok(page.includes("Κωδικός Προϊόν"), page);
    }
    const text = pages.join(" ");
    assert.ok(text.includes(`Προτιμολόγιο ${number}`));
    for (const i of [1, 60, 120]) assert.ok(text.includes(name(i)), name(i));
    // 1 + 2 + … + 120 is 7,260; a tenth of it goes off.
    for (const amount of ["7.260,00", "-726,00", "6.534,00"])
      assert.ok(text.includes(amount), amount);
  });

  test("leaves out emoji, which no font of paper has, and keeps what stands around them", async (t) => {
    const shop = await openShop(await openStore(t), {
      products: [{ sku: "TEA", name: "🍵 Grüner Tee 👩🏽‍🌾 Bio™ 🇯🇵 5️⃣ Stück" }],
      customers: [{ number: "1", name: "Café ☕️ Zentral" }],
    });
    const customer = await shop.customer("1");
    const line = { sku: "TEA", unit: "EA", quantity: 1, note: "Danke 🙏🏻, bis bald" };
    const cart = await updateCart(customer, { lines: [line] });
    assert.ok(!isRefusal(cart), JSON.stringify(cart));
    const placed = await submitOrder(customer, cart.proof ?? "", randomUUID());
    assert.ok(!isRefusal(placed), JSON.stringify(placed));
    const [page = ""] = await read(await getProforma(customer, placed.number, {}));
    for (const text of ["Café Zentral", "Grüner Tee Bio™ 5 Stück", "Danke, bis bald"]) {
      assert.ok(page.includes(text), page);
    }
    assert.doesNotMatch(page, /\p{Emoji_Presentation}|\p{RI}|\ufe0f|\u200d|\ufffd/u);
  });

  test("is for its customer and for staff, and for nobody else", async (t) => {
    const shop = await open(t);
    const number = await order(await shop.customer("1"), 1);
    for (const one of [number, "no such order"]) {
      const other = await getProforma(await shop.customer("2"), one, {});
      assert.ok(isRefusal(other) && other.code === "not_found");
    }
    const [page = ""] = await read(await getDeskProforma(await shop.staff(), number, {}));
    assert.ok(page.includes(`Pro-forma ${number}`), page);
    const none = await getDeskProforma(await shop.staff(), "none", {});
    assert.ok(isRefusal(none) && none.code === "not_found");
  });

  test("is there for what was just ordered where past orders are not shown", async (t) => {
    const shop = await openShop(await openStore(t), {
      ...facts,
      settings: { orderHistory: false },
    });
    const number = await order(await shop.customer("1"), 1);
    await read(await getProforma(await shop.customer("1"), number, {}));
    shop.clock.now += 2 * 24 * 3_600_000;
    const later = await getProforma(await shop.customer("1"), number, {});
    assert.ok(isRefusal(later) && later.code === "history_off");
  });
});
