import assert from "node:assert/strict";
import { test } from "node:test";
import { checkWords } from "../links/link-message.ts";
import { fillHtml, noMailValues, unknownPlaceholders } from "../order-mail/fill-template.ts";
import { onlyPlaceholder, placeholderNames, replacePlaceholders } from "./placeholders.ts";

test("placeholders are found with and without spaces within their braces", () => {
  assert.deepEqual(placeholderNames("{{a}} {{  b }} {{}} {c} {{d"), ["a", "b", ""]);
  assert.equal(
    replacePlaceholders("{{ a }}, {{b}}", (name) => name.toUpperCase()),
    "A, B",
  );
  assert.equal(onlyPlaceholder("\n {{ lines }} "), "lines");
  assert.equal(onlyPlaceholder("Hello {{lines}}"), undefined);
});

test("words made to hold up the server are read at once", () => {
  const spaces = " ".repeat(20_000);
  const words = [`{{${spaces}`, `{{${spaces}x{`, `${spaces}{{${spaces}x}`, "{{".repeat(10_000)];
  const started = performance.now();
  for (const text of words) {
    assert.deepEqual(unknownPlaceholders(text), []);
    assert.equal(checkWords({ subject: "Hello", text }), null);
    assert.match(fillHtml(text, noMailValues), /^<p/);
  }
  // Each took minutes with a pattern that looks for the spaces itself.
  assert.ok(performance.now() - started < 2000);
});
