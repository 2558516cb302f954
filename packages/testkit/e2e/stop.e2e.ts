/** The server is told to stop while orders come in: what it has taken on it answers and stores. */
import assert from "node:assert/strict";
import { randomInt, randomUUID } from "node:crypto";
import { once } from "node:events";
import { request, type ClientRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { describe, test } from "node:test";
import { Order } from "@order-portal/contract";
import { must } from "./program/call.ts";
import { importSupplier, makeLinks, openDatabase, temporaryFolder } from "./program/data.ts";
import { contentsOf, openBuyer, type Buyer } from "./program/people.ts";
import { testScope, type Scope } from "./program/scope.ts";
import { serve, type Environment, type Served } from "./program/run-program.ts";

const customers = Array.from({ length: 10 }, (_, index) => `K${index}`);
const stock = 1_000_000;

/** A server with ten customers who are about to order. */
interface Shop {
  readonly environment: Environment;
  readonly dataDir: string;
  readonly server: Served;
  readonly buyers: readonly Buyer[];
}

async function openShop(scope: Scope): Promise<Shop> {
  const dataDir = await temporaryFolder(scope);
  const environment = { DATA_DIR: dataDir };
  await importSupplier(environment, {
    slug: "acme",
    tables: {
      products: [
        ["sku", "name", "stock"],
        ["ALE", "Pale ale", stock],
      ],
      units: [
        ["sku", "unit", "price"],
        ["ALE", "EA", "2.40"],
      ],
      customers: [["number", "name", "catalogue"], ...customers.map((name) => [name, name, "all"])],
    },
  });
  const secrets = await makeLinks(environment, "acme", customers);
  const server = await serve(scope, environment);
  const buyers = await Promise.all(
    customers.map((name) => openBuyer(server.base, "acme", secrets[name])),
  );
  return { environment, dataDir, server, buyers };
}

describe("told to stop", { concurrency: true }, () => {
  test("it answers every request that it has begun to read, and takes no other", async (t) => {
    const { server, buyers, dataDir } = await openShop(testScope(t));
    const submissions = await Promise.all(
      buyers.map(async (buyer) => {
        const { proof } = await buyer.fill([{ sku: "ALE", quantity: 3 }]);
        return { call: await beginSubmission(server.base, buyer), proof };
      }),
    );
    const stopped = server.stop();
    await refusesConnections(server.port);
    const numbers = await Promise.all(
      submissions.map(async ({ call, proof }) => {
        const { status, headers, text } = await finish(call, JSON.stringify({ proof }));
        assert.equal(status, 201, text);
        assert.equal(headers.connection, "close");
        return Order.parse(JSON.parse(text)).number;
      }),
    );
    const { status, signal, milliseconds } = await stopped;
    assert.deepEqual({ status, signal }, { status: 0, signal: null });
    assert.ok(milliseconds < 5000, `it took ${milliseconds} ms to stop`);
    assert.deepEqual(stored(dataDir).orders, numbers.toSorted());
    assert.equal(stored(dataDir).stock, stock - 3 * buyers.length);
  });

  test("in a burst of orders, exactly those that were answered are stored", async (t) => {
    const shop = await openShop(testScope(t));
    let { server } = shop;
    const answered: string[] = [];
    let late = 0;
    for (let round = 0; round < 4; round++) {
      if (round > 0) server = await serve(testScope(t), shop.environment);
      late += await stopInABurst(server, shop.buyers, answered);
      const { orders, stock: left } = stored(shop.dataDir);
      assert.deepEqual(orders, answered.toSorted());
      assert.equal(left, stock - answered.length);
    }
    t.diagnostic(`${answered.length} orders, ${late} of them answered after the signal`);
    assert.ok(late > 0, "no order was under way when it was told to stop");
  });

  test("a client that never ends its request does not hold it up for ever", async (t) => {
    const { server, buyers, dataDir } = await openShop(testScope(t));
    const [buyer] = buyers;
    assert.ok(buyer);
    await buyer.fill([{ sku: "ALE", quantity: 3 }]);
    const call = await beginSubmission(server.base, buyer);
    call.on("error", () => undefined); // It is cut off, as it should be.
    const { status, milliseconds } = await server.stop();
    assert.equal(status, 0);
    assert.ok(milliseconds < 20_000, `it took ${milliseconds} ms to stop`);
    assert.deepEqual(stored(dataDir), { orders: [], stock });
    const again = await serve(testScope(t), { DATA_DIR: dataDir });
    assert.deepEqual(contentsOf(await buyer.cart(again.base)), { "ALE EA": 3 });
  });
});

/** Sends the head of a submission; resolves when the server has read it and wants the body. */
async function beginSubmission(base: string, { token }: Buyer): Promise<ClientRequest> {
  const call = request(`${base}/v1/orders`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "idempotency-key": randomUUID(),
      "transfer-encoding": "chunked",
      expect: "100-continue",
    },
  });
  call.flushHeaders();
  await once(call, "continue");
  return call;
}

async function finish(
  call: ClientRequest,
  body: string,
): Promise<{ status: number | undefined; headers: IncomingMessage["headers"]; text: string }> {
  call.end(body);
  const [response] = (await once(call, "response")) as [IncomingMessage];
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += String(chunk);
  return { status: response.statusCode, headers: response.headers, text };
}

/** Resolves when nothing listens on the port any more. */
async function refusesConnections(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const connected = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (!connected) return;
  }
}

/**
 * Everybody orders on and on; in the middle of it the server is told to stop.
 *
 * @returns how many orders were answered after that
 */
async function stopInABurst(
  server: Served,
  buyers: readonly Buyer[],
  answered: string[],
): Promise<number> {
  let stopped: ReturnType<Served["stop"]> | undefined;
  let late = 0;
  const stopAt = answered.length + randomInt(20, 60);
  const order = async (buyer: Buyer): Promise<never> => {
    for (;;) {
      const { proof } = await buyer.fill([{ sku: "ALE", quantity: 1 }], server.base);
      const { number } = must(await buyer.submit(proof, randomUUID(), server.base));
      answered.push(number);
      if (stopped !== undefined) late++;
      else if (answered.length >= stopAt) stopped = server.stop();
    }
  };
  await Promise.all(
    buyers.map((buyer) =>
      order(buyer).catch((error: unknown) => {
        // Nobody listens any more: that is how it ends for each.
        if (!(error instanceof TypeError)) throw error;
      }),
    ),
  );
  assert.ok(stopped);
  const { status, milliseconds } = await stopped;
  assert.equal(status, 0);
  assert.ok(milliseconds < 5000, `it took ${milliseconds} ms to stop`);
  return late;
}

function stored(dataDir: string): { orders: unknown[]; stock: unknown } {
  const database = openDatabase(dataDir);
  try {
    const orders = database
      .prepare(
        `select number from orders where line_count = 1
          and exists (select 1 from order_lines where order_id = orders.id)
          and exists (select 1 from order_events where order_id = orders.id)
          and exists (select 1 from idempotency_keys where order_id = orders.id)`,
      )
      .all();
    const count = database.prepare("select count(*) as count from orders").get()?.["count"];
    assert.equal(orders.length, count, "no order is half stored");
    return {
      orders: orders.map(({ number }) => String(number)).sort(),
      stock: database.prepare("select stock from products").get()?.["stock"],
    };
  } finally {
    database.close();
  }
}
