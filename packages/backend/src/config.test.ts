import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { ConfigError, readConfig, variables } from "./config.ts";

test("an empty environment makes a configuration", () => {
  const config = readConfig({});
  assert.equal(config.PORT, 8080);
  assert.equal(config.DATABASE_URL, null);
  assert.equal(config.TRUST_PROXY, false);
  assert.equal(config.RATE_LIMIT_SCALE, 1);
});

test("values are parsed, and empty ones count as absent", () => {
  const config = readConfig({
    PORT: "0",
    TRUST_PROXY: "true",
    BASE_URL: "https://orders.acme.example",
    SMTP_URL: "",
    UNRELATED: "x",
  });
  assert.equal(config.PORT, 0);
  assert.equal(config.TRUST_PROXY, true);
  assert.equal(config.BASE_URL, "https://orders.acme.example");
  assert.equal(config.SMTP_URL, null);
});

test("every wrong value is named with what it should be", () => {
  const wrong = {
    PORT: "eighty",
    BODY_LIMIT: "-1",
    BASE_URL: "orders.acme.example",
    LOG_LEVEL: "loud",
    TRUST_PROXY: "yes",
    MAIL_FROM: "nobody",
    RATE_LIMIT_SCALE: "-1",
  };
  assert.throws(
    () => readConfig(wrong),
    (error) => {
      assert.ok(error instanceof ConfigError);
      assert.equal(error.message.split("\n").length, Object.keys(wrong).length);
      assert.match(error.message, /PORT must be a whole number from 0 to 65535: "eighty"/);
      assert.match(error.message, /BASE_URL must be an address that begins with http:/);
      assert.match(error.message, /LOG_LEVEL must be fatal, error/);
      return true;
    },
  );
});

test("a password in an address is not repeated", () => {
  assert.throws(
    () => readConfig({ DATABASE_URL: "mysql://root:hunter2@db/orders" }),
    (error) => error instanceof ConfigError && !error.message.includes("hunter2"),
  );
});

test("the guide tells of every variable what it is", async () => {
  const guide = await readFile(
    new URL("../../../docs/guides/configuration.md", import.meta.url),
    "utf8",
  );
  const rows = guide
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split("|")
        .slice(1, 4)
        .map((cell) => cell.trim()),
    );
  const expected = Object.entries(variables).map(([name, { fallback, purpose }]) => [
    `\`${name}\``,
    fallback === null ? "" : `\`${fallback}\``,
    purpose,
  ]);
  assert.deepEqual(rows, expected);
});
