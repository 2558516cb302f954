import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test, type TestContext } from "node:test";
import { insertAccount } from "../accounts/account-queries.ts";
import { updateCart } from "../carts/update-cart.ts";
import type { CustomerContext } from "../context.ts";
import { isRefusal } from "../http/refusal.ts";
import { getDeskOrder } from "../orders/get-desk-order.ts";
import { submitOrder } from "../orders/submit-order.ts";
import { getProforma } from "../proforma/get-proforma.ts";
import { openGeocoderServer } from "../testing/geocoder-server.ts";
import { openShop, type Shop, type ShopFacts } from "../testing/shop.ts";
import { onEachEngine } from "../testing/stores.ts";
import { checkAddress } from "./check-address.ts";
import { addressFormat } from "./get-address-format.ts";
import { getCheckout } from "./get-checkout.ts";
import { photon } from "./photon.ts";
import { type CheckoutInput, updateCheckout } from "./update-checkout.ts";

const services = [
  { service: "Road", carrier: "Post", amount: "10.00", threshold: "500.00" },
  { service: "Express", carrier: null, amount: "35.00" },
];
const settings = { checkoutFlow: "guided", freight: { kind: "by_carrier_service", services } };

const facts: ShopFacts = {
  settings,
  products: [{ sku: "A" }],
  customers: [
    { number: "1", payment_terms: "Net 30" },
    { number: "2", freight: "flat:5.00" },
  ],
};

const ring = {
  ...{ label: "Shop", line1: "Ring 1", line2: "", city: "Wien", region: "" },
  ...{ postalCode: "1010", country: "AT" },
};

onEachEngine("the guided order", (openStore) => {
  async function open(t: TestContext, own: ShopFacts = facts): Promise<Shop> {
    const shop = await openShop(await openStore(t), own);
    const { id } = await shop.store.db
      .selectFrom("customers")
      .select("id")
      .where("number", "=", "1")
      .executeTakeFirstOrThrow();
    await shop.change((db) =>
      db
        .insertInto("addresses")
        .values({
          ...{ customer_id: id, kind: "shipping", label: "Yard", line1: "Kai 2", line2: "" },
          ...{ city: "Linz", region: "", postal_code: "4020", country: "AT" },
        })
        .execute(),
    );
    for (const number of ["1", "2"]) {
      const lines = [{ sku: "A", unit: "EA", quantity: 2 }];
      await updateCart(await shop.customer(number), { lines });
    }
    return shop;
  }
  const choose = async (customer: CustomerContext, input: CheckoutInput) => {
    const changed = await updateCheckout(customer, input);
    assert.ok(!isRefusal(changed), JSON.stringify(changed));
    return changed;
  };
  const submit = async (customer: CustomerContext) => {
    const cart = await updateCart(customer, {});
    assert.ok(!isRefusal(cart));
    return submitOrder(customer, cart.proof ?? "", randomUUID());
  };

  test("is placed as it was chosen, and the choice is kept until then", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const before = await getCheckout(customer);
    assert.ok(!isRefusal(before));
    assert.equal(before.carrierService, "Road");
    assert.deepEqual(
      before.services.map(({ service, price }) => [service, price.amount]),
      [
        ["Road", 1000],
        ["Express", 3500],
      ],
    );
    const { cart } = await choose(customer, { carrierService: "Express", billingAddress: ring });
    assert.equal(cart.freight.amount, 3500);
    const [yard] = before.addresses;
    await choose(customer, { shippingAddressId: yard?.id ?? "" });
    const kept = await getCheckout(await shop.customer("1"));
    assert.ok(!isRefusal(kept));
    assert.deepEqual([kept.billingAddress, kept.shippingAddress?.line1], [ring, "Kai 2"]);

    const order = await submit(customer);
    assert.ok(!isRefusal(order), JSON.stringify(order));
    assert.deepEqual(order.carrierService, { service: "Express", carrier: null });
    assert.equal(order.freight.amount, 3500);
    assert.deepEqual([order.billingAddress, order.shippingAddress?.city], [ring, "Linz"]);
    const after = await getCheckout(customer);
    assert.ok(!isRefusal(after));
    assert.deepEqual([after.carrierService, after.billingAddress], ["Road", null]);
    // It was used before, and so can be used again, whatever is thought of its form meanwhile.
    assert.ok(after.addresses.some(({ address }) => address.line1 === "Ring 1"));
    const again = await choose(customer, { billingAddress: ring, shipsToBilling: true });
    assert.deepEqual(again.checkout.shippingAddress, ring);
  });

  test("is not placed by a service that was withdrawn", async (t) => {
    const shop = await open(t);
    await choose(await shop.customer("1"), { carrierService: "Express" });
    const cart = await updateCart(await shop.customer("1"), {});
    assert.ok(!isRefusal(cart));
    const left = { ...settings, freight: { ...settings.freight, services: services.slice(0, 1) } };
    await shop.change((db) =>
      db
        .updateTable("workspaces")
        .set({ settings: JSON.stringify({ settings: left }) })
        .execute(),
    );
    const customer = await shop.customer("1");
    const refused = await submitOrder(customer, cart.proof ?? "", randomUUID());
    assert.ok(isRefusal(refused) && refused.code === "carrier_unavailable");
    assert.match(refused.detail, /Express is not offered/);
    const shown = await getCheckout(customer);
    assert.ok(!isRefusal(shown));
    assert.equal(shown.withdrawnService, "Express");
    await choose(customer, { carrierService: "Road" });
    assert.ok(!isRefusal(await submit(customer)));
  });

  test("takes nobody else's address, no wrong one, and no service that is not offered", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const other = await shop.customer("2");
    const own = await getCheckout(customer);
    assert.ok(!isRefusal(own));
    for (const shippingAddressId of [own.addresses[0]?.id ?? "", "999999"]) {
      const refused = await updateCheckout(other, { shippingAddressId });
      assert.ok(isRefusal(refused) && refused.code === "not_found");
    }
    const wrong = { ...ring, postalCode: "ABC", city: "" };
    const refused = await updateCheckout(customer, { billingAddress: wrong });
    assert.ok(isRefusal(refused));
    assert.deepEqual(
      refused.extras.errors?.map(({ pointer, code }) => `${pointer} ${code}`),
      ["/billingAddress/city required", "/billingAddress/postalCode invalid"],
    );
    const elsewhere = await updateCheckout(customer, {
      billingAddress: { ...ring, country: "XX" },
    });
    assert.ok(isRefusal(elsewhere));
    assert.deepEqual(elsewhere.extras.errors, [
      { pointer: "/billingAddress/country", code: "invalid", detail: "There is no such country." },
    ]);
    // The second customer's own freight wins: there is no service to choose.
    const none = await getCheckout(other);
    assert.ok(!isRefusal(none));
    assert.deepEqual([none.services, none.carrierService], [[], null]);
    const service = await updateCheckout(other, { carrierService: "Road" });
    assert.ok(isRefusal(service) && service.code === "carrier_unavailable");
  });

  test("keeps what is typed sign by sign, and says who placed it", async (t) => {
    const shop = await open(t);
    const byLink = await shop.customer("1");
    const typed = { ...ring, label: "Café 🫖 & Söhne", line1: "Große Straße 1 👩‍🍳" };
    await choose(byLink, { billingAddress: typed });
    const accountId = await shop.store.transaction((db) =>
      insertAccount(db, {
        ...{ workspace_id: shop.workspaceId, email: "ann@eastern.example", name: "Ann Devon" },
        ...{ password_hash: "", state: "active", role: "buyer", created_at: 0 },
        customer_id: byLink.actor.customer.id,
      }),
    );
    const actor = { ...byLink.actor, linkId: null, accountId: accountId ?? null };
    const order = await submit({ ...byLink, actor });
    assert.ok(!isRefusal(order), JSON.stringify(order));
    assert.deepEqual(order.billingAddress, typed);
    assert.equal(order.events[0]?.who, "Ann Devon");
    const seen = await getDeskOrder(await shop.staff(), order.number);
    assert.ok(!isRefusal(seen));
    assert.equal(seen.placedBy, "Sign-in: Ann Devon, ann@eastern.example");
    // What is billed to it can be drawn, even what the font does not have.
    const paper = await getProforma(byLink, order.number, {});
    assert.ok(!isRefusal(paper), JSON.stringify(paper));
  });

  test("is there only where the supplier wants it", async (t) => {
    const shop = await open(t, { ...facts, settings: { ...settings, checkoutFlow: "short" } });
    const refused = await getCheckout(await shop.customer("1"));
    assert.ok(isRefusal(refused) && refused.code === "forbidden");
  });
});

