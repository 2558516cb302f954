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

  it("know what each kind is called", () => {
    for (const kind of auditKinds) expect(kindLabel(kind)).to.not.include("_");
  });
});
