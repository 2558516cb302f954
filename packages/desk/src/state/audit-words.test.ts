import { auditActions } from "@order-portal/sdk/desk";
import { expect } from "@open-wc/testing";
import { auditKinds, auditSentence, kindLabel } from "./audit-words.ts";

const sentenceOf = (action: string, kind = "thing") =>
  auditSentence({
    id: "1",
    at: "2026-11-21T10:00:00.000Z",
    who: { name: "Nancy", id: "nancy@northwind.example" },
    action,
    subject: { kind, name: "X-1" },
    detail: {},
  });

describe("the sentences of the audit log", () => {
  it("tell of every action, each in words of its own", () => {
    const sentences = auditActions.map((action) => sentenceOf(action));
    for (const sentence of sentences) expect(sentence).to.match(/^Nancy [a-z]/);
    expect(new Set(sentences).size).to.equal(auditActions.length);
  });

  it("are put together for an action of a later version", () => {
    expect(sentenceOf("price_rule.copied", "price_rule")).to.equal("Nancy: price rule X-1 copied");
  });

  it("name a price record by whose it is and what it applies to", () => {
    const sentence = (kind: string, name: string) =>
      auditSentence({
        id: "1",
        at: "2026-11-21T10:00:00.000Z",
        who: { name: "Nancy", id: "nancy@northwind.example" },
        action: `${kind}.created`,
        subject: { kind, name },
        detail: {},
      });
    expect(sentence("price_rule", "customer:AROUT sku:BEV-101@CS")).to.equal(
      "Nancy added the price rule for customer AROUT on BEV-101, CS",
    );
    expect(sentence("price_rule", "group:A:B all")).to.equal(
      "Nancy added the price rule for price group A:B on everything",
    );
    expect(sentence("promotion", "Tea days (line:Tea: black)")).to.equal(
      "Nancy added the promotion Tea days on product line Tea: black",
    );
    expect(sentence("volume_discount", "sku:BEV-101")).to.equal(
      "Nancy added the volume discount on BEV-101",
    );
  });

  it("know what each kind is called", () => {
    for (const kind of auditKinds) expect(kindLabel(kind)).to.not.include("_");
  });
});
