import assert from "node:assert/strict";
import { test } from "node:test";
import { invitationMessage } from "../staff/staff-messages.ts";
import { accentOf, mailButton, mailPage, type MailBrand } from "./mail-page.ts";

const supplier = (accentColor: string | null, logoUrl: string | null = null): MailBrand => ({
  name: "Acme <b>",
  locale: "en",
  brand: { logoUrl, accentColor, message: null, contactEmail: null, contactPhone: null },
});

test("an accent that is no colour reaches no style, however it came into the database", () => {
  const evil = supplier('red;background:url("https://evil.example")"><script>');
  const message = invitationMessage(evil, "paul@acme.example", {
    role: "sales",
    invitedBy: "<i>Anna</i>",
    link: "https://acme.example/desk#staff-link=x",
  });
  for (const html of [
    message.html,
    mailPage(evil, ""),
    mailButton(evil, "https://x.example", "x"),
  ]) {
    assert.doesNotMatch(html, /evil|<script|<i>|<b>/);
  }
  assert.equal(accentOf(supplier("#17594A")), "#17594A");
});

test("a logo stands where its address is whole, else the name", () => {
  const withLogo = supplier(null, "/pictures/acme/logo.webp");
  assert.match(
    mailPage(withLogo, "", { pictures: "https://acme.example" }),
    /src="https:\/\/acme.example\/pictures/,
  );
  assert.match(mailPage(withLogo, ""), /Acme &lt;b&gt;<\/p>/);
});
