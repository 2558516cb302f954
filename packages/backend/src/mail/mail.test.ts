import assert from "node:assert/strict";
import { readFile, readdir, stat } from "node:fs/promises";
import { once } from "node:events";
import { join } from "node:path";
import { inspect } from "node:util";
import { test, type TestContext } from "node:test";
import { simpleParser, type AddressObject, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { codeMessage } from "../links/code-message.ts";
import { temporaryFolder } from "../testing/stores.ts";
import { createMailer } from "./create-mailer.ts";

const brand = {
  logoUrl: null,
  accentColor: "#17594a",
  message: null,
  contactEmail: "orders@acme.example",
  contactPhone: null,
};
const message = codeMessage(
  { name: 'Acme <b> & "Söhne"', brand, locale: "de" },
  "maria@anders.example",
  "012345",
);
const from = "portal@server.example";

async function smtpServer(
  t: TestContext,
  refuses?: (address: string) => string,
): Promise<{ url: string; mails: ParsedMail[] }> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, callback) {
      callback(refuses && Object.assign(new Error(refuses(address)), { responseCode: 550 }));
    },
    onData(stream, _session, callback) {
      simpleParser(stream).then(
        (mail) => {
          mails.push(mail);
          callback();
        },
        (error: unknown) => callback(error as Error),
      );
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  t.after(() => new Promise<void>((done) => server.close(() => done())));
  const address = server.server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, mails };
}

function check(mail: ParsedMail | undefined) {
  assert.equal(mail?.from?.text, `"Acme <b> & \\"Söhne\\"" <${from}>`);
  assert.equal((mail.to as AddressObject).text, "maria@anders.example");
  assert.equal(mail.replyTo?.text, "orders@acme.example");
  assert.equal(mail.subject, '012345 is your code for Acme <b> & "Söhne"');
  assert.match(mail.text ?? "", /012 345/);
  assert.match(String(mail.html), /012 345/);
  assert.match(String(mail.html), /Acme &lt;b&gt; &amp; &quot;Söhne&quot;/);
}

test("goes to the mail server that SMTP_URL names", async (t) => {
  const { url, mails } = await smtpServer(t);
  const mailer = createMailer({ SMTP_URL: url, MAIL_FROM: from, DATA_DIR: "" });
  await mailer.send(message);
  mailer.close();
  assert.equal(mails.length, 1);
  check(mails[0]);
});

test("that the mail server does not take is no reason to write its address into a log", async (t) => {
  const { url } = await smtpServer(t, (address) => `No such user: ${address}`);
  const mailer = createMailer({ SMTP_URL: url, MAIL_FROM: from, DATA_DIR: "" });
  const error: unknown = await mailer.send(message).catch((thrown: unknown) => thrown);
  mailer.close();
  assert.ok(error instanceof Error);
  assert.match(error.message, /EENVELOPE, answer 550/);
  assert.doesNotMatch(inspect(error, { depth: null, showHidden: true }), /maria@/);
});

test("is a file in the outbox without one", async (t) => {
  const folder = await temporaryFolder(t);
  const mailer = createMailer({ SMTP_URL: null, MAIL_FROM: from, DATA_DIR: folder });
  await mailer.send(message);
  await mailer.send(message);
  mailer.close();
  const files = await readdir(join(folder, "outbox"));
  assert.equal(files.length, 2);
  assert.equal((await stat(join(folder, "outbox"))).mode & 0o077, 0, "others can read codes");
  for (const file of files) {
    assert.match(file, /\.eml$/);
    check(await simpleParser(await readFile(join(folder, "outbox", file))));
  }
});

test("an address cannot smuggle in another one", async (t) => {
  const { url, mails } = await smtpServer(t);
  const mailer = createMailer({ SMTP_URL: url, MAIL_FROM: from, DATA_DIR: "" });
  await mailer.send({ ...message, subject: "Code\r\nBcc: eve@evil.example" });
  mailer.close();
  assert.equal(mails[0]?.bcc, undefined);
  assert.equal(mails[0]?.headers.get("bcc"), undefined);
});

test("a mail server that is not there is an error", async (t) => {
  const mailer = createMailer({ SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: from, DATA_DIR: "" });
  t.after(() => mailer.close());
  await assert.rejects(mailer.send(message), /ECONNREFUSED/);
});
