import assert from "node:assert/strict";
import { test } from "node:test";
import { judgePage } from "./judge-page.ts";

const expected = {
  server: new URL("https://orders.example"),
  slug: "acme",
  allowedOrigins: ["https://shop.example"],
};
const script = '<script type="module" src="https://orders.example/order-portal.js"></script>';
const tag = '<order-portal workspace="acme"></order-portal>';

/** What is found in a page, as `code: values`; what is right by its code alone. */
function found(
  html: string,
  { url = "https://shop.example/order", policies = [] as string[] } = {},
) {
  return judgePage({ url: new URL(url), policies, html }, expected).map(
    ({ state, code, values }) =>
      state === "right"
        ? code
        : `${state} ${code} ${values["directive"] ?? values["workspace"] ?? values["address"] ?? values["origin"] ?? ""}`.trim(),
  );
}

test("a page that bears both rightly, and is listed, has nothing wrong", () => {
  const right = ["script_found", "tag_found", "origin_listed", "policy_none"];
  assert.deepEqual(found(`<head>${script}</head><body>${tag}`), right);
  // However it is written, and wherever relative addresses begin.
  const other = `<BASE href="https://orders.example/x/"><SCRIPT type=module src=/order-portal.js></SCRIPT>
    <p><Order-Portal WORKSPACE='acme' api="//orders.example"></p>`;
  assert.deepEqual(found(other), right);
  assert.ok(found(script + tag, { url: "https://orders.example/x" }).includes("origin_own"));
});

test("what is missing or wrong is named", () => {
  assert.deepEqual(found("<p>Order by phone"), [
    "wrong script_missing",
    "wrong tag_missing",
    "origin_listed",
    "policy_none",
  ]);
  const other = found(`${script.replace('type="module" ', "")}${tag.replace("acme", "zeta")}`, {
    url: "https://www.shop.example/",
  });
  assert.deepEqual(other.slice(0, 3), [
    "wrong script_not_module https://orders.example/order-portal.js",
    "wrong tag_other_workspace zeta",
    "wrong origin_unlisted https://www.shop.example",
  ]);
  const old = found(`${script.replaceAll("orders.", "old.")}<order-portal></order-portal>`);
  assert.deepEqual(old.slice(0, 2), [
    "wrong script_elsewhere https://old.example/order-portal.js",
    "wrong tag_without_workspace",
  ]);
  const elsewhere = tag.replace(">", ' api="https://old.example">');
  assert.equal(found(script + elsewhere)[1], "wrong tag_other_server https://old.example");
  const insecure = script.replace("https:", "http:");
  assert.match(found(insecure + tag)[0] ?? "", /^wrong script_insecure/);
});

test("what a script may put into the page is not called missing", () => {
  const app = '<div id="app"></div><script src="/app.js"></script>';
  assert.deepEqual(found(app).slice(0, 2), ["unsure script_unseen", "unsure tag_unseen"]);
  // What is commented out, in a template, or in a script's text is not in the page.
  const inert = `<!-- ${tag} --><template>${tag}</template><noscript>${tag}</noscript>`;
  assert.equal(found(script + inert)[1], "unsure tag_unseen");
  const text = `<script type="application/json">"${tag}"</script>`;
  assert.deepEqual(found(text).slice(0, 2), ["wrong script_missing", "wrong tag_missing"]);
});

test("a policy in the way is told with the directives as they are to stand", () => {
  const lacks = (policy: string) =>
    found(script + tag, { policies: [policy] })
      .slice(3)
      .map((text) => text.replace("wrong policy_lacks ", ""));
  assert.deepEqual(lacks("default-src 'self'"), [
    "script-src 'self' https://orders.example",
    "connect-src 'self' https://orders.example",
    "img-src 'self' https://orders.example",
  ]);
  assert.deepEqual(lacks("script-src 'none'; connect-src https:; img-src *"), [
    "script-src https://orders.example",
  ]);
  assert.deepEqual(
    lacks("default-src https://*.example; img-src 'self' HTTPS://orders.example:443/"),
    ["policy_allows"],
  );
  assert.deepEqual(lacks("script-src https://orders.example/other.js"), [
    "script-src https://orders.example/other.js https://orders.example",
  ]);
  assert.deepEqual(lacks("require-trusted-types-for 'script'; trusted-types app"), [
    "trusted-types app lit-html 'allow-duplicates'",
  ]);
  assert.deepEqual(lacks("require-trusted-types-for 'script'"), ["policy_allows"]);
  // Each of several policies is held to by itself, those of the page's own head too.
  const meta = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`;
  assert.equal(
    found(meta + script + tag, { policies: ["script-src *, img-src *"] })[3],
    "wrong policy_lacks connect-src 'self' https://orders.example",
  );
});

test("where only nonces count, the tag's own is looked at", () => {
  const policies = ["script-src 'nonce-aB1' 'strict-dynamic' https:"];
  assert.equal(found(script + tag, { policies })[3], "wrong policy_needs_nonce");
  const noncedScript = script.replace("<script", '<script nonce="aB1"');
  assert.equal(found(noncedScript + tag, { policies })[3], "policy_allows");
});

test("a page that is made to keep the server busy is given up early", () => {
  const cut = ["unsure script_unseen", "unsure tag_unseen", "origin_listed", "policy_none"];
  assert.deepEqual(found("<b>".repeat(40_000) + "</i>".repeat(40_000) + script + tag), cut);
  const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'">`;
  assert.ok(found(policy.repeat(1000)).length < 100);
  const base = `<base href="https://orders.example/${"x".repeat(5000)}">`;
  const far = found(`${base}<script type="module" src="order-portal.js"></script>${tag}`);
  assert.equal(far[0], "wrong script_elsewhere https://shop.example/order-portal.js");
  // What is merely long, and deep as real pages are, is read to its end.
  const long = `<div>${"<p>Text<br>".repeat(50_000)}${"<div>".repeat(200)}${script}${tag}`;
  assert.deepEqual(found(long).slice(0, 2), ["script_found", "tag_found"]);
});
