import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { test, type TestContext } from "node:test";
import { SMTPServer } from "smtp-server";
import { DeliveryPage } from "@order-portal/contract";
import { createTeller } from "../outbox/tell-due.ts";
import { openDeskShop } from "../testing/desk-shop.ts";
import { openSqlite } from "../testing/stores.ts";
import { createSmtpMailer } from "./smtp.ts";

/** A mail server that answers each receiver with a code; 250 takes the mail. */
async function mailServer(t: TestContext, answerTo: () => readonly [code: number, words: string]) {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, callback) {
      const [responseCode, words] = answerTo();
      if (responseCode === 250) taken.push(address);
      callback(responseCode === 250 ? null : Object.assign(new Error(words), { responseCode }));
    },
    onData(stream, _session, callback) {
      stream.resume().on("end", () => callback());
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  t.after(() => new Promise<void>((done) => server.close(() => done())));
  return { taken, port: (server.server.address() as AddressInfo).port }; // It listens on a port.
}

/** An order whose mails go to a mail server by real SMTP, and what the desk shows of them. */
async function orderBySmtp(t: TestContext, port: number, patience?: number) {
  const shop = await openDeskShop(t, await openSqlite(t));
  const mailer = createSmtpMailer(`smtp://127.0.0.1:${port}`, "portal@acme.example", patience);
  t.after(() => mailer.close());
  const { number } = await shop.order();
  const teller = createTeller({ ...shop.context, mailer });
  return {
    pass: shop.pass,
    async tell() {
      while (await teller.round()) await teller.idle();
      const { json } = await shop.desk(`GET /v1/desk/deliveries?order=${number}`);
      const mail = DeliveryPage.parse(json).deliveries.find(({ receiver }) =>
        receiver.endsWith("anders.example"),
      );
      return [mail?.state, mail?.attempts, mail?.lastError];
    },
  };
}

test("what a mail server refuses for good is not tried again, and its words are shown", async (t) => {
  const { port } = await mailServer(t, () => [550, "5.1.1 No such user: maria@anders.example"]);
  const { tell } = await orderBySmtp(t, port);
  const [state, attempts, error] = await tell();
  assert.deepEqual([state, attempts], ["given_up", 1]);
  assert.match(String(error), /550 5\.1\.1 No such user/);
});

test("what a mail server puts off comes later", async (t) => {
  let answer: readonly [number, string] = [451, "4.7.1 Greylisted, come back"];
  const { port, taken } = await mailServer(t, () => answer);
  const { tell, pass } = await orderBySmtp(t, port);
  const [state, attempts, error] = await tell();
  assert.deepEqual([state, attempts], ["waiting", 1]);
  assert.match(String(error), /451 4\.7\.1 Greylisted/);
  answer = [250, ""];
  pass(2 * 60_000);
  assert.deepEqual(await tell(), ["sent", 2, null]);
  assert.ok(taken.includes("maria@anders.example"));
});

test("a mail server that says nothing is not waited for without end", async (t) => {
  const sockets = new Set<Socket>();
  const silent = createServer((socket) => void sockets.add(socket)).listen(0, "127.0.0.1");
  await once(silent, "listening");
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    silent.close();
  });
  const { port } = silent.address() as AddressInfo; // It listens on a port.
  const { tell } = await orderBySmtp(t, port, 50);
  const [state, attempts, error] = await tell();
  assert.deepEqual([state, attempts], ["waiting", 1]);
  assert.match(String(error), /Greeting never received/);
});
