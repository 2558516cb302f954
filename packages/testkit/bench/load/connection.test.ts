import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { Connection, readAnswer } from "./connection.ts";

const bytes = (...lines: string[]) => Buffer.from(lines.join("\r\n"));

test("an answer with a length is read to that length, and what follows is left", () => {
  const found = readAnswer(bytes("HTTP/1.1 200 OK", "Content-Length: 2", "", "okHTTP/1.1"));
  assert.equal(found?.answer.status, 200);
  assert.equal(found.answer.body.toString(), "ok");
  assert.equal(found.length, bytes("HTTP/1.1 200 OK", "Content-Length: 2", "", "ok").length);
});

test("an answer in chunks is put together", () => {
  const found = readAnswer(
    bytes(
      "HTTP/1.1 201 Created",
      "Transfer-Encoding: chunked",
      "",
      "3",
      "one",
      "2",
      "on",
      "0",
      "",
      "",
    ),
  );
  assert.equal(found?.answer.status, 201);
  assert.equal(found.answer.body.toString(), "oneon");
});

test("an answer without a body ends with its head", () => {
  assert.equal(readAnswer(bytes("HTTP/1.1 204 No Content", "", ""))?.answer.body.length, 0);
});

test("an answer that is not all there is waited for", () => {
  const whole = bytes("HTTP/1.1 200 OK", "transfer-encoding: chunked", "", "3", "one", "0", "", "");
  for (let end = 0; end < whole.length; end++) {
    assert.equal(readAnswer(whole.subarray(0, end)), null, `after ${end} bytes`);
  }
});

test("one connection carries one request after another", async () => {
  const server = createServer((request, response) => response.end(`at ${request.url}`));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const connection = await Connection.open((server.address() as AddressInfo).port);
  try {
    for (const path of ["/a", "/b"]) {
      const answer = await connection.send(Buffer.from(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`));
      assert.equal(answer.body.toString(), `at ${path}`);
    }
  } finally {
    connection.close();
    server.close();
  }
});
