import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { AddressSuggestions, RegistrationForm } from "@order-portal/contract";
import { openAccountWorld } from "../testing/account-world.ts";
import { openGeocoderServer } from "../testing/geocoder-server.ts";
import { onEachEngine, openSqlite, type OpenStore } from "../testing/stores.ts";
import type { Settings } from "../workspaces/settings.ts";

const flow: Settings["accounts"]["flows"][number] = {
  ...{ name: "default", groups: [], shippingTerms: [], paymentTerms: [] },
  ...{ phone: "optional", approval: false },
};
const place = { housenumber: "1", street: "Pike Street", postcode: "98101", city: "Seattle" };
const places = [
  { ...place, state: "Washington", countrycode: "US" },
  { ...place, housenumber: "2", state: "Utopia", countrycode: "US" },
  { ...place, state: "Nowhere", countrycode: "XX" },
  // What the form would be refused with is not offered; what deceives the eye is taken out.
  { ...place, street: "x".repeat(199), housenumber: "12", countrycode: "US" },
  { ...place, street: "Ring\0", countrycode: "US" },
  { ...place, street: "\u202eRing\u0007\nRoad", housenumber: "", countrycode: "US" },
];

async function open(
  t: TestContext,
  openStore: OpenStore,
  {
    hasGeocoder = true,
    ...options
  }: Parameters<typeof openAccountWorld>[2] & {
    hasGeocoder?: boolean;
  } = {},
) {
  const { url, asked } = await openGeocoderServer(t, places);
  const world = await openAccountWorld(t, openStore, {
    flows: [flow],
    ...options,
    environment: { ALLOW_PRIVATE_NETWORKS: "true", ...options.environment },
    settings: hasGeocoder ? { geocoderUrl: url } : {},
  });
  const suggest = async (query: string, headers: Record<string, string> = {}) => {
    const line = `GET /v1/registrations/address-suggestions?workspace=acme&${query}`;
    const { status, json } = await world.ask<AddressSuggestions>(line, undefined, { headers });
    return { status, code: json.code, addresses: json.addresses };
  };
  return { ...world, asked, suggest };
}

test("suggests what the supplier's geocoder knows, as the country writes it, and of no customer", async (t) => {
  const { suggest, asked } = await open(t, openSqlite);
  const found = await suggest("text=1+Pike&country=US");
  assert.deepEqual(
    found.addresses.map(({ line1, city, region }) => [line1, city, region]),
    [
      ["1 Pike Street", "Seattle", "WA"],
      ["2 Pike Street", "Seattle", ""],
      ["Ring Road", "Seattle", ""],
    ],
  );
  assert.equal(asked.length, 1);
  assert.deepEqual(await suggest("text=1+P"), { status: 200, code: undefined, addresses: [] });
  assert.equal(asked.length, 1, "of so little nobody is asked");
  assert.equal((await suggest(`text=${"x".repeat(201)}`)).code, "invalid_request");
  assert.equal((await suggest("text=Pike&country=Utopia")).code, "invalid_request");
  // The street of a customer on file.
  assert.deepEqual(await (await open(t, openSqlite, { hasGeocoder: false })).suggest("text=Ring"), {
    status: 200,
    code: undefined,
    addresses: [],
  });
});

test("is there only while new customers may register, be it in the usual flow", async (t) => {
  const { suggest, ask } = await open(t, openSqlite);
  // The form goes on by the usual flow where the page names one that is not there; so does this.
  for (const name of ["none", "default"])
    assert.equal((await suggest(`text=Pike+Street&flow=${name}`)).status, 200);
  const form = await ask<RegistrationForm>("GET /v1/registration-form?workspace=acme");
  assert.equal(form.json.suggests, true);
  for (const closed of [{ signIn: false }, { flows: [] }]) {
    const world = await open(t, openSqlite, closed);
    assert.equal((await world.suggest("text=Pike+Street")).code, "registration_closed");
    assert.equal(world.asked.length, 0);
  }
  const { status } = await ask(
    "GET /v1/registrations/address-suggestions?workspace=zeta&text=Pike",
  );
  assert.equal(status, 404);
});

onEachEngine("strangers who want addresses", (openStore) => {
  test("do not spend the supplier's geocoder, from wherever they ask", async (t) => {
    const environment = { RATE_LIMIT_SCALE: "0.02", TRUST_PROXY: "true" };
    const { suggest, asked } = await open(t, openStore, { environment });
    const from = (count: number) => ({ "x-forwarded-for": `192.0.2.${count}` });
    // Of one hundred calls two: one a caller, six for all of them.
    for (let count = 1; count <= 6; count++) {
      assert.equal((await suggest("text=Pike+Street", from(count))).status, 200);
      assert.equal((await suggest("text=Pike+Street", from(count))).status, 429);
    }
    assert.equal((await suggest("text=Pike+Street", from(7))).status, 429);
    assert.equal((await suggest("text=Pik", from(8))).status, 200, "nobody would be asked");
    assert.equal(asked.length, 6);
  });
});
