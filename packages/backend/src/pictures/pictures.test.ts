import assert from "node:assert/strict";
import { test } from "node:test";
import { Hono } from "hono";
import sharp from "sharp";
import type { Server } from "../http/bind-routes.ts";
import { isRefusal } from "../http/refusal.ts";
import { servePages } from "../pages/serve-pages.ts";
import { getDeskProduct } from "../products/get-desk-product.ts";
import { updateProduct } from "../products/update-product.ts";
import { openShop, type Shop } from "../testing/shop.ts";
import { onEachEngine } from "../testing/stores.ts";
import { reencodePicture } from "./reencode-picture.ts";
import { uploadPicture } from "./upload-picture.ts";

/** A picture of one colour. */
const picture = (width = 40, height = 20, background = "#1d5c4d") =>
  sharp({ create: { width, height, channels: 3, background } });

const taken = async (bytes: Buffer) => {
  const kept = await reencodePicture(bytes);
  assert.ok(typeof kept !== "string");
  return kept;
};

const refusalOf = async (bytes: Buffer) => {
  const reason = await reencodePicture(bytes);
  assert.ok(typeof reason === "string");
  return reason;
};

const day = 24 * 60 * 60 * 1000;

test("what a camera writes into a picture is gone, and it stands as it was held", async () => {
  const held = await picture(40, 20)
    .withExif({ IFD0: { Copyright: "somebody", Model: "a phone" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  assert.ok((await sharp(held).metadata()).exif !== undefined);
  const kept = await taken(held);
  assert.deepEqual([kept.width, kept.height], [20, 40]);
  const { format, exif, xmp, icc } = await sharp(kept.bytes).metadata();
  assert.deepEqual([format, exif, xmp, icc], ["webp", undefined, undefined, undefined]);
});

test("a picture is made as small as screens need, whatever it came as", async () => {
  for (const format of ["jpeg", "png", "webp", "gif", "avif"] as const) {
    const kept = await taken(await picture(1500, 750).toFormat(format).toBuffer());
    assert.deepEqual([kept.width, kept.height], [1000, 500], format);
  }
});

test("what is no picture for the web is refused, by its content and not by its name", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;
  const noise = Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251));
  const tiff = await picture().tiff().toBuffer();
  for (const bytes of [Buffer.from(svg), noise, Buffer.from("%PDF-1.7"), tiff]) {
    assert.match(await refusalOf(bytes), /^It is no JPEG/);
  }
});

test("a damaged picture, and one that would unpack to too much, are refused", async () => {
  const whole = await picture(400, 400).png({ compressionLevel: 0 }).toBuffer();
  assert.match(await refusalOf(whole.subarray(0, 5000)), /damaged/);
  const bomb = await picture(10_000, 6000).png().toBuffer();
  assert.ok(bomb.byteLength < 1_400_000);
  assert.match(await refusalOf(bomb), /more than 50 million pixels/);
});

onEachEngine("uploaded pictures", (openStore) => {
  const upload = async (shop: Shop, background = "#1d5c4d") => {
    const bytes = await picture(40, 20, background).png().toBuffer();
    const answer = await uploadPicture(await shop.staff(), bytes.toString("base64"));
    assert.ok(!isRefusal(answer));
    return answer;
  };
  const name = async (shop: Shop, imageUrl: string | null) => {
    const seen = await getDeskProduct(await shop.staff(), "A");
    assert.ok(!isRefusal(seen));
    const { sku: _, stock: __, ...product } = seen;
    return updateProduct(await shop.staff(), "A", { ...product, imageUrl, units: [] });
  };
  const load = async (shop: Shop, url: string) => {
    const server: Server = new Hono();
    servePages(server, await shop.staff());
    return server.fetch(new Request(new URL(url, "http://portal.example")));
  };

  test("are seen by every process over the database, and never change", async (t) => {
    const shop = await openShop(await openStore(t), { products: [{ sku: "A", name: "A" }] });
    const { url } = await upload(shop);
    assert.match(url, /^\/pictures\/acme\/uploaded\/[\w-]{22}\.webp$/);
    const answer = await load(shop, url);
    assert.equal(answer.headers.get("content-type"), "image/webp");
    assert.match(answer.headers.get("cache-control") ?? "", /immutable/);
    assert.equal((await sharp(await answer.arrayBuffer()).metadata()).width, 40);
    assert.equal((await upload(shop)).url, url);
    assert.equal((await load(shop, url.replace("acme", "other"))).status, 404);
  });

  test("go a day after nothing names them any more", async (t) => {
    const shop = await openShop(await openStore(t), { products: [{ sku: "A", name: "A" }] });
    const first = await upload(shop, "#ff0000");
    assert.ok(!isRefusal(await name(shop, first.url)));
    const forgotten = await upload(shop, "#00ff00");
    shop.clock.now += 2 * day;
    const second = await upload(shop, "#0000ff");
    const statuses = async () =>
      Promise.all(
        [first, forgotten, second].map(async ({ url }) => (await load(shop, url)).status),
      );
    assert.deepEqual(await statuses(), [200, 404, 200]);
    assert.ok(!isRefusal(await name(shop, second.url)));
    shop.clock.now += 2 * day;
    await upload(shop, "#00ff00");
    assert.deepEqual(await statuses(), [404, 200, 200]);
    const late = await name(shop, first.url);
    assert.ok(isRefusal(late) && late.extras.errors?.[0]?.pointer === "/imageUrl");
  });
});
