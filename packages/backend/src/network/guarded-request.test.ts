import assert from "node:assert/strict";
import type { lookup } from "node:dns";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { test, type TestContext } from "node:test";
import { AddressRefused, guardedRequest, publicOnly, refuseUrl } from "./guarded-request.ts";

async function serve(t: TestContext, listener: RequestListener): Promise<URL> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`);
}

const call = { method: "POST", body: "{}", patience: 2000, readAtMost: 100 } as const;

test("an address on the internet is taken by https alone", () => {
  assert.equal(refuseUrl(new URL("https://hooks.example.com/x"), false), null);
  assert.match(refuseUrl(new URL("http://hooks.example.com/x"), false) ?? "", /https/);
  assert.equal(refuseUrl(new URL("http://shop.example.com/x"), false, true), null);
  assert.match(refuseUrl(new URL("http://192.168.0.1/"), false, true) ?? "", /private network/);
  assert.match(refuseUrl(new URL("ftp://shop.example.com/x"), false, true) ?? "", /https/);
  assert.match(refuseUrl(new URL("https://a:b@hooks.example.com"), false) ?? "", /password/);
});

test("whatever points into a private network is refused, however it is written", async () => {
  for (const address of [
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://169.254.169.254/latest/meta-data",
    "https://localhost/",
    "https://router/",
    "https://db.internal/",
  ]) {
    const url = new URL(address);
    assert.match(refuseUrl(url, false) ?? "", /private network/, address);
    await assert.rejects(guardedRequest({ ...call, url, allowPrivate: false }), AddressRefused);
  }
});

test("a name is held to every address that it turns out to have", () => {
  const looked = (...addresses: string[]) => {
    let outcome: unknown;
    const resolve = ((_: string, __: object, callback: (...given: unknown[]) => void) => {
      callback(
        null,
        addresses.map((address) => ({ address, family: 4 })),
      );
    }) as typeof lookup;
    publicOnly(resolve)("hooks.example.com", {}, (error, address) => {
      outcome = error ?? address;
    });
    return outcome;
  };
  assert.equal(looked("93.184.215.14"), "93.184.215.14");
  assert.ok(looked("93.184.215.14", "10.0.0.7") instanceof AddressRefused);
});

test("an answer is read as far as is wanted", async (t) => {
  const url = await serve(t, (_, response) => response.end("x".repeat(1_000_000)));
  const answer = await guardedRequest({ ...call, url, allowPrivate: true });
  assert.equal(answer.status, 200);
  assert.equal(answer.text, "x".repeat(100));
});

test("a redirect is an answer and is not followed", async (t) => {
  let asked = 0;
  const url = await serve(t, (_, response) => {
    asked += 1;
    response.writeHead(302, { location: "/elsewhere" }).end();
  });
  assert.equal((await guardedRequest({ ...call, url, allowPrivate: true })).status, 302);
  assert.equal(asked, 1);
});

test("who does not answer in time is not waited for", async (t) => {
  const url = await serve(t, () => undefined);
  await assert.rejects(
    guardedRequest({ ...call, url, patience: 100, allowPrivate: true }),
    /0.1 s/,
  );
});