test("addresses are written as their country writes them", () => {
  assert.deepEqual(addressFormat("DE")?.rows, [["line1"], ["line2"], ["postalCode", "city"]]);
  assert.deepEqual(addressFormat("US")?.rows.at(-1), ["city", "region", "postalCode"]);
  assert.ok(addressFormat("US")?.regions.some(({ code, name }) => code === "WA" && name !== "WA"));
  assert.equal(addressFormat("IE")?.postalCodeName, "eircode");
  assert.equal(addressFormat("XX"), undefined);
  const us = { ...ring, country: "US", city: "Seattle", region: "WA", postalCode: "98101" };
  assert.deepEqual(checkAddress(us, ""), []);
  assert.deepEqual(checkAddress({ ...us, region: "Nowhere" }, "")[0]?.pointer, "/region");
});

test("a Photon server suggests addresses, and is not believed blindly", async (t) => {
  const place = { housenumber: "1", street: "Ring", postcode: "1010", city: "Wien" };
  const { url, asked } = await openGeocoderServer(t, [
    { ...place, countrycode: "AT" },
    { ...place, countrycode: "AT" },
    { name: "Wien", type: "city", countrycode: "AT" },
    { ...place, countrycode: "US", state: "Ohio" },
  ]);
  const geocoder = photon(new URL(url), true);
  const found = await geocoder.suggest({ text: "Ring 1", country: "AT", language: "de" });
  assert.deepEqual(found, [
    {
      ...{ label: "", line1: "Ring 1", line2: "", city: "Wien", region: "" },
      ...{ postalCode: "1010", country: "AT" },
    },
  ]);
  assert.match(asked[0] ?? "", /^\/api\?q=Ring\+1&limit=15&lang=de$/);
  const guarded = photon(new URL(url), false);
  await assert.rejects(guarded.suggest({ text: "Ring 1", country: undefined, language: "de" }));
});
